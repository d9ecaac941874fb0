package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Facts.agreement;
import static org.guitu.agreement.Facts.death;
import static org.guitu.agreement.Facts.rehabilitation;
import static org.guitu.agreement.Facts.report;
import static org.guitu.agreement.Facts.sentence;
import static org.guitu.agreement.Facts.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.guitu.agreement.Sentence.Kind;
import org.guitu.journal.Fact;
import org.guitu.reading.Reading;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** LIF-14: committal to prison or a compulsory educational measure ends the case, a sentence served outside does not. */
class Lif14SentenceTest {
    private static final Story ACTIVE = Story.ordered("2026-03-02")
            .served("2026-03-03")
            .reported("2026-03-05")
            .signed("2026-03-06");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            IMPRISONMENT,          IMPRISONMENT
            COMPULSORY_EDUCATION,  COMPULSORY_EDUCATION
            SUSPENDED_SENTENCE,    -
            PUBLIC_SURVEILLANCE,   -
            SERVED_OUTSIDE_PRISON, -
            """)
    void whatIsServedInCustodyEndsTheCase(Kind kind, Ending.Code code) {
        Story story = ACTIVE.and(sentence("2026-06-01", kind)).as("sentence");

        assertThat(story.on("2026-05-31").state()).isEqualTo(State.ACTIVE);
        assertThat(story.on("2026-05-31").ending()).isNull();
        assertThat(story.on("2026-06-01").ending())
                .isEqualTo(code == null ? null : new Ending(code, LocalDate.of(2026, 6, 1), story.entry("sentence")));
        assertThat(story.on("2026-06-01").state()).isEqualTo(code == null ? State.ACTIVE : State.TERMINATED);
        assertThat(story.on("2029-12-31").state()).isEqualTo(code == null ? State.COMPLETED : State.TERMINATED);
    }

    @Test
    void inEveryState() {
        List<Story> stories = List.of(
                Story.ordered("2026-03-02"),
                Story.ordered("2026-03-02").served("2026-03-03"),
                Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05"),
                ACTIVE,
                ACTIVE.held("2026-04-01"));

        assertThat(stories)
                .extracting(story -> story.on("2026-04-30").state())
                .containsExactly(State.ORDERED, State.AWAITING_REPORT, State.REPORTED, State.ACTIVE, State.SUSPENDED);
        assertThat(stories)
                .extracting(story -> story.and(sentence("2026-05-01", Kind.IMPRISONMENT))
                        .on("2026-05-01")
                        .state())
                .containsOnly(State.TERMINATED);
    }

    @Test
    void inRehabilitationToo() {
        Story story = Story.empty()
                .and(rehabilitation("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-03-05")
                .and(sentence("2026-06-01", Kind.IMPRISONMENT));

        assertThat(story.on("2026-06-01").state()).isEqualTo(State.TERMINATED);
    }

    @ParameterizedTest(name = "committed {0}: {1} {2}")
    @CsvSource(textBlock = """
            # the last day of the term is 4 March 2029
            2029-03-03, TERMINATED, IMPRISONMENT
            2029-03-04, TERMINATED, IMPRISONMENT
            2029-03-05, COMPLETED,  TERM_EXPIRED
            2029-03-06, COMPLETED,  TERM_EXPIRED
            """)
    void afterTheTermItEndsNothing(String day, State state, Ending.Code code) {
        Reading reading = ACTIVE.and(sentence(day, Kind.IMPRISONMENT)).on("2029-12-31");

        assertThat(reading.state()).isEqualTo(state);
        assertThat(Objects.requireNonNull(reading.ending()).code()).isEqualTo(code);
    }

    @Test
    void heldFirstAndThenCommittedTheCaseStaysEnded() {
        Story story = ACTIVE.held("2026-05-01")
                .and(sentence("2026-07-01", Kind.IMPRISONMENT))
                .released("2026-12-01");

        assertThat(story.turns("2026-04-30", "2027-01-31", Reading::state))
                .containsExactly("2026-04-30 ACTIVE", "2026-05-01 SUSPENDED", "2026-07-01 TERMINATED");
    }

    @Test
    void anActOfThatDayStillFitsAndOneOfTheNextDoesNot() {
        Story reported = Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05");
        Story committed =
                reported.and(sentence("2026-03-10", Kind.IMPRISONMENT)).as("sentence");

        assertThat(committed.signed("2026-03-10").on("2026-03-10").anomalies()).isEmpty();
        assertThat(committed.refused(agreement("2026-03-11"))).containsExactly("LIF-14");
        assertThat(committed
                        .reasonsAgainst(agreement("2026-03-11"))
                        .get(0)
                        .why()
                        .entries())
                .containsExactly(committed.entry("sentence"));
        assertThat(Story.ordered("2026-03-02")
                        .served("2026-03-03")
                        .and(sentence("2026-03-10", Kind.IMPRISONMENT))
                        .refused(report("2026-03-11")))
                .containsExactly("LIF-14");
    }

    @Test
    void anEndedCaseOwesNothingButThePaperOfItsEnd() {
        Story ended = Story.ordered("2026-03-02")
                .served("2026-03-03")
                .and(sentence("2026-03-10", Kind.COMPULSORY_EDUCATION))
                .as("sentence");
        String paper = "paper-TERMINATION_STATEMENT-" + ended.entry("sentence");
        Reading reading = ended.on("2026-06-30");

        assertThat(reading.prompts()).containsOnlyKeys(paper);
        assertThat(reading.proposals()).isEmpty();
        assertThat(reading.deadlines()).containsOnlyKeys("serve", paper);
    }

    @Test
    void ofTwoEndsOnOneDayTheSentenceIsReadFirstWhateverWasRecordedFirst() {
        Fact sentence = sentence("2026-06-01", Kind.IMPRISONMENT);
        Fact death = death("2026-06-01");

        for (Story story :
                List.of(ACTIVE.and(sentence).and(death), ACTIVE.and(death).and(sentence))) {
            assertThat(Objects.requireNonNull(story.on("2026-06-01").ending()).code())
                    .isEqualTo(Ending.Code.IMPRISONMENT);
        }
    }

    @Test
    void theEarlierEndCountsAndTheEarlierAnswerIsKept() {
        Story story = ACTIVE.and(sentence("2026-06-10", Kind.COMPULSORY_EDUCATION))
                .recordedOn("2026-06-20")
                .and(sentence("2026-06-01", Kind.IMPRISONMENT));

        assertThat(story.turns("2026-05-31", "2026-07-31", Lif14SentenceTest::ended))
                .containsExactly("2026-05-31 not", "2026-06-01 IMPRISONMENT on 2026-06-01");
        assertThat(story.knownOn("2026-06-19").turns("2026-05-31", "2026-07-31", Lif14SentenceTest::ended))
                .containsExactly("2026-05-31 not", "2026-06-10 COMPULSORY_EDUCATION on 2026-06-10");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"IMPRISONMENT", "COMPULSORY_EDUCATION"})
    void theAnswerSaysWhatEndedItAndByWhichLaw(Kind kind) {
        Why why = ACTIVE.and(sentence("2026-06-01", kind)).on("2026-06-01").stateWhy();

        assertThat(why.rule().value()).isEqualTo("LIF-14");
        assertThat(why.values()).containsEntry("ending", kind.name()).containsEntry("ended", "2026-06-01");
        assertThat(why.parameters())
                .extracting(Used::name, Used::source)
                .containsExactly(tuple("sentencesThatEnd", "DTR 24"));
    }

    @Test
    void serviceAfterTheEndIsRecordedAndDoesNotFit() {
        Story story = Story.ordered("2026-03-02").and(sentence("2026-03-10", Kind.IMPRISONMENT));

        assertThat(story.notesOn(service("2026-03-11")))
                .extracting(reason -> reason.rule().value())
                .contains("LIF-14");
        assertThat(story.served("2026-03-11").on("2026-03-11").state()).isEqualTo(State.TERMINATED);
    }

    private static String ended(Reading reading) {
        Ending ending = reading.ending();
        return ending == null ? "not" : ending.code() + " on " + ending.day();
    }
}
