package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guitu.CaseStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * CNT-10: a fact recorded late changes what later readings say of earlier days; once a release notice has been served,
 * it shows in the history and moves no last day, except in the person's favour.
 */
class Cnt10SettledByNoticeTest {
    /** Reported on 2021-03-01, so that the last day is 2024-02-29. */
    private static final CaseStory RUN_OUT = CaseStory.active("2021-03-01");

    private static final String NOTICE_RECORDED = "2024-03-01T10:00:00+08:00";

    @Test
    void aFactRecordedLateChangesWhatLaterReadingsSayOfEarlierDays() {
        CaseStory late = RUN_OUT.thenAt("2021-05-20T09:00+08:00", "custody-begun", "2021-05-10", "kind", "DETENTION");
        assertThat(RUN_OUT.on("2021-05-12").state()).isEqualTo(State.ACTIVE);
        assertThat(late.on("2021-05-12").state()).isEqualTo(State.SUSPENDED);
        assertThat(late.on("2021-05-09").state()).isEqualTo(State.ACTIVE);
        assertThat(late.knownAt("2021-05-20T08:59:59.999+08:00")
                        .on("2021-05-12")
                        .state())
                .isEqualTo(State.ACTIVE);
        assertThat(late.knownAt("2021-05-20T09:00+08:00").on("2021-05-12").state())
                .isEqualTo(State.SUSPENDED);
    }

    @ParameterizedTest
    @CsvSource({
        // recorded before the notice: ten days in custody move the last day
        "2024-02-20T09:00:00+08:00,     2024-03-10, ACTIVE",
        // after it: nothing moves
        "2024-03-01T10:00:00.001+08:00, 2024-02-29, COMPLETED",
        "2024-03-20T09:00:00+08:00,     2024-02-29, COMPLETED",
    })
    void whatIsRecordedAfterTheNoticeMovesNoLastDay(String recorded, String last, State state) {
        boolean before = CaseStory.instant(recorded).isBefore(CaseStory.instant(NOTICE_RECORDED));
        CaseStory story = before ? held(RUN_OUT, recorded) : held(notice(RUN_OUT, "PERSON"), recorded);
        assertThat(story.on("2024-03-01").term().lastDay()).isEqualTo(last);
        assertThat(story.on("2024-03-01").state()).isEqualTo(state);
        // the history of its days shows it all the same
        assertThat(story.on("2024-01-15").state()).isEqualTo(State.SUSPENDED);
        assertThat(story.on("2024-01-20").state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatIsRecordedAtTheVeryInstantOfTheNoticeStillMovesIt() {
        CaseStory told = notice(RUN_OUT, "PERSON").recordedIn("421202002");
        CaseStory story = held(told, NOTICE_RECORDED);
        assertThat(story.on("2024-03-01").term().lastDay()).isEqualTo("2024-03-10");
    }

    @ParameterizedTest
    @CsvSource({"PERSON, 2024-02-29", "FAMILY, 2024-02-29", "TOWNSHIP, 2024-03-10"})
    void theNoticeToThePersonOrTheFamilySettles(String addressee, String last) {
        CaseStory story = held(notice(RUN_OUT, addressee), "2024-03-20T09:00:00+08:00");
        assertThat(story.on("2024-03-05").term().lastDay()).isEqualTo(last);
    }

    @Test
    void theEarlierAnswerIsKept() {
        CaseStory story = held(notice(RUN_OUT, "PERSON"), "2024-03-20T09:00:00+08:00");
        CaseStory known = story.knownAt("2024-03-20T08:59:59+08:00");
        assertThat(known.on("2024-01-15").state()).isEqualTo(State.ACTIVE);
        assertThat(known.on("2024-03-05").term().lastDay()).isEqualTo("2024-02-29");
    }

    @Test
    void custodyThatIsStillOpenWhenRecordedAfterwardsStopsNothing() {
        CaseStory story = notice(RUN_OUT, "PERSON")
                .explained("2024-03-20T09:00:00+08:00", "custody-begun", "2024-02-25", "kind", "ARREST");
        assertThat(story.on("2024-02-28").state()).isEqualTo(State.SUSPENDED);
        assertThat(story.on("2024-03-01").state()).isEqualTo(State.COMPLETED);
        assertThat(story.on("2024-03-01").term().lastDay()).isEqualTo("2024-02-29");
    }

    @Test
    void aReleaseFromCustodyThatIsVoidedAfterwardsStopsNothing() {
        CaseStory custody = held(RUN_OUT, "2024-01-25T09:00:00+08:00");
        CaseStory told =
                custody.thenAt("2024-03-11T10:00+08:00", "release-notice", "2024-03-11", "addressee", "PERSON");
        CaseStory voided = told.corrected("2024-03-20T09:00+08:00", custody.last());
        // while the person was held as the notice knew, the term had no last day
        assertThat(voided.on("2024-01-15").term().lastDay()).isNull();
        assertThat(voided.on("2024-02-01").state()).isEqualTo(State.SUSPENDED);
        assertThat(voided.on("2024-02-01").term().lastDay()).isEqualTo("2024-03-10");
        assertThat(voided.on("2024-03-11").state()).isEqualTo(State.COMPLETED);
        assertThat(voided.on("2024-03-20").term().lastDay()).isEqualTo("2024-03-10");
    }

    @Test
    void inThePersonsFavourTheLastDayStillMoves() {
        CaseStory custody = held(RUN_OUT, "2024-01-25T09:00:00+08:00");
        String begun = "421202001-5";
        assertThat(custody.on("2024-02-01").term().lastDay()).isEqualTo("2024-03-10");
        CaseStory told =
                custody.thenAt("2024-03-11T10:00+08:00", "release-notice", "2024-03-11", "addressee", "PERSON");
        CaseStory voided = told.corrected("2024-03-20T09:00+08:00", begun);
        assertThat(voided.on("2024-03-11").term().lastDay()).isEqualTo("2024-02-29");
        CaseStory shorter = told.corrected("2024-03-20T09:00+08:00", begun, "day", "2024-01-15", "kind", "DETENTION");
        assertThat(shorter.on("2024-03-11").term().lastDay()).isEqualTo("2024-03-05");
        CaseStory longer = told.corrected("2024-03-20T09:00+08:00", begun, "day", "2024-01-05", "kind", "DETENTION");
        assertThat(longer.on("2024-03-11").term().lastDay()).isEqualTo("2024-03-10");
    }

    @ParameterizedTest
    @EnumSource(
            value = Sentence.Kind.class,
            names = {"IMPRISONMENT", "COMPULSORY_EDUCATION"})
    void aSentenceRecordedAfterwardsEndsNothing(Sentence.Kind kind) {
        CaseStory told = notice(RUN_OUT, "PERSON");
        CaseStory story = told.explained("2024-03-20T09:00+08:00", "sentence", "2024-02-10", "kind", kind.name());
        assertThat(story.on("2024-03-20").state()).isEqualTo(State.COMPLETED);
        CaseStory inTime = RUN_OUT.thenAt("2024-02-11T09:00+08:00", "sentence", "2024-02-10", "kind", kind.name());
        assertThat(inTime.on("2024-03-20").state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void aDeathIsAFactWheneverItIsRecorded() {
        CaseStory story = notice(RUN_OUT, "PERSON").explained("2024-03-20T09:00+08:00", "death", "2024-02-10");
        assertThat(story.on("2024-03-20").state()).isEqualTo(State.TERMINATED);
        assertThat(story.on("2024-02-09").state()).isEqualTo(State.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"2021-02-28, none", "2021-03-01, 2021-03-01", "2021-03-02, 2021-03-01"})
    void aDeathBeforeTheTermBeganLeavesNoTerm(String died, @Nullable LocalDate first) {
        CaseStory running = CaseStory.served("2021-02-26").then("report", "2021-03-01", "place", CaseStory.PLACE);
        CaseStory story = notice(running, "PERSON").explained("2024-03-20T09:00+08:00", "death", died);
        TermReading term = story.on("2024-03-20").term();
        assertThat(story.on("2024-03-20").state()).isEqualTo(State.TERMINATED);
        assertThat(term == null ? null : term.firstDay()).isEqualTo(first);
    }

    @Test
    void aCaseOfWhichACreditLeftNothingStaysOverOnThatVeryDay() {
        CaseStory told = spent("2026-03-02").then("release-notice", "2026-03-06", "addressee", "PERSON");
        String service = "421202001-2";
        CaseStory unserved = told.corrected("2026-03-10T09:00+08:00", service);
        CaseStory later =
                told.corrected("2026-03-10T09:00+08:00", service, "day", "2026-03-09", "mode", "LEFT_AT_HOME");
        for (CaseStory story : List.of(told, unserved, later)) {
            assertThat(story.on("2026-03-03").state()).isEqualTo(State.ORDERED);
            assertThat(story.on("2026-03-04").state()).isEqualTo(State.COMPLETED);
            assertThat(story.on("2026-12-31").ending())
                    .extracting(Ending::code, Ending::day)
                    .containsExactly(Ending.Code.TERM_EXPIRED, LocalDate.parse("2026-03-04"));
            assertThat(story.on("2026-03-04").term().lastDay()).isEqualTo("2026-03-04");
        }
        assertThat(told.on("2026-03-04").anomalies()).isEmpty();
    }

    @Test
    void whoeverIsStillToBeToldIsToldOfItWhateverBecomesOfTheOrder() {
        CaseStory told = notice(RUN_OUT, "PERSON");
        CaseStory wrong = told.corrected(
                "2024-03-04T09:00+08:00",
                "421202001-1",
                "day",
                "2021-03-01",
                "measure",
                "COMMUNITY_TREATMENT",
                "authority",
                "421202",
                "documentNumber",
                "戒-1",
                "place",
                CaseStory.PLACE,
                "placeBasis",
                "REGISTERED",
                "term",
                "P2Y");
        assertThat(wrong.on("2024-03-05").state()).isEqualTo(State.COMPLETED);
        assertThat(wrong.on("2024-03-05").deadlines().values())
                .extracting(DeadlineReading::id, DeadlineReading::status, DeadlineReading::due)
                .containsExactlyInAnyOrder(
                        tuple("notice-person", DeadlineReading.Status.MET, LocalDate.parse("2024-03-07")),
                        tuple("notice-family", DeadlineReading.Status.OPEN, LocalDate.parse("2024-03-07")),
                        tuple("notice-township", DeadlineReading.Status.OPEN, LocalDate.parse("2024-03-07")));
    }

    @Test
    void aCaseThatEndedOtherwiseBeforeItsTermBeganHasNone() {
        CaseStory told = spent("2026-03-02").then("release-notice", "2026-03-06", "addressee", "PERSON");
        CaseStory dead = told.explained("2026-03-20T09:00+08:00", "death", "2026-03-03");
        assertThat(told.on("2026-03-20").term()).isNotNull();
        assertThat(dead.on("2026-03-20").state()).isEqualTo(State.TERMINATED);
        assertThat(dead.on("2026-03-20").term()).isNull();
    }

    /** Ordered on a day after three years of isolation, and served two days later. */
    private static CaseStory spent(String ordered) {
        return CaseStory.begin()
                .then(
                        "order",
                        ordered,
                        "measure",
                        "COMMUNITY_TREATMENT",
                        "authority",
                        "421202",
                        "documentNumber",
                        "戒-1",
                        "place",
                        CaseStory.PLACE,
                        "placeBasis",
                        "REGISTERED",
                        "term",
                        "P3Y",
                        "isolation",
                        Map.of(
                                "authority",
                                "421202",
                                "documentNumber",
                                "强戒-1",
                                "decidedOn",
                                LocalDate.parse(ordered).minusYears(3).toString(),
                                "changedOn",
                                ordered))
                .then("service", LocalDate.parse(ordered).plusDays(2).toString(), "mode", "IN_PERSON");
    }

    private static CaseStory notice(CaseStory story, String addressee) {
        return story.thenAt(NOTICE_RECORDED, "release-notice", "2024-03-01", "addressee", addressee);
    }

    /** Held from 10 to 20 January 2024, as recorded at an instant. */
    private static CaseStory held(CaseStory story, String recorded) {
        CaseStory begun = story.explained(recorded, "custody-begun", "2024-01-10", "kind", "DETENTION");
        return begun.explained(recorded, "custody-ended", "2024-01-20", "custody", begun.last());
    }
}
