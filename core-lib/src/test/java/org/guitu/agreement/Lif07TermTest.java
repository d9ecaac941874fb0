package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Facts.rehabilitation;
import static org.guitu.agreement.Facts.report;
import static org.guitu.agreement.Facts.treatment;

import java.util.Objects;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-07: the term runs from the day of reporting; while it is stopped there is no last day. */
class Lif07TermTest {
    /** Reported on 5 March 2026: the term has 1096 days, the last is 4 March 2029. */
    private static final Story REPORTED =
            Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05");

    @ParameterizedTest(name = "reported {0}: last day {1}")
    @CsvSource(textBlock = """
            2026-03-05, 2029-03-04
            # around the end of February
            2021-02-28, 2024-02-27
            2021-03-01, 2024-02-29
            2021-03-02, 2024-03-01
            2023-02-28, 2026-02-27
            2023-03-01, 2026-02-28
            2024-02-28, 2027-02-27
            2024-02-29, 2027-02-27
            2024-03-01, 2027-02-28
            # around the end of a month and a year; a last day on a holiday does not roll
            2025-12-31, 2028-12-30
            2026-01-01, 2028-12-31
            2023-05-31, 2026-05-30
            2023-05-02, 2026-05-01
            """)
    void threeYearsOfTreatmentFromTheDayOfReporting(String reported, String last) {
        TermReading term = term(Story.ordered(reported).served(reported).reported(reported), reported);

        assertThat(term.firstDay()).isEqualTo(reported);
        assertThat(term.lastDay()).isEqualTo(last);
        assertThat(term.earliestLastDay()).as("known, so not estimated").isNull();
    }

    @ParameterizedTest(name = "{1} from {0}: last day {2}")
    @CsvSource(textBlock = """
            2026-01-31, P1M,   2026-02-27
            2026-08-31, P6M,   2027-02-27
            2025-08-31, P6M,   2026-02-27
            2023-08-31, P6M,   2024-02-28
            2026-03-31, P18M,  2027-09-29
            2026-03-31, P1Y6M, 2027-09-29
            2024-02-29, P1Y,   2025-02-27
            2026-03-05, P3Y,   2029-03-04
            2026-03-05, P36M,  2029-03-04
            """)
    void rehabilitationRunsAsLongAsTheOrderSays(String reported, String length, String last) {
        Story story = Story.empty()
                .and(rehabilitation(reported, "term", length))
                .served(reported)
                .reported(reported);

        assertThat(term(story, reported).lastDay()).isEqualTo(last);
    }

    @Test
    void neitherDecisionNorServiceNorSignatureStartsIt() {
        Story story = Story.ordered("2026-01-05").served("2026-02-20");

        assertThat(story.on("2026-03-04").term()).isNull();
        assertThat(term(story.reported("2026-03-05").signed("2026-04-01"), "2026-04-01")
                        .firstDay())
                .isEqualTo("2026-03-05");
    }

    @Test
    void underTheCivilCodeTheDayOfReportingIsNotCounted() {
        Story story = Story.inProvinceWith("termCounting", "\"civilCode\"")
                .and(treatment("2021-03-01"))
                .served("2021-03-01")
                .reported("2021-03-01");

        assertThat(term(story, "2021-03-01").firstDay()).isEqualTo("2021-03-02");
        assertThat(term(story, "2021-03-01").lastDay()).isEqualTo("2024-03-01");
    }

    @ParameterizedTest(name = "{0}: {1} days left")
    @CsvSource(textBlock = """
            2026-03-05, 1095
            2026-03-06, 1094
            2028-02-28, 370
            2028-02-29, 369
            2029-03-03, 1
            2029-03-04, 0
            2029-03-05, 0
            """)
    void daysLeftAreThoseNotServedAtTheEndOfTheDay(String asked, long left) {
        assertThat(term(REPORTED, asked).daysLeft()).isEqualTo(left);
        assertThat(term(REPORTED, asked).lastDay()).isEqualTo("2029-03-04");
    }

    @ParameterizedTest(name = "asked {0}: {1} left, at the earliest {2}")
    @CsvSource(nullValues = "-", textBlock = """
            # held from 1 to 10 June: 88 days were served before, 1008 are left
            2026-05-31, 1008, -,          2029-03-04
            2026-06-01, 1008, 2029-03-04, -
            2026-06-02, 1008, 2029-03-05, -
            2026-06-10, 1008, 2029-03-13, -
            # released on 11 June: that day runs again
            2026-06-11, 1007, -,          2029-03-14
            2026-06-30, 988,  -,          2029-03-14
            # held again from 1 July on: 20 running days since
            2026-07-01, 988,  2029-03-14, -
            2026-07-31, 988,  2029-04-13, -
            2030-12-31, 988,  2033-09-13, -
            """)
    void whileStoppedThereIsNoLastDayButTheDaysLeftAndTheEarliest(
            String asked, long left, String earliest, String last) {
        Story story = REPORTED.held("2026-06-01").released("2026-06-11").held("2026-07-01");
        TermReading term = term(story, asked);

        assertThat(term.daysLeft()).isEqualTo(left);
        assertThat(String.valueOf(term.earliestLastDay())).isEqualTo(String.valueOf(earliest));
        assertThat(String.valueOf(term.lastDay())).isEqualTo(String.valueOf(last));
    }

    @Test
    void stoppedOnTheFirstDayNothingIsServedAndOnTheLastDayOneIsLeft() {
        TermReading first = term(REPORTED.held("2026-03-05"), "2026-03-05");
        assertThat(first.daysLeft()).isEqualTo(1096);
        assertThat(first.earliestLastDay()).isEqualTo("2029-03-04");

        TermReading last = term(REPORTED.held("2029-03-04"), "2029-03-04");
        assertThat(last.daysLeft()).isEqualTo(1);
        assertThat(last.earliestLastDay()).isEqualTo("2029-03-04");
        assertThat(term(REPORTED.held("2029-03-04"), "2029-03-20").earliestLastDay())
                .isEqualTo("2029-03-20");
    }

    @Test
    void aCorrectedReportMovesTheTermAndTheEarlierAnswerIsKept() {
        Story story = Story.ordered("2026-03-02")
                .served("2026-03-03")
                .reported("2026-03-05")
                .as("report")
                .recordedOn("2026-03-20")
                .corrected("report", report("2026-03-04"));

        assertThat(term(story, "2026-03-10").lastDay()).isEqualTo("2029-03-03");
        assertThat(term(story.knownOn("2026-03-19"), "2026-03-10").lastDay()).isEqualTo("2029-03-04");
        assertThat(story.on("2026-03-04").term()).isNotNull();
        assertThat(story.knownOn("2026-03-19").on("2026-03-04").term()).isNull();
    }

    @Test
    void endedOtherwiseTheTermHasAFirstDayAlone() {
        TermReading term = term(REPORTED.died("2027-01-10"), "2027-01-10");

        assertThat(term.firstDay()).isEqualTo("2026-03-05");
        assertThat(term.lastDay()).isNull();
        assertThat(term.daysLeft()).isNull();
        assertThat(term.earliestLastDay()).isNull();
    }

    @Test
    void theAnswerSaysWhereItRunsFromAndThatTheCountIsAssumed() {
        Story story = Story.ordered("2026-03-02")
                .as("order")
                .served("2026-03-03")
                .reported("2026-03-05")
                .as("report");
        Why why = term(story, "2026-03-05").why();

        assertThat(why.rule().value()).isEqualTo("LIF-07");
        assertThat(why.values())
                .containsEntry("reported", "2026-03-05")
                .containsEntry("term", "P3Y")
                .containsEntry("last", "2029-03-04");
        assertThat(why.entries()).contains(story.entry("order"), story.entry("report"));
        Why counted = why.inner().get(0);
        assertThat(counted.rule().value()).isEqualTo("CNT-05");
        assertThat(counted.parameters())
                .extracting(Used::name, Used::value, Used::status)
                .containsExactly(tuple("termCounting", "dayOfReport", "ASSUMED"));
    }

    private static TermReading term(Story story, String day) {
        return Objects.requireNonNull(story.on(day).term());
    }
}
