package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guitu.reading.Reading;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-32: what rests on DTR 14 to 24 alone is LAW for community treatment and ASSUMED for rehabilitation. */
class Lif32AssumedForRehabilitationTest {
    private static final Story TREATED = lived(Story.ordered("2026-03-02"));
    private static final Story REHABILITATED = lived(Story.empty().and(Facts.rehabilitation("2026-03-02")));

    @ParameterizedTest(name = "{0}: {1} in treatment, {2} in rehabilitation")
    @CsvSource(textBlock = """
            # DTR 14 to 24 alone
            /parameters/leaveReportFrom/value,  LAW,      ASSUMED
            /parameters/breachAbsences/value,   LAW,      ASSUMED
            /workGroup/VOLUNTEER,               LAW,      ASSUMED
            /parameters/sentencesThatEnd/value, LAW,      ASSUMED
            # DTR 38 and 40 as well
            /deadlines/report/period,           LAW,      LAW
            /deadlines/notice-township/period,  LAW,      LAW
            # neither
            /deadlines/serve/practice/period,   PRACTICE, PRACTICE
            /deadlines/sign/role,               LAW,      LAW
            /deadlines/report/roll/value,       ASSUMED,  ASSUMED
            /deadlines/decide-proposal/period,  ASSUMED,  ASSUMED
            /parameters/termCounting/value,     ASSUMED,  ASSUMED
            /parameters/remindBefore/value,     ASSUMED,  ASSUMED
            """)
    void aValueHasTheStatusThatItHasForTheMeasure(String pointer, String treatment, String rehabilitation) {
        assertThat(statuses(TREATED, pointer)).containsExactly(treatment);
        assertThat(statuses(REHABILITATED, pointer)).containsExactly(rehabilitation);
    }

    /** Three unauthorised absences, then prison. */
    private static Story lived(Story ordered) {
        return ordered.served("2026-03-03")
                .reported("2026-03-05")
                .left("2026-04-01")
                .returned("2026-04-05")
                .left("2026-04-10")
                .returned("2026-04-14")
                .left("2026-04-20")
                .returned("2026-04-24")
                .and(Facts.sentence("2026-05-06", Sentence.Kind.IMPRISONMENT));
    }

    private static Set<String> statuses(Story story, String pointer) {
        return Stream.of("2026-03-03", "2026-03-05", "2026-04-30", "2026-05-06")
                .map(story::on)
                .flatMap(Lif32AssumedForRehabilitationTest::whys)
                .flatMap(Lif32AssumedForRehabilitationTest::used)
                .filter(used -> used.pointer().equals(pointer))
                .map(Used::status)
                .collect(Collectors.toSet());
    }

    private static Stream<Why> whys(Reading reading) {
        Stream<Why> term = Stream.ofNullable(reading.term()).map(TermReading::why);
        return Stream.of(
                        Stream.of(reading.stateWhy()),
                        term,
                        reading.deadlines().values().stream().map(DeadlineReading::why),
                        reading.prompts().values().stream().map(prompt -> prompt.why()),
                        reading.proposals().stream().map(proposal -> proposal.why()),
                        reading.absences().stream().map(AbsenceReading::why))
                .flatMap(whys -> whys);
    }

    private static Stream<Used> used(Why why) {
        return Stream.concat(
                why.parameters().stream(), why.inner().stream().flatMap(Lif32AssumedForRehabilitationTest::used));
    }
}
