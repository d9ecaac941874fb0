package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Facts.rehabilitation;
import static org.guitu.agreement.Facts.report;
import static org.guitu.agreement.Facts.service;
import static org.guitu.agreement.Story.anomalies;
import static org.guitu.agreement.Story.due;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.prompt.Prompt;
import org.guitu.reading.Reading;
import org.guitu.rule.Certainty;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** LIF-05: the report window, what stops it, and the report before service. */
class Lif05ReportWindowTest {
    @ParameterizedTest(name = "served {0}: until {1} {2}")
    @CsvSource(textBlock = """
            # an ordinary day; Saturday and Sunday roll to Monday
            2026-06-01, 2026-06-16, CERTAIN
            2026-05-22, 2026-06-08, CERTAIN
            2026-05-23, 2026-06-08, CERTAIN
            2026-05-24, 2026-06-08, CERTAIN
            # 端午 19 to 21 June: the day before, each day of it, the day after
            2026-06-03, 2026-06-18, CERTAIN
            2026-06-04, 2026-06-22, CERTAIN
            2026-06-05, 2026-06-22, CERTAIN
            2026-06-06, 2026-06-22, CERTAIN
            2026-06-07, 2026-06-22, CERTAIN
            # 春节 15 to 23 February, the Saturdays 14 and 28 February are worked (调休)
            2026-01-30, 2026-02-14, CERTAIN
            2026-01-31, 2026-02-24, CERTAIN
            2026-02-08, 2026-02-24, CERTAIN
            2026-02-13, 2026-02-28, CERTAIN
            # 劳动节: Saturday 9 May is worked, Sunday 10 May is not
            2026-04-24, 2026-05-09, CERTAIN
            2026-04-25, 2026-05-11, CERTAIN
            # 国庆节 1 to 7 October, Saturday 10 October is worked
            2026-09-16, 2026-10-08, CERTAIN
            2026-09-25, 2026-10-10, CERTAIN
            # the end of a month, of a leap February, of a year
            2026-01-16, 2026-02-02, CERTAIN
            2024-02-14, 2024-02-29, CERTAIN
            2024-02-15, 2024-03-01, CERTAIN
            2026-12-16, 2026-12-31, CERTAIN
            # the holidays of 2027 are not published
            2026-12-17, 2027-01-01, PROVISIONAL
            2026-12-18, 2027-01-04, PROVISIONAL
            """)
    void fifteenDaysFromServiceTheDayOfServiceNotCounted(String served, String until, Certainty certainty) {
        DeadlineReading window = window(Story.ordered(served).served(served), served);

        assertThat(window.due()).isEqualTo(until);
        assertThat(window.opened()).isEqualTo(served);
        assertThat(window.certainty()).isEqualTo(certainty);
        assertThat(window.status()).isEqualTo(Status.OPEN);
    }

    @ParameterizedTest(name = "served {0}, reported {1}: late {2}")
    @CsvSource(textBlock = """
            2026-06-01, 2026-06-01, false
            2026-06-01, 2026-06-15, false
            2026-06-01, 2026-06-16, false
            2026-06-01, 2026-06-17, true
            # counted until Friday 19 June, a holiday; rolled to Monday
            2026-06-04, 2026-06-20, false
            2026-06-04, 2026-06-22, false
            2026-06-04, 2026-06-23, true
            """)
    void aReportIsInTimeUpToTheRolledEnd(String served, String reported, boolean late) {
        DeadlineReading window = window(Story.ordered(served).served(served).reported(reported), reported);

        assertThat(window.status()).isEqualTo(Status.MET);
        assertThat(window.metOn()).isEqualTo(reported);
        assertThat(window.late()).isEqualTo(late);
    }

    @ParameterizedTest(name = "held from {0} to {1}: until {2}")
    @CsvSource(textBlock = """
            # served on Wednesday 1 July, so until Thursday 16 July if nobody is held. Before service:
            2026-06-10, 2026-06-20, 2026-07-16
            2026-06-20, 2026-07-01, 2026-07-16
            # on the day of service, which is not counted anyway
            2026-06-20, 2026-07-02, 2026-07-16
            2026-07-01, 2026-07-01, 2026-07-16
            2026-07-01, 2026-07-02, 2026-07-16
            # over the day of service: 2 July; 2, 3 and 4 July
            2026-06-20, 2026-07-03, 2026-07-17
            2026-07-01, 2026-07-03, 2026-07-17
            2026-06-20, 2026-07-05, 2026-07-20
            # over the whole window: 15 days from 1 September on
            2026-06-20, 2026-09-01, 2026-09-15
            # inside, begun and ended on one day; one day; two, to a Saturday; four; five
            2026-07-08, 2026-07-08, 2026-07-16
            2026-07-08, 2026-07-09, 2026-07-17
            2026-07-08, 2026-07-10, 2026-07-20
            2026-07-08, 2026-07-12, 2026-07-20
            2026-07-08, 2026-07-13, 2026-07-21
            # on the last day, over it, long over it (8 days had run: 7 are left from 10 August on, to a Sunday)
            2026-07-16, 2026-07-16, 2026-07-16
            2026-07-16, 2026-07-17, 2026-07-17
            2026-07-15, 2026-07-18, 2026-07-20
            2026-07-10, 2026-08-10, 2026-08-17
            # from the day after the end on
            2026-07-17, 2026-07-24, 2026-07-16
            """)
    void daysInCustodyMoveTheEnd(String from, String release, String until) {
        Story story = held(Story.ordered("2026-05-31").served("2026-07-01"), from, release);

        assertThat(due(story.on("2026-09-30"), "report")).isEqualTo(until);
    }

    @ParameterizedTest(name = "held from {0} to {1} and from {2} to {3}: until {4}")
    @CsvSource(textBlock = """
            # apart; touching; overlapping; one within the other; the same one twice
            2026-07-03, 2026-07-05, 2026-07-08, 2026-07-10, 2026-07-20
            2026-07-03, 2026-07-05, 2026-07-05, 2026-07-08, 2026-07-21
            2026-07-03, 2026-07-08, 2026-07-06, 2026-07-09, 2026-07-22
            2026-07-03, 2026-07-10, 2026-07-05, 2026-07-06, 2026-07-23
            2026-07-03, 2026-07-04, 2026-07-03, 2026-07-04, 2026-07-17
            # the second lies after 16 July, and counts only because the first moved the end
            2026-07-06, 2026-07-07, 2026-07-17, 2026-07-21, 2026-07-21
            2026-07-06, 2026-07-06, 2026-07-17, 2026-07-21, 2026-07-16
            # the end falls on a Sunday and rolls to the next working day on which the person is free
            2026-07-06, 2026-07-09, 2026-07-20, 2026-07-22, 2026-07-22
            """)
    void custodyTwiceIsTheUnionOfItsDays(String from, String to, String again, String until, String end) {
        Story story = held(held(Story.ordered("2026-06-30").served("2026-07-01"), from, to), again, until);
        Story otherWay = held(held(Story.ordered("2026-06-30").served("2026-07-01"), again, until), from, to);

        assertThat(due(story.on("2026-09-30"), "report")).isEqualTo(end);
        assertThat(due(otherWay.on("2026-09-30"), "report")).isEqualTo(end);
    }

    @ParameterizedTest(name = "counted to a holiday, held from {0} to {1}: until {2}")
    @CsvSource(textBlock = """
            # served 4 June: counted to Friday 19 June, rolled over 端午 to Monday 22 June. Held in the rolled days:
            2026-06-20, 2026-06-22, 2026-06-22
            2026-06-22, 2026-06-24, 2026-06-24
            2026-06-20, 2026-06-27, 2026-06-29
            2026-06-23, 2026-06-25, 2026-06-22
            """)
    void custodyCountsUpToTheRolledEnd(String from, String release, String until) {
        Story story = held(Story.ordered("2026-06-03").served("2026-06-04"), from, release);

        assertThat(due(story.on("2026-09-30"), "report")).isEqualTo(until);
    }

    @ParameterizedTest(name = "held from {0} on, asked {1}: {2}")
    @CsvSource(textBlock = """
            # until Thursday 16 July
            2026-07-08, 2026-07-07, 2026-07-16
            2026-07-08, 2026-07-08, STOPPED
            2026-07-08, 2026-12-31, STOPPED
            2026-07-16, 2026-07-15, 2026-07-16
            2026-07-16, 2026-07-16, STOPPED
            2026-07-16, 2026-07-17, STOPPED
            2026-07-17, 2026-07-17, 2026-07-16
            2026-07-17, 2026-12-31, 2026-07-16
            # held already when served
            2026-06-20, 2026-07-01, STOPPED
            """)
    void whileCustodyLastsTheWindowHasNoEnd(String from, String asked, String answer) {
        Story story =
                Story.ordered("2026-06-10").held(from).recordedOn("2026-07-17").served("2026-07-01");

        assertThat(due(story.on(asked), "report")).isEqualTo(answer);
    }

    @Test
    void custodyAfterTheReportStopsNothing() {
        Story reported = Story.ordered("2026-06-30").served("2026-07-01").reported("2026-07-10");

        for (Story story : List.of(
                reported,
                held(reported, "2026-07-10", "2026-07-20"),
                held(reported, "2026-07-12", "2026-07-20"),
                reported.held("2026-07-12"))) {
            assertThat(window(story, "2026-08-01").due()).isEqualTo("2026-07-16");
            assertThat(window(story, "2026-08-01").late()).isFalse();
        }
    }

    @Test
    void whoCameAllTheSameWasHeldUntilThatDayAtMost() {
        // served on 1 July, so until the 16th; nobody has typed in when the custody of the 8th ended
        Story story = Story.ordered("2026-06-30")
                .served("2026-07-01")
                .reported("2026-07-20")
                .withReason()
                .held("2026-07-08");

        assertThat(window(story, "2026-08-01").due()).as("12 days held").isEqualTo("2026-07-28");
        assertThat(window(story, "2026-08-01").late()).isFalse();
        assertThat(story.on("2026-08-01").proposals()).isEmpty();
    }

    @Test
    void aWindowInRehabilitationIsTheSame() {
        Story story = Story.empty().and(rehabilitation("2026-06-03")).served("2026-06-04");

        assertThat(due(story.on("2026-06-04"), "report")).isEqualTo("2026-06-22");
    }

    @Test
    void beforeServiceTheWindowWaits() {
        Story story = Story.ordered("2026-07-01").served("2026-07-06");

        assertThat(story.turns("2026-07-01", "2026-07-31", reading -> due(reading, "report")))
                .containsExactly("2026-07-01 WAITING", "2026-07-06 2026-07-21");
        assertThat(story.turns("2026-06-30", "2026-07-31", Reading::state))
                .containsExactly("2026-06-30 null", "2026-07-01 ORDERED", "2026-07-06 AWAITING_REPORT");
    }

    @Test
    void theReportIsRemindedOfAndRises() {
        Story story = Story.ordered("2026-07-01").served("2026-07-01");

        assertThat(story.prompting("report", "2026-06-30", "2026-08-31"))
                .containsExactly(
                        "2026-06-30 none",
                        "2026-07-01 NOTICE CASE_WORKER",
                        "2026-07-13 WARNING CASE_WORKER",
                        "2026-07-17 OVERDUE CASE_WORKER",
                        "2026-07-23 ESCALATED TOWNSHIP_LEAD");
        assertThat(story.reported("2026-07-18").prompting("report", "2026-07-17", "2026-08-31"))
                .containsExactly("2026-07-17 OVERDUE CASE_WORKER", "2026-07-18 none");
        Prompt prompt = Objects.requireNonNull(story.on("2026-07-17").prompts().get("report"));
        assertThat(prompt.due()).isEqualTo("2026-07-16");
        assertThat(prompt.command()).isEqualTo("report");
        assertThat(prompt.district()).isEqualTo("421202001");
    }

    @Test
    void nobodyIsRemindedOfAReportWhileThePersonIsHeld() {
        Story story = held(Story.ordered("2026-07-01").served("2026-07-01"), "2026-07-08", "2026-07-12");

        assertThat(story.prompting("report", "2026-07-01", "2026-08-31"))
                .as("until Monday 20 July now")
                .containsExactly(
                        "2026-07-01 NOTICE CASE_WORKER",
                        "2026-07-08 none",
                        "2026-07-12 NOTICE CASE_WORKER",
                        "2026-07-17 WARNING CASE_WORKER",
                        "2026-07-21 OVERDUE CASE_WORKER",
                        "2026-07-27 ESCALATED TOWNSHIP_LEAD");
    }

    @Test
    void serviceIsRemindedOfAndRises() {
        Story story = Story.ordered("2026-07-01");

        assertThat(story.prompting("serve", "2026-06-30", "2026-08-31"))
                .containsExactly(
                        "2026-06-30 none",
                        "2026-07-01 NOTICE POLICE_OFFICER",
                        "2026-07-05 WARNING POLICE_OFFICER",
                        "2026-07-09 OVERDUE POLICE_OFFICER",
                        "2026-07-15 ESCALATED TOWNSHIP_LEAD");
        assertThat(prompt(story.served("2026-07-10").on("2026-07-10"), "serve")).isEqualTo("none");
    }

    @Test
    void aReportBeforeServiceStartsTheTermAndIsNoService() {
        Story reported = Story.ordered("2026-07-01").reported("2026-07-02");

        assertThat(reported.on("2026-07-02").state()).isEqualTo(State.REPORTED);
        assertThat(Objects.requireNonNull(reported.on("2026-07-02").term()).firstDay())
                .isEqualTo("2026-07-02");
        assertThat(due(reported.on("2026-07-02"), "report")).isEqualTo("none");
        assertThat(reported.prompting("serve", "2026-07-02", "2026-08-31"))
                .containsExactly(
                        "2026-07-02 NOTICE POLICE_OFFICER",
                        "2026-07-05 WARNING POLICE_OFFICER",
                        "2026-07-09 OVERDUE POLICE_OFFICER",
                        "2026-07-15 ESCALATED TOWNSHIP_LEAD");
    }

    @Test
    void servedAfterTheReportTheWindowIsMetAndTheTermUnchanged() {
        Story served = Story.ordered("2026-07-01").reported("2026-07-02").served("2026-07-20");

        assertThat(window(served, "2026-07-20").status()).isEqualTo(Status.MET);
        assertThat(window(served, "2026-07-20").late()).isFalse();
        assertThat(Objects.requireNonNull(served.on("2026-07-20").term()).firstDay())
                .isEqualTo("2026-07-02");
        assertThat(prompt(served.on("2026-07-20"), "serve")).isEqualTo("none");
        assertThat(served.on("2026-07-20").state()).isEqualTo(State.REPORTED);
    }

    @ParameterizedTest
    @EnumSource(value = Service.Mode.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLIC_NOTICE")
    void theWindowRunsFromTheReceiptWhateverTheMode(Service.Mode mode) {
        Story story = Story.ordered("2026-05-31").and(new Service(LocalDate.of(2026, 6, 1), mode));

        assertThat(due(story.on("2026-06-01"), "report")).isEqualTo("2026-06-16");
    }

    @Test
    void servedTwiceOrReportedTwiceIsRefusedAndNamesTheFirst() {
        Story story = Story.ordered("2026-07-01")
                .served("2026-07-02")
                .as("service")
                .reported("2026-07-03")
                .as("report");

        assertThat(story.refused(service("2026-07-04"))).containsExactly("LIF-05");
        assertThat(story.reasonsAgainst(service("2026-07-04")).get(0).why().entries())
                .containsExactly(story.entry("service"));
        assertThat(story.refused(report("2026-07-04"))).containsExactly("LIF-05");
        assertThat(story.reasonsAgainst(report("2026-07-04")).get(0).why().entries())
                .containsExactly(story.entry("report"));
    }

    @Test
    void ofTwoServicesOnFileTheFirstCountsAndTheOtherDoesNotFit() {
        Story story = Story.ordered("2026-07-01")
                .served("2026-07-02")
                .as("first")
                .voided("first")
                .served("2026-07-06")
                .as("second")
                .corrected("first", service("2026-07-02"));

        assertThat(due(story.on("2026-07-06"), "report")).isEqualTo("2026-07-17");
        assertThat(anomalies(story.on("2026-07-06"))).isEqualTo(Map.of(story.entry("second"), List.of("LIF-05")));
    }

    @Test
    void serviceBeforeTheDecisionIsRecordedAndStartsNothing() {
        Story story = Story.ordered("2026-07-02").and(service("2026-07-01")).as("service");

        assertThat(anomalies(story.on("2026-07-02"))).isEqualTo(Map.of(story.entry("service"), List.of("LIF-05")));
        assertThat(story.on("2026-07-02").state()).isEqualTo(State.ORDERED);
        assertThat(due(story.on("2026-07-02"), "report")).isEqualTo("WAITING");
    }

    @Test
    void onOneDayTheOrderOfRecordingIsNotTheOrderOfReading() {
        Story story = Story.ordered("2026-07-01").reported("2026-07-01").served("2026-07-01");

        assertThat(story.on("2026-07-01").state()).isEqualTo(State.REPORTED);
        assertThat(window(story, "2026-07-01").metOn()).isEqualTo("2026-07-01");
    }

    @Test
    void aServiceTypedInLateMovesTheWindowAndTheEarlierAnswerIsKept() {
        Story story = Story.ordered("2026-07-01")
                .served("2026-07-10")
                .as("service")
                .recordedOn("2026-07-20")
                .corrected("service", service("2026-07-02"));

        assertThat(due(story.on("2026-07-15"), "report")).isEqualTo("2026-07-17");
        assertThat(due(story.knownOn("2026-07-19").on("2026-07-15"), "report")).isEqualTo("2026-07-27");
        assertThat(due(story.knownOn("2026-07-20").on("2026-07-15"), "report")).isEqualTo("2026-07-17");
    }

    @Test
    void theAnswerSaysWhatItRestsOn() {
        Why why = window(
                        held(Story.ordered("2026-06-03").served("2026-06-04"), "2026-06-10", "2026-06-11"),
                        "2026-06-30")
                .why();

        assertThat(why.rule().value()).isEqualTo("LIF-05");
        assertThat(why.values())
                .containsEntry("served", "2026-06-04")
                .containsEntry("held", "1")
                .containsEntry("due", "2026-06-22");
        assertThat(why.inner()).extracting(inner -> inner.rule().value()).containsExactly("CNT-02");
        Why counted = why.inner().get(0);
        assertThat(counted.inner()).extracting(inner -> inner.rule().value()).contains("CNT-03", "CNT-02");
        Why notCounted = counted.inner().get(counted.inner().size() - 1);
        assertThat(notCounted.values()).containsEntry("days", "1");
        assertThat(notCounted.inner()).extracting(inner -> inner.rule().value()).containsExactly("CNT-06");
        assertThat(counted.parameters())
                .extracting(Used::pointer, Used::value, Used::pack)
                .contains(tuple("/deadlines/report/period", "P15D", "cn/1"));
    }

    private static Story held(Story story, String from, String release) {
        return story.held(from).released(release);
    }

    private static DeadlineReading window(Story story, String day) {
        return Objects.requireNonNull(story.on(day).deadlines().get("report"));
    }

    @Test
    void whoReportedFirstIsServedEvenAfterTheTerm() {
        Story unserved = Story.ordered("2023-06-01").reported("2023-06-05").signed("2023-06-05");
        Story served = unserved.served("2026-06-10");

        assertThat(unserved.on("2026-06-09").state()).isEqualTo(State.COMPLETED);
        assertThat(unserved.prompting("serve", "2026-06-04", "2026-06-10"))
                .containsExactly("2026-06-04 ESCALATED TOWNSHIP_LEAD");
        assertThat(served.on("2026-06-10").anomalies()).isEmpty();
        assertThat(served.on("2026-06-10").deadlines().get("serve").metOn()).isEqualTo("2026-06-10");
        assertThat(Story.ordered("2026-06-01")
                        .died("2026-06-03")
                        .on("2026-06-04")
                        .prompts())
                .doesNotContainKey("serve");
    }
}
