package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.agreement.Facts.rehabilitation;
import static org.guitu.agreement.Facts.treatment;
import static org.guitu.agreement.Story.anomalies;
import static org.guitu.agreement.Story.prompt;

import java.util.List;
import java.util.Map;
import org.guitu.rule.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-21: community rehabilitation follows an episode of compulsory isolation, which the order names. */
class Lif21IsolationEpisodeTest {
    @ParameterizedTest(name = "isolation decided on {0}, ordered on 2 March 2026: runs {1}")
    @CsvSource(textBlock = """
            2024-03-02, true
            2026-03-01, true
            2026-03-02, true
            2026-03-03, false
            """)
    void theIsolationIsNotDecidedAfterTheOrder(String decided, boolean runs) {
        Story story = Story.empty().recordedOn("2026-03-03").and(after(decided));

        assertThat(story.on("2026-03-02").state()).isEqualTo(State.ORDERED);
        assertThat(anomalies(story.on("2026-03-02")).values()).hasSize(runs ? 0 : 1);
        assertThat(story.on("2026-03-02").deadlines().containsKey("serve")).isEqualTo(runs);
    }

    @Test
    void anOrderThatNamesNoIsolationIsRecordedAndNothingRunsOnIt() {
        Order order = rehabilitation("2026-03-02", "isolation", null);
        List<Reason> notes = Story.empty().notesOn(order);
        Story story = Story.empty().and(order).as("order").served("2026-03-04").reported("2026-03-10");

        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).rule().value()).isEqualTo("LIF-24");
        assertThat(notes.get(0).why().inner().get(0).rule().value()).isEqualTo("LIF-21");
        assertThat(anomalies(story.on("2026-03-10"))).isEqualTo(Map.of(story.entry("order"), List.of("LIF-24")));
        assertThat(prompt(story.on("2026-12-31"), "anomaly-" + story.entry("order")))
                .isEqualTo("ESCALATED TOWNSHIP_LEAD");
        assertThat(story.on("2026-12-31").term()).isNull();
        assertThat(story.on("2026-12-31").proposals()).isEmpty();
    }

    @Test
    void namedByACorrectionTheIsolationCountsAsIfItHadBeenNamedFromTheStart() {
        Story story = Story.empty()
                .and(rehabilitation("2026-03-02", "isolation", null))
                .as("order")
                .served("2026-03-04")
                .reported("2026-03-10")
                .recordedOn("2026-03-16")
                .corrected("order", after("2024-03-05"));

        assertThat(anomalies(story.on("2026-03-16"))).isEmpty();
        assertThat(story.on("2026-03-10").term().lastDay()).hasToString("2029-03-09");
        assertThat(story.knownOn("2026-03-15").on("2026-03-15").term()).isNull();
    }

    @Test
    void communityTreatmentFollowsNothing() {
        assertThat(Story.empty().notesOn(treatment("2026-03-02"))).isEmpty();
    }

    private static Order after(String decided) {
        return rehabilitation(
                "2026-03-02",
                "isolation",
                Map.of("authority", "421202", "documentNumber", "咸公强戒字〔2024〕1号", "decidedOn", decided));
    }
}
