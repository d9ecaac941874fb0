package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.guitu.Guitu;
import org.guitu.journal.FactType;
import org.guitu.rule.Parsed;
import org.guitu.rule.Reason;
import org.guitu.rule.RuleCatalogue;
import org.guitu.rule.Sentences;

/** What LIF-20 wants of every reason that anyone is given. */
final class Reasons {
    private Reasons() {}

    /** A known rule, a sentence without holes in both languages, and a next step that can be read as a command. */
    static void areWhole(Guitu guitu, List<Reason> reasons) {
        assertThat(reasons).isNotEmpty().allSatisfy(reason -> {
            String topic = reason.why().topic().key();
            assertThat(RuleCatalogue.bundled().find(reason.rule().value()))
                    .as(topic)
                    .isPresent();
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(Sentences.in(language).say(reason.why()))
                        .as("%s in %s", topic, language)
                        .isNotBlank()
                        .isNotEqualTo(topic)
                        .doesNotContain("–", "{", "}");
            }
            Reason.Next next = reason.next();
            if (next != null) {
                FactType type = FactType.of(next.command()).orElseThrow();
                assertThat(guitu.parse(type, next.example()))
                        .as("the next step of %s", topic)
                        .isInstanceOf(Parsed.Good.class);
            }
        });
    }
}
