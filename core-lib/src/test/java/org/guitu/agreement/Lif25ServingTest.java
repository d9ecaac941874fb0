package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.agreement.Facts.rehabilitation;
import static org.guitu.agreement.Facts.treatment;
import static org.guitu.agreement.Story.anomalies;
import static org.guitu.agreement.Story.due;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.rule.Reason;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LIF-25: service by attempt and mode, on the day on which it counts; the family is served and the township told. */
class Lif25ServingTest {
    private static final Story ORDERED = Story.ordered("2026-02-27");

    // Three deadlines from the order on

    @ParameterizedTest(name = "ordered {0}: due {1}")
    @CsvSource(textBlock = """
            2026-02-27, 2026-03-06
            # Saturday and Sunday roll to Monday
            2026-03-06, 2026-03-13
            2026-03-07, 2026-03-16
            2026-03-08, 2026-03-16
            # Saturday 9 May is worked
            2026-05-02, 2026-05-09
            # from 1 to 7 October nobody works
            2026-09-24, 2026-10-08
            2026-09-30, 2026-10-08
            2024-02-22, 2024-02-29
            2027-12-31, 2028-01-07
            """)
    void theOrderIsServedAndToldWithinSevenDaysRolled(String ordered, String due) {
        for (Order order : List.of(treatment(ordered), rehabilitation(ordered))) {
            for (String id : List.of("serve", "serve-family", "order-notice")) {
                assertThat(due(Story.empty().and(order).on(ordered), id))
                        .as("%s of %s", id, order.measure())
                        .isEqualTo(due);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "serve-family", "order-notice"})
    void eachIsPromptedUpTheLadderUntilItIsDone(String id) {
        assertThat(ORDERED.prompting(id, "2026-02-26", "2026-12-31"))
                .containsExactly(
                        "2026-02-26 none",
                        "2026-02-27 NOTICE POLICE_OFFICER",
                        "2026-03-03 WARNING POLICE_OFFICER",
                        "2026-03-07 OVERDUE POLICE_OFFICER",
                        "2026-03-13 ESCALATED TOWNSHIP_LEAD");
    }

    @Test
    void eachIsClearedByItsOwnFactAlone() {
        assertThat(open(ORDERED.served("2026-03-02"))).containsExactly("order-notice", "serve-family");
        assertThat(open(ORDERED.and(family("2026-03-02")))).containsExactly("order-notice", "serve");
        assertThat(open(ORDERED.and(told("2026-03-02")))).containsExactly("serve", "serve-family");
        assertThat(open(ORDERED.served("2026-03-02").and(family("2026-03-02")).and(told("2026-03-02"))))
                .isEmpty();
        assertThat(open(ORDERED.and(attempt("2026-03-02", Service.Mode.IN_PERSON))))
                .as("an attempt is no service")
                .containsExactly("order-notice", "serve", "serve-family");
    }

    @ParameterizedTest(name = "done {0}: late {1}")
    @CsvSource({"2026-02-27, false", "2026-03-05, false", "2026-03-06, false", "2026-03-07, true", "2026-04-30, true"})
    void whatIsDoneLateIsDoneAllTheSame(String day, boolean late) {
        Story story = ORDERED.and(family(day)).and(told(day));

        for (String id : List.of("serve-family", "order-notice")) {
            DeadlineReading deadline = story.on(day).deadlines().get(id);
            assertThat(deadline.metOn()).isEqualTo(LocalDate.parse(day));
            assertThat(deadline.late()).isEqualTo(late);
            assertThat(prompt(story.on(day), id)).isEqualTo("none");
        }
    }

    @Test
    void theFamilyIsServedAndTheTownshipToldOnce() {
        Story done = ORDERED.and(family("2026-03-02")).and(told("2026-03-02"));

        assertThat(done.refused(family("2026-03-03"))).containsExactly("LIF-25");
        assertThat(done.refused(told("2026-03-03"))).containsExactly("LIF-25");
        assertThat(done.permitted("2026-03-03").types())
                .doesNotContain(FactType.FAMILY_SERVICE, FactType.ORDER_NOTICE)
                .contains(FactType.SERVICE);
    }

    @Test
    void aCaseThatIsOverPromptsForNoneOfIt() {
        assertThat(open(ORDERED.died("2026-03-02"))).isEmpty();
        assertThat(open(ORDERED.revoked("2026-03-02"))).isEmpty();
    }

    @Test
    void theExplanationNamesThePeriod() {
        DeadlineReading deadline = ORDERED.on("2026-02-27").deadlines().get("serve-family");

        assertThat(deadline.why().rule().value()).isEqualTo("LIF-25");
        assertThat(deadline.why().inner().get(0).inner().get(0).parameters())
                .extracting(Used::pointer)
                .contains("/deadlines/serve-family/practice/period", "/deadlines/serve-family/practice/roll/value");
    }

    // The day on which service counts

    @ParameterizedTest
    @EnumSource(
            value = Service.Mode.class,
            names = {"IN_PERSON", "LEFT_AT_HOME", "POST"})
    void everyModeButPublicNoticeCountsOnTheDayOfItsReceipt(Service.Mode mode) {
        Story story = ORDERED.and(new Service(LocalDate.parse("2026-03-02"), mode));

        assertThat(story.on("2026-03-01").state()).isEqualTo(State.ORDERED);
        assertThat(story.on("2026-03-02").state()).isEqualTo(State.AWAITING_REPORT);
        assertThat(due(story.on("2026-03-02"), "report")).isEqualTo("2026-03-17");
    }

    @ParameterizedTest(name = "published {0}: counts from {1} on")
    @CsvSource(textBlock = """
            2026-03-02, 2026-05-01
            # 60 days hold the 29th of a leap year, or do not
            2027-12-31, 2028-02-29
            2026-12-31, 2027-03-01
            2028-01-01, 2028-03-01
            2026-08-02, 2026-10-01
            """)
    void aPublicNoticeCountsWhenSixtyDaysAreOver(String published, String counts) {
        Story story = Story.ordered(published);
        LocalDate day = LocalDate.parse(counts);

        for (int i = -2; i <= 2; i++) {
            Service service = publicNotice(day.plusDays(i).toString(), published);
            if (i < 0) {
                Reason note = story.notesOn(service).get(0);
                assertThat(note.rule().value()).as("%s days", i).isEqualTo("LIF-25");
                assertThat(note.why().values()).containsEntry("counts", counts);
                assertThat(note.why().parameters()).extracting(Used::name).containsExactly("publicNotice");
                assertThat(story.and(service).on(day.plusDays(9)).state()).isEqualTo(State.ORDERED);
            } else {
                assertThat(story.notesOn(service)).as("%s days", i).isEmpty();
                assertThat(story.and(service).on(day.plusDays(i)).state()).isEqualTo(State.AWAITING_REPORT);
            }
        }
    }

    @Test
    void aProvinceMayGiveAPublicNoticeAnotherNumberOfDays() {
        Story story = Story.inProvinceWith("publicNotice", "\"P30D\"").and(treatment("2026-02-27"));

        assertThat(story.notesOn(publicNotice("2026-03-31", "2026-03-02"))).hasSize(1);
        assertThat(story.notesOn(publicNotice("2026-04-01", "2026-03-02"))).isEmpty();
    }

    @Test
    void aNoticeThatDoesNotCountIsAnAnomalyAndLeavesRoomForTheService() {
        Story story = ORDERED.and(publicNotice("2026-05-06", null)).as("notice");

        assertThat(anomalies(story.on("2026-05-06"))).isEqualTo(Map.of(story.entry("notice"), List.of("LIF-25")));
        assertThat(prompt(story.on("2026-05-06"), "anomaly-" + story.entry("notice")))
                .startsWith("WARNING");
        assertThat(prompt(story.on("2026-05-06"), "serve")).startsWith("ESCALATED");
        assertThat(story.served("2026-05-07").on("2026-05-07").state()).isEqualTo(State.AWAITING_REPORT);
    }

    // Attempts

    @Test
    void anAttemptMovesNothing() {
        Story story = ORDERED;
        for (Service.Mode mode : Service.Mode.values()) {
            story = story.and(attempt("2026-03-02", mode));
        }

        assertThat(story.on("2026-03-05").state()).isEqualTo(State.ORDERED);
        assertThat(anomalies(story.on("2026-03-05"))).isEmpty();
        assertThat(due(story.on("2026-03-05"), "serve")).isEqualTo("2026-03-06");
    }

    @ParameterizedTest(name = "an attempt of {0} recorded after the service: anomaly {1}")
    @CsvSource({"2026-03-01, false", "2026-03-04, false", "2026-03-05, true"})
    void anAttemptMayBeTypedInAfterTheService(String day, boolean anomaly) {
        Story story = ORDERED.served("2026-03-04").recordedOn("2026-03-10");

        assertThat(story.permitted("2026-03-10").types()).contains(FactType.SERVICE_ATTEMPT);
        assertThat(story.notesOn(attempt(day, Service.Mode.IN_PERSON))).hasSize(anomaly ? 1 : 0);
        assertThat(anomalies(story.and(attempt(day, Service.Mode.IN_PERSON)).on("2026-03-10"))
                        .values())
                .hasSize(anomaly ? 1 : 0);
    }

    @Test
    void nothingIsServedWithoutAnOrder() {
        for (Fact fact : List.of(
                Facts.service("2026-03-02"),
                family("2026-03-02"),
                told("2026-03-02"),
                attempt("2026-03-02", Service.Mode.POST))) {
            assertThat(Story.empty().refused(fact)).as("%s", fact.type()).containsExactly("LIF-01");
        }
    }

    private static List<String> open(Story story) {
        return story.on("2026-03-10").prompts().keySet().stream()
                .filter(List.of("serve", "serve-family", "order-notice")::contains)
                .sorted()
                .toList();
    }

    private static FamilyService family(String day) {
        return new FamilyService(LocalDate.parse(day));
    }

    private static OrderNotice told(String day) {
        return new OrderNotice(LocalDate.parse(day));
    }

    private static ServiceAttempt attempt(String day, Service.Mode mode) {
        return new ServiceAttempt(LocalDate.parse(day), mode);
    }

    private static Service publicNotice(String day, @Nullable String publishedOn) {
        return new Service(
                LocalDate.parse(day),
                Service.Mode.PUBLIC_NOTICE,
                publishedOn == null ? null : LocalDate.parse(publishedOn));
    }
}
