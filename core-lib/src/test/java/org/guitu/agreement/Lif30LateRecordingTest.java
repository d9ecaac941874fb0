package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Facts.agreement;
import static org.guitu.agreement.Facts.custody;
import static org.guitu.agreement.Facts.death;
import static org.guitu.agreement.Facts.leave;
import static org.guitu.agreement.Facts.leaving;
import static org.guitu.agreement.Facts.report;
import static org.guitu.agreement.Facts.revocation;
import static org.guitu.agreement.Facts.sentence;
import static org.guitu.agreement.Facts.service;
import static org.guitu.agreement.Facts.signingRefusal;
import static org.guitu.agreement.Facts.stay;
import static org.guitu.agreement.Facts.treatment;

import java.time.LocalDate;
import java.util.List;
import org.guitu.journal.Fact;
import org.guitu.reading.LateEntry;
import org.guitu.rule.Reason;
import org.guitu.rule.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-30: what is typed in days later is marked with both days; far too late it needs a reason. */
class Lif30LateRecordingTest {
    private static final Story REPORTED =
            Story.ordered("2024-01-31").served("2024-01-31").reported("2024-01-31");

    @ParameterizedTest(name = "of {0}, recorded {1}: without a reason {2}")
    @CsvSource(textBlock = """
            2026-03-02, 2026-03-02, true
            2026-03-02, 2026-03-03, true
            2026-03-02, 2026-03-31, true
            2026-03-02, 2026-04-01, true
            2026-03-02, 2026-04-02, false
            2026-03-02, 2027-03-02, false
            # thirty days over a February, leap or not; over a year's end
            2024-02-28, 2024-03-29, true
            2024-02-28, 2024-03-30, false
            2026-02-28, 2026-03-30, true
            2026-02-28, 2026-03-31, false
            2025-12-15, 2026-01-14, true
            2025-12-15, 2026-01-15, false
            """)
    void moreThanThirtyDaysLateNeedsAReason(String day, String recorded, boolean accepted) {
        Story story = Story.empty().recordedOn(recorded);

        assertThat(story.withReason().and(treatment(day)).on(day).state()).isEqualTo(State.ORDERED);
        if (accepted) {
            assertThat(story.and(treatment(day)).on(day).state()).isEqualTo(State.ORDERED);
        } else {
            assertThat(story.refused(treatment(day))).containsExactly("LIF-30");
        }
    }

    @Test
    void whoeverDidItAndWhateverItIs() {
        String day = "2024-01-31";
        Story late = REPORTED.recordedOn("2024-03-02");
        List<Fact> facts = List.of(
                agreement(day),
                signingRefusal(day),
                leave(day, day, "2024-02-10"),
                leaving(day),
                stay(day),
                custody(day),
                sentence(day, Sentence.Kind.PUBLIC_SURVEILLANCE),
                revocation(day),
                death(day));

        assertThat(facts).allSatisfy(fact -> {
            assertThat(late.refused(fact)).containsExactly("LIF-30");
            assertThat(REPORTED.recordedOn("2024-03-01")
                            .and(fact)
                            .on("2024-03-01")
                            .late())
                    .hasSize(1);
        });
        Story ordered = Story.ordered(day).recordedOn("2024-03-02");
        assertThat(ordered.refused(service(day))).containsExactly("LIF-30");
        assertThat(ordered.refused(report(day))).containsExactly("LIF-30");
    }

    @ParameterizedTest(name = "of 2026-03-02, recorded {0}: marked {1}")
    @CsvSource(textBlock = """
            2026-03-02, false
            2026-03-03, true
            2026-04-01, true
            2026-05-01, true
            """)
    void fromTheNextDayOnBothDaysAreMarked(String recorded, boolean marked) {
        Story story = Story.empty()
                .recordedOn(recorded)
                .withReason()
                .and(treatment("2026-03-02"))
                .as("order");

        assertThat(story.on("2026-03-02").late())
                .isEqualTo(
                        marked
                                ? List.of(new LateEntry(
                                        story.entry("order"), LocalDate.of(2026, 3, 2), LocalDate.parse(recorded)))
                                : List.of());
        assertThat(story.on("2026-03-01").late()).as("nothing has happened yet").isEmpty();
    }

    @Test
    void theMarkShowsFromTheDayOfTheFactOn() {
        Story story =
                REPORTED.recordedOn("2024-02-20").and(leaving("2024-02-10")).as("leaving");

        assertThat(story.turns(
                        "2024-02-01", "2024-03-31", reading -> reading.late().size()))
                .containsExactly("2024-02-01 0", "2024-02-10 1");
        assertThat(story.knownOn("2024-02-19").on("2024-02-10").late()).isEmpty();
    }

    @Test
    void theRefusalComparesBothDaysWithTheNumber() {
        Reason reason = REPORTED.recordedOn("2024-03-02")
                .reasonsAgainst(custody("2024-01-31"))
                .get(0);

        assertThat(reason.why().values())
                .containsEntry("day", "2024-01-31")
                .containsEntry("today", "2024-03-02")
                .containsEntry("max", "P30D");
        assertThat(reason.why().parameters())
                .extracting(Used::name, Used::value, Used::status)
                .containsExactly(tuple("recordLateMax", "P30D", "ASSUMED"));
    }

    @Test
    void theNumberIsThePacks() {
        Story story = Story.inProvinceWith("recordLateMax", "\"P1M\"");

        assertThat(story.recordedOn("2026-02-28")
                        .and(treatment("2026-01-31"))
                        .on("2026-01-31")
                        .state())
                .as("31 January and a month is the end of February")
                .isEqualTo(State.ORDERED);
        assertThat(story.recordedOn("2026-03-01").refused(treatment("2026-01-31")))
                .containsExactly("LIF-30");
        assertThat(story.recordedOn("2026-04-01")
                        .and(treatment("2026-03-01"))
                        .on("2026-03-01")
                        .state())
                .isEqualTo(State.ORDERED);
        assertThat(story.recordedOn("2026-04-02").refused(treatment("2026-03-01")))
                .containsExactly("LIF-30");
    }

    @Test
    void whatStandsIsMarkedAndNotWhatWasTypedFirst() {
        Story timely = Story.ordered("2026-03-02")
                .served("2026-03-03")
                .reported("2026-03-05")
                .recordedOn("2026-03-20")
                .signed("2026-03-20")
                .as("agreement")
                .recordedOn("2026-03-21");

        assertThat(timely.corrected("agreement", agreement("2026-03-06"))
                        .on("2026-03-21")
                        .late())
                .as("moved to an earlier day")
                .containsExactly(
                        new LateEntry(timely.entry("agreement"), LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 21)));
        assertThat(timely.corrected("agreement", agreement("2026-03-20", "number", "温泉社戒协〔2026〕2号"))
                        .on("2026-03-21")
                        .late())
                .as("another number on the same day")
                .isEmpty();
        Story late = Story.ordered("2026-03-02")
                .served("2026-03-03")
                .reported("2026-03-05")
                .recordedOn("2026-03-20")
                .signed("2026-03-06")
                .as("agreement");
        assertThat(late.recordedOn("2026-03-21")
                        .voided("agreement")
                        .on("2026-03-21")
                        .late())
                .as("void")
                .isEmpty();
        assertThat(late.recordedOn("2026-03-21")
                        .voided("agreement")
                        .corrected("agreement", agreement("2026-03-06"))
                        .on("2026-03-21")
                        .late())
                .as("put back as it was")
                .containsExactly(
                        new LateEntry(late.entry("agreement"), LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 20)));
    }
}
