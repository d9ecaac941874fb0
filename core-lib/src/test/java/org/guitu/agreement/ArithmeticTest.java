package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.guitu.Guitu;
import org.guitu.day.Calendars;
import org.guitu.day.Deadline.Due;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.policy.Pack;
import org.guitu.policy.Packs;
import org.guitu.rule.Certainty;
import org.guitu.rule.Counted;
import org.guitu.rule.Reason;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms and deadlines are counted with reasons where there is no case file. */
class ArithmeticTest {
    private static final Arithmetic TREATMENT = Facts.NATIONAL.arithmetic(Facts.PLACE, Measure.COMMUNITY_TREATMENT);
    private static final Arithmetic REHABILITATION =
            Facts.NATIONAL.arithmetic(Facts.PLACE, Measure.COMMUNITY_REHABILITATION);
    private static final Period THREE_YEARS = Period.ofYears(3);

    @ParameterizedTest(name = "reported {0}: {1} to {2}, or {3} to {4}")
    @CsvSource(textBlock = """
            # the specification's examples
            2021-03-01, 2021-03-01, 2024-02-29, 2021-03-02, 2024-03-01
            2024-02-29, 2024-02-29, 2027-02-27, 2024-03-01, 2027-02-28
            # around the end of February, of another month and of a year
            2021-02-28, 2021-02-28, 2024-02-27, 2021-03-01, 2024-02-28
            2023-03-01, 2023-03-01, 2026-02-28, 2023-03-02, 2026-03-01
            2024-02-28, 2024-02-28, 2027-02-27, 2024-02-29, 2027-02-28
            2023-05-31, 2023-05-31, 2026-05-30, 2023-06-01, 2026-05-31
            2025-12-31, 2025-12-31, 2028-12-30, 2026-01-01, 2028-12-31
            # a last day on a holiday stays
            2023-10-02, 2023-10-02, 2026-10-01, 2023-10-03, 2026-10-02
            """)
    void aTermIsCountedInTheWayThatThePackSays(
            LocalDate reported, LocalDate first, LocalDate last, LocalDate civilFirst, LocalDate civilLast) {
        Arithmetic civil = inProvince("""
                "parameters": {"termCounting": {"value": "civilCode", "source": "made up", "status": "LOCAL_RULE"}}
                """);

        assertThat(TREATMENT.term(reported, THREE_YEARS, reported).orThrow())
                .extracting(CountedTerm::firstDay, CountedTerm::lastDay)
                .containsExactly(first, last);
        assertThat(civil.term(reported, THREE_YEARS, reported).orThrow())
                .extracting(CountedTerm::firstDay, CountedTerm::lastDay)
                .containsExactly(civilFirst, civilLast);
    }

    @ParameterizedTest(name = "{1} from {0}: until {2}")
    @CsvSource(textBlock = """
            2026-01-31, P1M,   2026-02-27
            2025-08-31, P6M,   2026-02-27
            2023-08-31, P6M,   2024-02-28
            2026-03-31, P1Y6M, 2027-09-29
            2026-03-31, P18M,  2027-09-29
            2026-03-05, P36M,  2029-03-04
            """)
    void aTermOfRehabilitationIsAsLongAsItsOrderSays(LocalDate reported, Period length, LocalDate last) {
        assertThat(REHABILITATION.term(reported, length, reported).orThrow().lastDay())
                .isEqualTo(last);
    }

    @Test
    void thirtySixMonthsAreThreeYearsInTheReasonToo() {
        LocalDate day = day("2026-03-05");
        assertThat(TREATMENT.term(day, Period.ofMonths(36), day)).isEqualTo(TREATMENT.term(day, THREE_YEARS, day));
    }

    @Test
    void aTermSaysWhyWithTheNumberThePackAndItsHash() {
        Pack national = Packs.bundled().all().get(0);
        Why why = TREATMENT
                .term(day("2026-03-02"), THREE_YEARS, day("2026-03-05"))
                .orThrow()
                .why();

        assertThat(rules(why)).containsExactly("LIF-07", "CNT-05", "CNT-04");
        assertThat(why.entries()).as("nobody has a file").isEmpty();
        assertThat(why.inner().get(0).parameters())
                .extracting(Used::pointer, Used::value, Used::pack, Used::hash, Used::status)
                .containsExactly(
                        tuple("/parameters/termCounting/value", "dayOfReport", "cn/1", national.hash(), "ASSUMED"));
        assertThat(Sentences.in(Locale.ENGLISH).say(why)).contains("2026-03-05", "2029-03-04");
    }

    @ParameterizedTest(name = "decided {0}, {1} days of escape: until {2}")
    @CsvSource(textBlock = """
            2026-03-01, 0, 2029-03-08
            2025-06-01, 0, 2028-06-08
            2025-06-01, 13, 2028-06-21
            2026-02-27, 2, 2029-03-08
            """)
    void timeServedIsTakenOffTheLastDay(LocalDate decided, int escape, LocalDate last) {
        TimeServed served = new TimeServed(decided, day("2026-03-01"), escape);

        assertThat(TREATMENT
                        .term(day("2026-03-02"), THREE_YEARS, day("2026-03-09"), served)
                        .orThrow()
                        .lastDay())
                .isEqualTo(last);
    }

    @Test
    void aCreditThatLeavesNothingIsDoneOnTheDay() {
        TimeServed served = new TimeServed(day("2023-02-01"), day("2026-03-01"), 0);
        CountedTerm term = TREATMENT
                .term(day("2026-03-02"), THREE_YEARS, day("2026-03-09"), served)
                .orThrow();

        assertThat(term.firstDay()).isEqualTo("2026-03-09").isEqualTo(term.lastDay());
        assertThat(rules(term.why())).startsWith("LIF-03", "LIF-07");
    }

    @Test
    void whatIsNotCreditedIsSaid() {
        TimeServed served = new TimeServed(day("2025-06-01"), day("2026-03-01"), 0);
        Arithmetic strict = under("""
                {"formatVersion": 2, "names": {"zh-CN": "全国", "en": "country"}, "id": "cn", "version": "2", "extends": "cn/1",
                 "publishedAt": "2008-06-01T00:00:00+08:00", "effectiveFrom": "2011-06-26",
                 "parameters": {"creditServedIsolation": {"value": false, "source": "made up", "status": "LAW"}}}
                """);
        CountedTerm term = strict.term(day("2026-03-02"), THREE_YEARS, day("2026-03-09"), served)
                .orThrow();

        assertThat(term.lastDay()).isEqualTo("2029-03-08");
        assertThat(rules(term.why())).contains("LIF-03");
        assertThat(REHABILITATION
                        .term(day("2026-03-02"), THREE_YEARS, day("2026-03-09"), served)
                        .orThrow()
                        .lastDay())
                .isEqualTo("2029-03-08");
    }

    @Test
    void aTermThatTheLawDoesNotKnowIsRefusedWithItsNumber() {
        Counted<CountedTerm> two = TREATMENT.term(day("2026-03-02"), Period.ofYears(2), day("2026-03-05"));
        Counted<CountedTerm> four = REHABILITATION.term(day("2026-03-02"), Period.ofYears(4), day("2026-03-05"));

        assertThat(refused(two)).containsExactly("LIF-24.term");
        assertThat(refused(four)).containsExactly("LIF-24.term-too-long");
        assertThatIllegalArgumentException().isThrownBy(four::orThrow).withMessageContaining("LIF-24");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-27, 2026-03-01, 3", "2024-03-01, 2026-03-03, 0"})
    void timeServedThatCannotBeIsRefused(LocalDate decided, LocalDate changed, int escape) {
        TimeServed served = new TimeServed(decided, changed, escape);

        assertThat(refused(TREATMENT.term(day("2026-03-02"), THREE_YEARS, day("2026-03-09"), served)))
                .containsExactly("LIF-24.credit");
    }

    @Test
    void aReportBeforeTheOrderStartsNothingAndEveryReasonIsGiven() {
        assertThat(refused(TREATMENT.term(day("2026-03-02"), Period.ofYears(2), day("2026-03-01"))))
                .containsExactly("LIF-24.term", "LIF-07.before-order");
        assertThat(TREATMENT.term(day("2026-03-02"), THREE_YEARS, day("2026-03-02")))
                .isInstanceOf(Counted.Good.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1095D", "P3Y1D", "P0D", "P-3Y", "P3Y-1M"})
    void aTermIsGivenInYearsAndMonths(Period length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TREATMENT.term(day("2026-03-02"), length, day("2026-03-05")))
                .withMessageContaining("length");
    }

    @ParameterizedTest(name = "{0} from {1}: {2}, counted {3}, {4}")
    @CsvSource(textBlock = """
            report, 2026-06-01, 2026-06-16, 2026-06-16, CERTAIN
            report, 2026-05-29, 2026-06-15, 2026-06-13, CERTAIN
            # holidays, and make-up days that take the end or stop the roll
            report, 2026-09-16, 2026-10-08, 2026-10-01, CERTAIN
            report, 2026-09-25, 2026-10-10, 2026-10-10, CERTAIN
            report, 2026-09-04, 2026-09-20, 2026-09-19, CERTAIN
            serve,  2026-02-13, 2026-02-24, 2026-02-20, CERTAIN
            # months and years
            review, 2024-02-29, 2025-02-28, 2025-02-28, CERTAIN
            report, 2024-02-14, 2024-02-29, 2024-02-29, CERTAIN
            report, 2023-02-14, 2023-03-01, 2023-03-01, CERTAIN
            # nobody knows the holidays of 2027 yet
            report, 2026-12-16, 2026-12-31, 2026-12-31, CERTAIN
            report, 2026-12-17, 2027-01-01, 2027-01-01, PROVISIONAL
            report, 2026-12-18, 2027-01-04, 2027-01-02, PROVISIONAL
            # rows of every kind
            notice-township, 2029-03-04, 2029-03-12, 2029-03-11, PROVISIONAL
            serve-family,    2026-03-02, 2026-03-09, 2026-03-09, CERTAIN
            report-finding,  2026-03-06, 2026-03-09, 2026-03-07, CERTAIN
            decide-proposal, 2026-03-06, 2026-03-09, 2026-03-09, CERTAIN
            sign,            2026-03-05, 2026-03-12, 2026-03-12, CERTAIN
            """)
    void aDeadlineRunsFromItsEvent(String row, LocalDate event, LocalDate due, LocalDate counted, Certainty certainty) {
        assertThat(TREATMENT.deadline(row, event).orThrow().due()).isEqualTo(new Due(due, counted, certainty));
    }

    @Test
    void aDeadlineSaysWhyWithTheRollAndWhatItRestsOn() {
        CountedDeadline report = TREATMENT.deadline("report", day("2026-12-18")).orThrow();

        assertThat(rules(report.why())).containsExactly("CNT-02", "CNT-03", "CNT-03");
        assertThat(report.why().parameters())
                .extracting(Used::pointer, Used::value, Used::pack)
                .contains(
                        tuple("/deadlines/report/period", "P15D", "cn/1"),
                        tuple("/deadlines/report/roll/value", "true", "cn/1"));
        assertThat(report.row().role().value()).isEqualTo("CASE_WORKER");
        assertThat(report.event()).isEqualTo("2026-12-18");
    }

    @Test
    void aProvinceCountsByItsOwnRowFromTheDayOnThatItsPackIsInForce() {
        Arithmetic province = inProvince("""
                "deadlines": {"serve": {"practice": {"period": "P3D", "unit": "WORKING_DAYS", "source": "made up", "status": "PRACTICE"}},
                              "call": {"from": "report", "period": "P2D", "unit": "CALENDAR_DAYS", "roll": false,
                                       "clearedBy": "review", "role": "CASE_WORKER", "names": {"zh-CN": "电话联系", "en": "call"},
                                       "source": "made up", "status": "LOCAL_RULE"}}
                """);

        assertThat(due(province.deadline("serve", day("2026-09-30")))).isEqualTo("2026-10-10");
        assertThat(due(province.deadline("call", day("2026-09-30")))).isEqualTo("2026-10-02");
        assertThat(due(province.deadline("serve", day("2011-06-25")))).isEqualTo("2011-07-04");
        assertThat(province.pack(day("2026-09-30")).id()).isEqualTo("cn-42");
        assertThat(refused(province.deadline("call", day("2011-06-25")))).containsExactly("CNT-02.no-such-row");
    }

    @ParameterizedTest
    @CsvSource({"nonsense, CNT-02.no-such-row", "tell-custody, CNT-02.no-number", "spared, CNT-02.no-number"})
    void whereThereIsNoDayTheAnswerSaysWhy(String row, String reason) {
        assertThat(refused(TREATMENT.deadline(row, day("2026-03-05")))).containsExactly(reason);
    }

    @Test
    void whatIsDueOnTheDayOfAnotherNamesIt() {
        Counted<CountedDeadline> sign = REHABILITATION.deadline("sign", day("2026-03-05"));

        assertThat(refused(sign)).containsExactly("LIF-08.same-day");
        assertThat(((Counted.Refused<CountedDeadline>) sign)
                        .reasons()
                        .get(0)
                        .why()
                        .values())
                .containsEntry("other", "report");
    }

    @Test
    void whatRestsOnTreatmentsLawAloneIsAssumedForRehabilitation() {
        assertThat(REHABILITATION.deadline("work-group", day("2026-03-05")))
                .isInstanceOfSatisfying(
                        Counted.Refused.class,
                        refused -> assertThat(((Reason) refused.reasons().get(0))
                                        .why()
                                        .parameters())
                                .extracting(Used::status)
                                .containsOnly("ASSUMED"));
    }

    @Test
    void aPlaceIsATownship() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Facts.NATIONAL.arithmetic(new Division("421202"), Measure.COMMUNITY_TREATMENT))
                .withMessageContaining("place");
    }

    /** The topics of a refusal, each told whole in both languages. */
    private static List<String> refused(Counted<?> counted) {
        assertThat(counted).isInstanceOf(Counted.Refused.class);
        List<Reason> reasons = ((Counted.Refused<?>) counted).reasons();
        Reasons.areWhole(Facts.NATIONAL, reasons);
        return reasons.stream().map(reason -> reason.why().topic().key()).toList();
    }

    private static String due(Counted<CountedDeadline> counted) {
        return counted.orThrow().due().day().toString();
    }

    private static List<String> rules(Why why) {
        return Stream.concat(
                        Stream.of(why.rule().value()), why.inner().stream().flatMap(inner -> rules(inner).stream()))
                .toList();
    }

    private static Arithmetic inProvince(String differing) {
        return under("""
                {"formatVersion": 2, "names": {"zh-CN": "某省", "en": "a province"}, "id": "cn-42", "version": "1", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00",
                 "effectiveFrom": "2011-06-26", "divisions": ["42"], %s}
                """.formatted(differing));
    }

    private static Arithmetic under(String pack) {
        Packs packs = Packs.bundled().and(pack.getBytes(StandardCharsets.UTF_8)).orThrow();
        return Guitu.with(packs, Calendars.bundled(), Divisions.bundled())
                .arithmetic(Facts.PLACE, Measure.COMMUNITY_TREATMENT);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
