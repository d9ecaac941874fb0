package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Facts.ELSEWHERE;
import static org.guitu.agreement.Facts.agreement;
import static org.guitu.agreement.Facts.rehabilitation;
import static org.guitu.agreement.Facts.signingRefusal;
import static org.guitu.agreement.Facts.treatment;
import static org.guitu.agreement.Story.due;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.finding.Finding;
import org.guitu.finding.Proposal;
import org.guitu.reading.Reading;
import org.guitu.rule.Reason;
import org.guitu.rule.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LIF-08: who signs what, where and by when; a refusal to sign. */
class Lif08AgreementTest {
    /** Served and reported on 1 July 2026; to be signed by 8 July. */
    private static final Story REPORTED =
            Story.ordered("2026-07-01").served("2026-07-01").reported("2026-07-01");

    @Test
    void itIsSignedAfterReportingOnTheSameDayAtTheEarliest() {
        Story served = Story.ordered("2026-07-01").served("2026-07-01");

        assertThat(served.refused(agreement("2026-07-01"))).containsExactly("LIF-08");
        assertThat(served.reasonsAgainst(agreement("2026-07-01")).get(0).next())
                .as("to report is what helps")
                .extracting(Reason.Next::command)
                .isEqualTo("report");
        assertThat(served.reported("2026-07-03")
                        .signed("2026-07-03")
                        .on("2026-07-03")
                        .state())
                .isEqualTo(State.ACTIVE);
        assertThat(served.reported("2026-07-03").refused(agreement("2026-07-02")))
                .as("dated before the report")
                .containsExactly("LIF-08");
    }

    @Test
    void theCaseIsActiveFromTheSignatureOn() {
        assertThat(REPORTED.signed("2026-07-06").turns("2026-07-01", "2026-07-31", Reading::state))
                .containsExactly("2026-07-01 REPORTED", "2026-07-06 ACTIVE");
    }

    @ParameterizedTest(name = "{0}: lacks {1}")
    @CsvSource(delimiter = '|', textBlock = """
            RULES,CONSEQUENCES    | MEASURES
            MEASURES,CONSEQUENCES | RULES
            MEASURES,RULES        | CONSEQUENCES
            MEASURES              | CONSEQUENCES,RULES
            """)
    void itNamesMeasuresRulesAndConsequences(String contents, String missing) {
        List<Reason> reasons =
                REPORTED.reasonsAgainst(agreement("2026-07-02", "contents", List.of(contents.split(","))));

        assertThat(reasons).hasSize(1);
        assertThat(reasons.get(0).rule().value()).isEqualTo("LIF-08");
        assertThat(reasons.get(0).why().values()).containsEntry("missing", missing);
        assertThat(reasons.get(0).why().parameters())
                .allSatisfy(
                        used -> assertThat(used.source() + " " + used.status()).isEqualTo("DTR 16 LAW"))
                .extracting(Used::name)
                .containsExactlyInAnyOrder(missing.split(","));
    }

    @ParameterizedTest(name = "born {0}, signed {1}: guardian {2}")
    @CsvSource(textBlock = """
            # the day before the 18th birthday, on it, the day after
            2008-07-10, 2026-07-09, true
            2008-07-10, 2026-07-10, true
            2008-07-10, 2026-07-11, false
            # born on 29 February: the birthday of a common year is 28 February
            2008-02-29, 2026-02-27, true
            2008-02-29, 2026-02-28, true
            2008-02-29, 2026-03-01, false
            # the turn of the year
            2007-12-31, 2025-12-31, true
            2007-12-31, 2026-01-01, false
            2008-01-01, 2026-01-01, true
            1985-03-02, 2026-07-01, false
            """)
    void underEighteenTheGuardianSignsToo(String born, String signed, boolean guardian) {
        Story story = Story.ordered(signed).served(signed).reported(signed).born(born);

        assertThat(story.and(agreement(signed, "guardianSigned", true))
                        .on(signed)
                        .state())
                .isEqualTo(State.ACTIVE);
        if (guardian) {
            Reason reason = story.reasonsAgainst(agreement(signed)).get(0);
            assertThat(reason.rule().value()).isEqualTo("LIF-08");
            assertThat(reason.why().values()).containsEntry("age", "18").containsEntry("day", signed);
            assertThat(reason.why().parameters())
                    .extracting(Used::name, Used::value, Used::status)
                    .containsExactly(tuple("guardianSignsUnder", "18", "ASSUMED"));
        } else {
            assertThat(story.signed(signed).on(signed).state()).isEqualTo(State.ACTIVE);
        }
    }

    @Test
    void theAgeIsThatOfTheSignatureAndNotOfTheRecording() {
        Story story = Story.ordered("2026-07-01")
                .served("2026-07-01")
                .reported("2026-07-01")
                .born("2008-07-10")
                .recordedOn("2026-07-20");

        assertThat(story.refused(agreement("2026-07-10"))).containsExactly("LIF-08");
        assertThat(story.signed("2026-07-11").on("2026-07-11").state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void withoutCapacityTheGuardianSignsAtAnyAge() {
        Story story = REPORTED.born("1970-01-01");

        assertThat(story.refused(agreement("2026-07-02", "withoutCapacity", true)))
                .containsExactly("LIF-08");
        assertThat(story.and(agreement("2026-07-02", "withoutCapacity", true, "guardianSigned", true))
                        .on("2026-07-02")
                        .state())
                .isEqualTo(State.ACTIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOWNSHIP", "DESIGNATED_BODY"})
    void theTownshipOrTheBodyThatItDesignatedSigns(String signatory) {
        assertThat(REPORTED.and(agreement("2026-07-02", "signedBy", signatory))
                        .on("2026-07-02")
                        .state())
                .isEqualTo(State.ACTIVE);
    }

    @Test
    void itIsSignedOnce() {
        Story signed = REPORTED.signed("2026-07-02").as("agreement");
        Reason reason = signed.reasonsAgainst(agreement("2026-07-03")).get(0);

        assertThat(reason.rule().value()).isEqualTo("LIF-08");
        assertThat(reason.why().entries()).containsExactly(signed.entry("agreement"));
    }

    @Test
    void everyFlawIsToldAtOnce() {
        Agreement flawed = agreement(
                "2026-07-02", "place", ELSEWHERE.code(), "contents", List.of("RULES"), "withoutCapacity", true);

        assertThat(REPORTED.born("2010-01-01").reasonsAgainst(flawed))
                .extracting(reason -> reason.why().topic().key())
                .containsExactlyInAnyOrder(
                        "LIF-04.another-place", "LIF-08.contents", "LIF-08.guardian", "LIF-08.guardian-capacity");
    }

    // By when

    @ParameterizedTest(name = "treatment, reported {0}: by {1}")
    @CsvSource(textBlock = """
            2026-07-01, 2026-07-08
            2026-07-04, 2026-07-13
            # 端午; the worked Saturday 9 May; 29 February
            2026-06-12, 2026-06-22
            2026-05-02, 2026-05-09
            2024-02-22, 2024-02-29
            """)
    void inTreatmentItIsDueSevenDaysAfterTheReport(String reported, String due) {
        Story story = Story.ordered(reported).served(reported).reported(reported);

        assertThat(due(story.on(reported), "sign")).isEqualTo(due);
    }

    @ParameterizedTest(name = "rehabilitation, served 2026-07-01, reported {0}: by {1}")
    @CsvSource(textBlock = """
            # by the report deadline, and never before it is possible
            2026-07-01, 2026-07-16
            2026-07-15, 2026-07-16
            2026-07-16, 2026-07-16
            2026-07-17, 2026-07-17
            2026-07-20, 2026-07-20
            """)
    void inRehabilitationItIsDueByTheReportDeadline(String reported, String due) {
        Story story = Story.empty()
                .and(rehabilitation("2026-07-01"))
                .served("2026-07-01")
                .reported(reported);

        assertThat(due(story.on(reported), "sign")).isEqualTo(due);
    }

    @Test
    void inRehabilitationItWaitsForServiceWhereThePersonReportedFirst() {
        Story story = Story.empty()
                .and(rehabilitation("2026-07-01"))
                .reported("2026-07-02")
                .served("2026-07-10");

        assertThat(story.turns("2026-07-02", "2026-07-31", reading -> due(reading, "sign")))
                .as("15 days from 10 July: Saturday, so Monday 27 July")
                .containsExactly("2026-07-02 WAITING", "2026-07-10 2026-07-27");
        assertThat(story.signed("2026-07-10").on("2026-07-10").state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void notSignedInTimeIsAPromptAndNoError() {
        assertThat(REPORTED.prompting("sign", "2026-06-30", "2026-08-31"))
                .containsExactly(
                        "2026-06-30 none",
                        "2026-07-01 NOTICE CASE_WORKER",
                        "2026-07-05 WARNING CASE_WORKER",
                        "2026-07-09 OVERDUE CASE_WORKER",
                        "2026-07-15 ESCALATED TOWNSHIP_LEAD");
        Story late = REPORTED.signed("2026-09-01");
        assertThat(late.prompting("sign", "2026-08-31", "2026-12-31"))
                .containsExactly("2026-08-31 ESCALATED TOWNSHIP_LEAD", "2026-09-01 none");
        assertThat(sign(late, "2026-09-01").status()).isEqualTo(Status.MET);
        assertThat(sign(late, "2026-09-01").late()).isTrue();
        assertThat(late.on("2026-09-01").anomalies()).isEmpty();
    }

    @Test
    void inRehabilitationWhoReportsLateIsToSignAtOnce() {
        Story story = Story.empty()
                .and(rehabilitation("2026-07-01"))
                .served("2026-07-01")
                .reported("2026-07-20");

        assertThat(story.prompting("sign", "2026-07-19", "2026-08-31"))
                .containsExactly(
                        "2026-07-19 none",
                        "2026-07-20 WARNING CASE_WORKER",
                        "2026-07-21 OVERDUE CASE_WORKER",
                        "2026-07-27 ESCALATED TOWNSHIP_LEAD");
    }

    @ParameterizedTest(name = "held from {0} to {1}: by {2}")
    @CsvSource(textBlock = """
            # due on Wednesday 8 July: before, over, from the day after on
            2026-07-03, 2026-07-06, 2026-07-08
            2026-07-03, 2026-07-08, 2026-07-08
            2026-07-03, 2026-07-09, 2026-07-09
            2026-07-08, 2026-07-10, 2026-07-10
            2026-07-08, 2026-07-11, 2026-07-13
            2026-07-01, 2026-07-20, 2026-07-20
            2026-07-09, 2026-07-20, 2026-07-08
            2026-07-08, 2026-07-08, 2026-07-08
            """)
    void aLastDayInCustodyIsTheDayOfRelease(String from, String release, String due) {
        Story story = REPORTED.held(from).released(release);

        assertThat(due(story.on("2026-07-31"), "sign")).isEqualTo(due);
    }

    @Test
    void inCustodyNobodySignsAndNobodyIsReminded() {
        Story story = REPORTED.held("2026-07-03");

        assertThat(story.prompting("sign", "2026-07-01", "2026-12-31"))
                .containsExactly("2026-07-01 NOTICE CASE_WORKER", "2026-07-03 none");
        assertThat(due(story.on("2026-07-03"), "sign")).isEqualTo("STOPPED");
        assertThat(story.signed("2026-07-03").on("2026-07-03").state())
                .as("signed in the morning, arrested in the evening")
                .isEqualTo(State.SUSPENDED);
        assertThat(story.refused(agreement("2026-07-04"))).containsExactly("LIF-13");
        assertThat(story.released("2026-07-06")
                        .signed("2026-07-06")
                        .on("2026-07-06")
                        .state())
                .isEqualTo(State.ACTIVE);
    }

    // The refusal to sign

    @Test
    void aRefusalToSignHasAWitnessAndIsNoRefusal() {
        Story refused = REPORTED.and(signingRefusal("2026-07-02"));

        assertThat(REPORTED.refused(new SigningRefusal(LocalDate.of(2026, 7, 2), false)))
                .containsExactly("LIF-08");
        assertThat(refused.on("2026-07-31").state()).isEqualTo(State.REPORTED);
        assertThat(refused.on("2026-07-31").proposals()).isEmpty();
        assertThat(refused.prompting("sign", "2026-07-01", "2026-08-31"))
                .as("it stays to be signed")
                .isEqualTo(REPORTED.prompting("sign", "2026-07-01", "2026-08-31"));
        assertThat(refused.signed("2026-07-03").on("2026-07-03").state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void whereThePackSaysSoItIsProposedAsARefusal() {
        Story refused = Story.inProvinceWith("signingRefusalIsRefusal", "true")
                .and(treatment("2026-07-01"))
                .served("2026-07-01")
                .reported("2026-07-01")
                .and(signingRefusal("2026-07-02"));

        assertThat(refused.on("2026-07-01").proposals()).isEmpty();
        assertThat(refused.on("2026-07-02").proposals())
                .extracting(Proposal::kind, Proposal::since)
                .containsExactly(tuple(Finding.Kind.REFUSAL, LocalDate.of(2026, 7, 2)));
        assertThat(refused.foundRefusing("2026-07-03").on("2026-07-03").findings())
                .hasSize(1);
    }

    @Test
    void aRefusalToSignWithoutAnythingToSignIsNone() {
        assertThat(Story.ordered("2026-07-01").served("2026-07-01").refused(signingRefusal("2026-07-02")))
                .containsExactly("LIF-08");
        assertThat(REPORTED.signed("2026-07-02").refused(signingRefusal("2026-07-03")))
                .containsExactly("LIF-08");
    }

    private static DeadlineReading sign(Story story, String day) {
        return Objects.requireNonNull(story.on(day).deadlines().get("sign"));
    }
}
