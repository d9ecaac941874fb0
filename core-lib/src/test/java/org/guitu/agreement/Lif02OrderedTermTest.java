package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.guitu.reading.Reading;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-02: community treatment's term is exactly that of the law, and community rehabilitation's is at most that. */
class Lif02OrderedTermTest {
    @ParameterizedTest(name = "treatment of {0}: {1}")
    @CsvSource(textBlock = """
            P3Y,    2026-03-05 to 2029-03-04
            P36M,   2026-03-05 to 2029-03-04
            P2Y12M, 2026-03-05 to 2029-03-04
            P35M,   nothing runs
            P2Y11M, nothing runs
            P37M,   nothing runs
            P1Y,    nothing runs
            P4Y,    nothing runs
            """)
    void treatmentIsExactlyThreeYears(String term, String runs) {
        assertThat(runs(Story.empty().and(Facts.treatment("2026-03-02", "term", term))))
                .isEqualTo(runs);
    }

    @ParameterizedTest(name = "rehabilitation of {0}: {1}")
    @CsvSource(textBlock = """
            P1M,   2026-03-05 to 2026-04-04
            P1Y,   2026-03-05 to 2027-03-04
            P35M,  2026-03-05 to 2029-02-04
            P3Y,   2026-03-05 to 2029-03-04
            P36M,  2026-03-05 to 2029-03-04
            P3Y1M, nothing runs
            P37M,  nothing runs
            """)
    void rehabilitationIsAtMostThreeYears(String term, String runs) {
        assertThat(runs(Story.empty().and(Facts.rehabilitation("2026-03-02", "term", term))))
                .isEqualTo(runs);
    }

    @ParameterizedTest(name = "decided {0}, changed {1}, away {2} days: until {3}")
    @CsvSource(textBlock = """
            # 179 days from 1 September to 26 February, off 4 March 2029
            2025-09-01, 2026-02-27,  0, 2028-09-06
            2025-09-01, 2026-02-27, 10, 2028-09-16
            2026-02-26, 2026-02-27,  0, 2029-03-03
            """)
    void whatWasServedComesOffTheLastDayAndNotOffTheOrder(String decided, String changed, long away, String last) {
        Map<String, Object> isolation = Map.of(
                "authority", "421202",
                "documentNumber", "咸公强戒字〔2025〕1号",
                "decidedOn", decided,
                "changedOn", changed,
                "escapeDays", away);

        assertThat(runs(Story.empty().and(Facts.treatment("2026-02-27", "isolation", isolation))))
                .isEqualTo("2026-03-05 to " + last);
        assertThat(runs(Story.empty().and(Facts.treatment("2026-02-27", "isolation", isolation, "term", "P2Y6M"))))
                .isEqualTo("nothing runs");
    }

    @Test
    void theAnomalySaysWhichTermTheLawKnows() {
        Story story =
                Story.empty().and(Facts.treatment("2026-03-02", "term", "P2Y")).as("order");
        Anomaly anomaly = story.on("2026-03-02").anomalies().get(0);
        Why inner = anomaly.reasons().get(0).why().inner().get(0);

        assertThat(anomaly.entry()).isEqualTo(story.entry("order"));
        assertThat(History.rules(anomaly.reasons())).isEqualTo(List.of("LIF-24"));
        assertThat(inner.rule().value()).isEqualTo("LIF-02");
        assertThat(inner.parameters())
                .extracting(Used::name, Used::source, Used::status)
                .containsExactly(tuple("treatmentTerm", "NCL 33; DTR 14", "LAW"));
        assertThat(Story.prompt(story.on("2026-03-02"), "anomaly-" + story.entry("order")))
                .isEqualTo("ESCALATED TOWNSHIP_LEAD");
    }

    @Test
    void correctedItRanFromTheStart() {
        Story story = Story.empty()
                .and(Facts.treatment("2026-03-02", "term", "P2Y"))
                .as("order")
                .served("2026-03-03")
                .reported("2026-03-05")
                .recordedOn("2026-03-20")
                .corrected("order", Facts.treatment("2026-03-02"));

        assertThat(term(story.on("2026-03-05"))).isEqualTo("2026-03-05 to 2029-03-04");
        assertThat(term(story.knownOn("2026-03-19").on("2026-03-05"))).isEqualTo("nothing runs");
    }

    private static String runs(Story ordered) {
        return term(ordered.served("2026-03-03").reported("2026-03-05").on("2026-03-05"));
    }

    private static String term(Reading reading) {
        TermReading term = reading.term();
        assertThat(reading.anomalies().isEmpty()).isEqualTo(term != null);
        return term == null ? "nothing runs" : term.firstDay() + " to " + term.lastDay();
    }
}
