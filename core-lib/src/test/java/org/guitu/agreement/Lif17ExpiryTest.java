package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Facts.agreement;
import static org.guitu.agreement.Facts.leaving;
import static org.guitu.agreement.Facts.notice;
import static org.guitu.agreement.Facts.report;
import static org.guitu.agreement.Facts.sentence;
import static org.guitu.agreement.Story.due;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.guitu.agreement.ReleaseNotice.Addressee;
import org.guitu.reading.Reading;
import org.guitu.rule.Reason;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** LIF-17: the term releases by itself; then the person, the family and the township are told. Nothing ends it early. */
class Lif17ExpiryTest {
    /** Reported on 5 March 2023: the last day is Wednesday 4 March 2026, to be told until 11 March. */
    private static final Story ACTIVE = reported("2023-03-05").signed("2023-03-06");

    // The release

    @Test
    void fromTheDayAfterTheLastDayTheCaseIsCompletedThoughNobodyTypedAnything() {
        assertThat(ACTIVE.turns("2026-03-01", "2026-12-31", Reading::state))
                .containsExactly("2026-03-01 ACTIVE", "2026-03-05 COMPLETED");
        assertThat(ACTIVE.on("2046-01-01").state()).isEqualTo(State.COMPLETED);
        assertThat(ACTIVE.on("2026-03-04").ending()).isNull();
        assertThat(ACTIVE.on("2026-03-05").ending())
                .extracting(Ending::code, Ending::day)
                .containsExactly(Ending.Code.TERM_EXPIRED, LocalDate.of(2026, 3, 5));
        assertThat(ACTIVE.on("2026-03-05").stateWhy().rule().value()).isEqualTo("LIF-17");
        assertThat(ACTIVE.on("2026-03-05").stateWhy().inner())
                .extracting(why -> why.rule().value())
                .containsExactly("LIF-07");
    }

    @ParameterizedTest(name = "reported {0}: completed on {1}")
    @CsvSource(textBlock = """
            2021-03-01, 2024-03-01
            2021-03-02, 2024-03-02
            2024-02-29, 2027-02-28
            2023-12-31, 2026-12-31
            2024-01-01, 2027-01-01
            # the last day is a holiday, the term does not roll
            2023-05-02, 2026-05-02
            """)
    void onTheDayAfterAndNoLater(String reported, String completed) {
        Story story = reported(reported);
        LocalDate day = LocalDate.parse(completed);

        assertThat(story.on(day.minusDays(1)).state()).isEqualTo(State.REPORTED);
        assertThat(story.on(day).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void whetherSignedOrNot() {
        assertThat(reported("2023-03-05").turns("2026-03-01", "2026-12-31", Reading::state))
                .containsExactly("2026-03-01 REPORTED", "2026-03-05 COMPLETED");
    }

    @Test
    void aNeverReportedCaseNeverExpires() {
        Story story = Story.ordered("2023-03-01").served("2023-03-02");

        assertThat(story.on("2043-03-05").state()).isEqualTo(State.AWAITING_REPORT);
        assertThat(story.on("2043-03-05").deadlines())
                .doesNotContainKeys("notice-person", "notice-family", "notice-township");
    }

    @Test
    void onTheLastDayActsFitAndOnTheNextTheyDoNot() {
        Story story = reported("2023-03-05");

        assertThat(story.signed("2026-03-04").on("2026-03-04").state()).isEqualTo(State.ACTIVE);
        assertThat(story.refused(agreement("2026-03-05"))).containsExactly("LIF-17");
        assertThat(ACTIVE.left("2026-03-04").on("2026-03-04").absences()).hasSize(1);
        assertThat(ACTIVE.refused(leaving("2026-03-05"))).containsExactly("LIF-17");
    }

    @Test
    void afterTheEndNoDutyPromptsAnybody() {
        assertThat(reported("2023-03-05").prompting("sign", "2026-03-03", "2026-04-30"))
                .containsExactly("2026-03-03 ESCALATED TOWNSHIP_LEAD", "2026-03-05 none");
        assertThat(ACTIVE.on("2026-03-05").prompts())
                .containsOnlyKeys("notice-person", "notice-family", "notice-township");
    }

    // The notices

    @ParameterizedTest(name = "last day {1}: told until {2}")
    @CsvSource(textBlock = """
            2023-03-05, 2026-03-04, 2026-03-11
            # to a Sunday; over 春节; to the worked Saturday 9 May
            2023-03-02, 2026-03-01, 2026-03-09
            2023-02-09, 2026-02-08, 2026-02-24
            2023-05-03, 2026-05-02, 2026-05-09
            """)
    void allThreeAreToldWithinSevenDaysOfTheLastDay(String reported, String last, String due) {
        Reading reading = reported(reported).on(LocalDate.parse(last).plusDays(1));

        for (String id : List.of("notice-person", "notice-family", "notice-township")) {
            assertThat(due(reading, id)).as(id).isEqualTo(due);
        }
    }

    @ParameterizedTest
    @EnumSource(Addressee.class)
    void eachNoticeWaitsForTheEndThenRisesUntilItIsServed(Addressee addressee) {
        String id = id(addressee);

        assertThat(due(ACTIVE.on("2026-03-04"), id)).isEqualTo("WAITING");
        assertThat(ACTIVE.prompting(id, "2026-03-01", "2026-04-30"))
                .containsExactly(
                        "2026-03-01 none",
                        "2026-03-05 NOTICE POLICE_OFFICER",
                        "2026-03-08 WARNING POLICE_OFFICER",
                        "2026-03-12 OVERDUE POLICE_OFFICER",
                        "2026-03-18 ESCALATED TOWNSHIP_LEAD");
        Story told = ACTIVE.told("2026-03-13", addressee);
        assertThat(prompt(told.on("2026-03-12"), id)).isEqualTo("OVERDUE POLICE_OFFICER");
        assertThat(prompt(told.on("2026-03-13"), id)).isEqualTo("none");
        assertThat(deadline(told.on("2026-03-13"), id).late()).isTrue();
        assertThat(deadline(ACTIVE.told("2026-03-11", addressee).on("2026-03-13"), id)
                        .late())
                .isFalse();
    }

    @Test
    void whoToldOneHasNotToldTheOthers() {
        Story told = ACTIVE.told("2026-03-05", Addressee.PERSON);

        assertThat(notices(told.on("2026-03-05"))).containsExactlyInAnyOrder("notice-family", "notice-township");
        assertThat(notices(told.told("2026-03-06", Addressee.FAMILY)
                        .told("2026-03-06", Addressee.TOWNSHIP)
                        .on("2026-03-06")))
                .isEmpty();
    }

    private static List<String> notices(Reading reading) {
        return reading.prompts().keySet().stream()
                .filter(id -> id.startsWith("notice"))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource(delimiter = '|', textBlock = """
            PERSON   | PRACTICE
            FAMILY   | PRACTICE
            TOWNSHIP | LAW
            """)
    void theNumberIsLawForTheTownshipAndPracticeForTheOthers(Addressee addressee, String status) {
        Why why = deadline(ACTIVE.on("2026-03-05"), id(addressee)).why();

        assertThat(why.rule().value()).isEqualTo("LIF-17");
        Why beside = why.inner().get(0);
        assertThat(beside.rule().value()).isEqualTo(addressee == Addressee.TOWNSHIP ? "CNT-02" : "POL-09");
        Why counted = addressee == Addressee.TOWNSHIP ? beside : beside.inner().get(0);
        assertThat(counted.parameters())
                .extracting(Used::name, Used::value, Used::status)
                .contains(tuple(id(addressee) + ".period", "P7D", status));
    }

    @ParameterizedTest(name = "served {0}: accepted {1}")
    @CsvSource(textBlock = """
            2026-03-03, false
            2026-03-04, true
            2026-03-05, true
            2026-06-30, true
            """)
    void noNoticeIsServedBeforeTheLastDay(String day, boolean accepted) {
        for (Addressee addressee : Addressee.values()) {
            if (accepted) {
                assertThat(deadline(ACTIVE.told(day, addressee).on("2026-06-30"), id(addressee))
                                .metOn())
                        .isEqualTo(day);
            } else {
                assertThat(ACTIVE.refused(notice(day, addressee))).containsExactly("LIF-17");
                assertThat(ACTIVE.recordedOn("2026-03-10").refused(notice(day, addressee)))
                        .as("typed in later")
                        .containsExactly("LIF-17");
            }
        }
    }

    @Test
    void theRefusalOfAnEarlyReleaseNamesTheLastDay() {
        Reason reason =
                ACTIVE.reasonsAgainst(notice("2026-03-03", Addressee.PERSON)).get(0);

        assertThat(reason.why().values()).containsEntry("day", "2026-03-03").containsEntry("last", "2026-03-04");
    }

    @Test
    void withoutALastDayThereIsNothingToTell() {
        assertThat(ACTIVE.held("2026-03-01").refused(notice("2026-03-10", Addressee.PERSON)))
                .as("stopped")
                .containsExactly("LIF-17");
        assertThat(Story.ordered("2023-03-01").served("2023-03-02").refused(notice("2026-03-10", Addressee.PERSON)))
                .as("never reported")
                .containsExactly("LIF-17");
        assertThat(ACTIVE.died("2026-03-04").refused(notice("2026-03-10", Addressee.FAMILY)))
                .as("ended otherwise")
                .containsExactly("LIF-17");
        assertThat(ACTIVE.died("2026-03-04").on("2026-03-10").deadlines())
                .doesNotContainKeys("notice-person", "notice-family", "notice-township");
    }

    @Test
    void eachIsToldOnce() {
        Story told = ACTIVE.told("2026-03-05", Addressee.PERSON).as("notice");

        assertThat(told.refused(notice("2026-03-06", Addressee.PERSON))).containsExactly("LIF-17");
        assertThat(told.reasonsAgainst(notice("2026-03-06", Addressee.PERSON))
                        .get(0)
                        .why()
                        .entries())
                .containsExactly(told.entry("notice"));
        Story all = told.told("2026-03-05", Addressee.FAMILY).told("2026-03-05", Addressee.TOWNSHIP);
        for (Addressee addressee : Addressee.values()) {
            assertThat(all.refused(notice("2026-03-06", addressee))).containsExactly("LIF-17");
        }
    }

    // What becomes known after the end

    @Test
    void beforeTheNoticeCustodyTypedInLateStillMovesTheLastDay() {
        Story story = ACTIVE.recordedOn("2026-03-06").held("2026-02-10").released("2026-02-20");

        assertThat(story.turns("2026-03-04", "2026-04-30", Reading::state))
                .containsExactly("2026-03-04 ACTIVE", "2026-03-15 COMPLETED");
        assertThat(story.knownOn("2026-03-05").on("2026-03-06").state()).isEqualTo(State.COMPLETED);
        assertThat(story.refused(notice("2026-03-06", Addressee.PERSON))).containsExactly("LIF-17");
    }

    @Test
    void afterTheNoticeItShowsInTheHistoryAndMovesNoLastDay() {
        Story told = ACTIVE.told("2026-03-06", Addressee.PERSON).as("notice").recordedOn("2026-03-09");
        Story late = told.held("2026-02-10").released("2026-02-20");

        assertThat(late.on("2026-02-15").state()).isEqualTo(State.SUSPENDED);
        assertThat(last(late)).isEqualTo("2026-03-04");
        assertThat(late.turns("2026-03-04", "2026-04-30", Reading::state))
                .containsExactly("2026-03-04 ACTIVE", "2026-03-05 COMPLETED");
        assertThat(last(late.voided("notice")))
                .as("the notice was never served")
                .isEqualTo("2026-03-14");
    }

    @Test
    void afterTheNoticeCustodyWithoutAnEndHoldsNobodyBack() {
        Story told = ACTIVE.told("2026-03-06", Addressee.PERSON).recordedOn("2026-03-09");

        assertThat(told.held("2026-02-10").turns("2026-02-09", "2026-04-30", Reading::state))
                .containsExactly("2026-02-09 ACTIVE", "2026-02-10 SUSPENDED", "2026-03-05 COMPLETED");
    }

    @ParameterizedTest(name = "report corrected to {0}: last day {1}")
    @CsvSource(textBlock = """
            2023-03-02, 2026-03-01
            2023-03-04, 2026-03-03
            2023-03-06, 2026-03-04
            2023-05-05, 2026-03-04
            """)
    void afterTheNoticeACorrectionMovesTheLastDayInThePersonsFavourOnly(String corrected, String last) {
        Story story = Story.ordered("2023-03-01")
                .served("2023-03-01")
                .reported("2023-03-05")
                .as("report")
                .told("2026-03-06", Addressee.PERSON)
                .corrected("report", report(corrected));

        assertThat(last(story)).isEqualTo(last);
        assertThat(story.on(LocalDate.parse(last).plusDays(1)).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void afterTheNoticeASentenceOfAnEarlierDayEndsNothing() {
        Story told = ACTIVE.told("2026-03-06", Addressee.PERSON).recordedOn("2026-03-09");

        assertThat(told.and(sentence("2026-02-20", Sentence.Kind.IMPRISONMENT))
                        .turns("2026-02-19", "2026-04-30", Reading::state))
                .containsExactly("2026-02-19 ACTIVE", "2026-03-05 COMPLETED");
        assertThat(ACTIVE.recordedOn("2026-03-06")
                        .and(sentence("2026-02-20", Sentence.Kind.IMPRISONMENT))
                        .on("2026-03-05")
                        .state())
                .as("before the notice it does")
                .isEqualTo(State.TERMINATED);
    }

    @Test
    void afterTheNoticeARevocationIsInThePersonsFavour() {
        Story story = ACTIVE.told("2026-03-06", Addressee.PERSON)
                .recordedOn("2026-03-09")
                .revoked("2026-03-02");

        assertThat(story.on("2026-03-01").state()).isEqualTo(State.ACTIVE);
        assertThat(story.on("2026-03-02").revoked()).isTrue();
        assertThat(story.on("2026-03-02").state()).isEqualTo(State.TERMINATED);
    }

    private static Story reported(String day) {
        return Story.ordered(day).served(day).reported(day);
    }

    private static String id(Addressee addressee) {
        return "notice-" + addressee.name().toLowerCase(Locale.ROOT);
    }

    private static DeadlineReading deadline(Reading reading, String id) {
        return Objects.requireNonNull(reading.deadlines().get(id));
    }

    private static LocalDate last(Story story) {
        return Objects.requireNonNull(
                Objects.requireNonNull(story.on("2026-12-31").term()).lastDay());
    }
}
