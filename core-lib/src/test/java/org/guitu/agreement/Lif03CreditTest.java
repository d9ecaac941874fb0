package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Facts.agreement;
import static org.guitu.agreement.Facts.rehabilitation;
import static org.guitu.agreement.Facts.report;
import static org.guitu.agreement.Facts.treatment;
import static org.guitu.agreement.Story.due;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guitu.reading.Reading;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-03: the days served in isolation before the change into community treatment are taken off the last day. */
class Lif03CreditTest {
    @ParameterizedTest(name = "decided {0}, changed {1}, {2} days of escape: until {3}")
    @CsvSource(textBlock = """
            # reported on 9 March 2026: without a credit until 8 March 2029
            2026-03-01, 2026-03-01, 0, 2029-03-08
            2026-02-28, 2026-03-01, 0, 2029-03-07
            2026-02-27, 2026-03-01, 0, 2029-03-06
            2025-06-01, 2026-03-01, 0, 2028-06-08
            2025-06-01, 2026-03-01, 1, 2028-06-09
            2025-06-01, 2026-03-01, 13, 2028-06-21
            # two years, without and with a leap day
            2024-03-01, 2026-03-01, 0, 2027-03-09
            2024-02-01, 2026-02-01, 0, 2027-03-08
            # as many days of escape as were served
            2026-02-27, 2026-03-01, 2, 2029-03-08
            """)
    void theDaysServedAreTakenOffTheLastDay(String decided, String changedOn, int escape, String last) {
        Story story = changed(decided, changedOn, escape).served("2026-03-04").reported("2026-03-09");

        assertThat(lastDay(story.on("2026-03-09"))).isEqualTo(last);
    }

    @Test
    void withoutAChangeNothingIsCredited() {
        assertThat(lastDay(changed("2025-06-01", null, 0)
                        .served("2026-03-04")
                        .reported("2026-03-09")
                        .on("2026-03-09")))
                .isEqualTo("2029-03-08");
    }

    @Test
    void rehabilitationIsNotCreditedWithTheIsolationBeforeIt() {
        Story story = Story.empty()
                .and(rehabilitation("2026-03-02", "isolation", isolation("2024-03-05", "2026-03-01", 0)))
                .served("2026-03-04")
                .reported("2026-03-09");

        assertThat(lastDay(story.on("2026-03-09"))).isEqualTo("2029-03-08");
    }

    @Test
    void aLawThatCreditsNothingSaysSo() {
        Story story = Story.underANewLaw("creditServedIsolation", "false")
                .and(treatment("2026-03-02", "isolation", isolation("2025-06-01", "2026-03-01", 0)))
                .served("2026-03-04")
                .reported("2026-03-09");
        Reading reading = story.on("2026-03-09");

        assertThat(lastDay(reading)).isEqualTo("2029-03-08");
        assertThat(credit(reading).parameters())
                .extracting(Used::name, Used::value, Used::status)
                .containsExactly(tuple("creditServedIsolation", "false", "LAW"));
    }

    @ParameterizedTest(name = "{0} days of escape: {1} on the day of service")
    @CsvSource(textBlock = """
            # three years of isolation are 1096 days, as many as the term from 4 March 2026 has
            0, COMPLETED
            1, AWAITING_REPORT
            2, AWAITING_REPORT
            """)
    void aCreditThatLeavesNoDayCompletesTheCaseOnTheDayOfService(int escape, State state) {
        Story story = changed("2023-03-02", "2026-03-02", escape).served("2026-03-04");

        assertThat(story.on("2026-03-03").state()).isEqualTo(State.ORDERED);
        assertThat(story.on("2026-03-04").state()).isEqualTo(state);
    }

    @Test
    void thenNoReportAndNoAgreementIsOwedButTheNoticesAre() {
        Story story = changed("2023-03-02", "2026-03-02", 0).served("2026-03-04");
        Reading reading = story.on("2026-03-05");

        assertThat(due(reading, "report")).isEqualTo("none");
        assertThat(due(reading, "sign")).isEqualTo("none");
        assertThat(due(reading, "notice-person")).isEqualTo("2026-03-11");
        assertThat(due(reading, "notice-family")).isEqualTo("2026-03-11");
        assertThat(due(reading, "notice-township")).isEqualTo("2026-03-11");
        assertThat(prompt(reading, "notice-township")).isEqualTo("NOTICE POLICE_OFFICER");
        assertThat(story.refused(report("2026-03-05"))).containsExactly("LIF-17");
        assertThat(story.refused(agreement("2026-03-05"))).containsExactly("LIF-08");
        assertThat(Objects.requireNonNull(story.on("2026-12-31").ending()))
                .extracting(Ending::code, Ending::day)
                .containsExactly(Ending.Code.TERM_EXPIRED, LocalDate.parse("2026-03-04"));
    }

    @Test
    void theLastDayThatIsLeftIsLivedThrough() {
        Story story =
                changed("2023-03-02", "2026-03-02", 1).served("2026-03-04").reported("2026-03-06");

        assertThat(story.turns("2026-03-05", "2026-03-08", Reading::state))
                .containsExactly("2026-03-05 AWAITING_REPORT", "2026-03-06 REPORTED", "2026-03-07 COMPLETED");
    }

    @Test
    void anEarlierReportCompletesItInstead() {
        Story story = changed("2023-03-02", "2026-03-02", 0).reported("2026-03-03");

        assertThat(story.turns("2026-03-02", "2026-03-06", Reading::state))
                .containsExactly("2026-03-02 ORDERED", "2026-03-03 COMPLETED");
    }

    @Test
    void theTermSaysWhatWasCreditedAndByWhichNumber() {
        Why credit = credit(changed("2025-06-01", "2026-03-01", 13)
                .served("2026-03-04")
                .reported("2026-03-09")
                .on("2026-03-09"));

        assertThat(credit.values())
                .containsEntry("days", "260")
                .containsEntry("decided", "2025-06-01")
                .containsEntry("last", "2028-06-21");
        assertThat(credit.parameters())
                .extracting(Used::name, Used::value, Used::status)
                .containsExactly(tuple("creditServedIsolation", "true", "LAW"));
    }

    private static Why credit(Reading reading) {
        return Objects.requireNonNull(reading.term()).why().inner().stream()
                .filter(inner -> inner.rule().value().equals("LIF-03"))
                .findFirst()
                .orElseThrow();
    }

    private static Story changed(String decided, @Nullable String changedOn, int escape) {
        return Story.empty().and(treatment("2026-03-02", "isolation", isolation(decided, changedOn, escape)));
    }

    private static Map<String, Object> isolation(String decided, @Nullable String changedOn, int escape) {
        return Facts.changed(
                Map.of(
                        "authority",
                        "421202",
                        "documentNumber",
                        "咸公强戒字〔2025〕1号",
                        "decidedOn",
                        decided,
                        "escapeDays",
                        (long) escape),
                "changedOn",
                changedOn,
                "escapeDays",
                escape == 0 ? null : Long.valueOf(escape));
    }

    private static String lastDay(Reading reading) {
        return String.valueOf(Objects.requireNonNull(reading.term()).lastDay());
    }

    @ParameterizedTest(name = "decided {0}, changed {1}, {2} days of escape: fits {3}")
    @CsvSource(textBlock = """
            # the order is of 2 March 2026
            2025-06-01, 2026-03-02, 0, true
            2025-06-01, 2026-03-03, 0, false
            2026-03-01, 2026-03-01, 0, true
            2026-03-02, 2026-03-01, 0, false
            2026-02-27, 2026-03-01, 2, true
            2026-02-27, 2026-03-01, 3, false
            """)
    void onTimeServedThatCannotBeNothingRunsUntilItIsCorrected(
            String decided, String changedOn, int escape, boolean fits) {
        Story story = Story.empty()
                .recordedOn("2026-03-04")
                .and(treatment("2026-03-02", "isolation", isolation(decided, changedOn, escape)))
                .as("order")
                .served("2026-03-04");

        assertThat(story.on("2026-03-04").state()).isEqualTo(fits ? State.AWAITING_REPORT : State.ORDERED);
        assertThat(Story.anomalies(story.on("2026-03-04")))
                .isEqualTo(fits ? Map.of() : Map.of(story.entry("order"), List.of("LIF-24")));
        assertThat(prompt(story.on("2026-03-04"), "anomaly-" + story.entry("order")))
                .isEqualTo(fits ? "none" : "ESCALATED TOWNSHIP_LEAD");
        assertThat(story.corrected("order", treatment("2026-03-02"))
                        .on("2026-03-04")
                        .state())
                .isEqualTo(State.AWAITING_REPORT);
    }
}
