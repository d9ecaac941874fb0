package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.rule.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POL-10: duties that a pack declares act like the built-in ones, which are rows of the national pack themselves. */
class Pol10DutiesTest {
    private static final String AFTER_LEAVING = """
            "from": "absence-begun", "each": true, "clearedBy": "absence-ended", "role": "GRID_WORKER\"""";

    @ParameterizedTest(name = "{0} of {1}, rolling {2}: due {3}")
    @CsvSource(textBlock = """
            # left on Friday 24 April 2026, before the Labour Day holiday of 1 to 5 May
            P1D,  CALENDAR_DAYS, false, 2026-04-25
            P1D,  CALENDAR_DAYS, true,  2026-04-27
            P7D,  CALENDAR_DAYS, false, 2026-05-01
            P7D,  CALENDAR_DAYS, true,  2026-05-06
            P1M,  CALENDAR_DAYS, false, 2026-05-24
            P1M,  CALENDAR_DAYS, true,  2026-05-25
            P1D,  WORKING_DAYS,  true,  2026-04-27
            P5D,  WORKING_DAYS,  true,  2026-05-06
            """)
    void isCountedAsItsRowSays(String period, String unit, boolean roll, String due) {
        Story left = active(duty(AFTER_LEAVING + numbered(period, unit, roll)))
                .left("2026-04-24")
                .as("absence");

        assertThat(Story.due(left.on("2026-04-24"), id(left))).isEqualTo(due);
        assertThat(Story.due(left.on("2026-04-23"), id(left))).isEqualTo("none");
    }

    @Test
    void climbsLikeABuiltInOneAndIsClearedByWhatNamesIt() {
        Story left = active(duty(AFTER_LEAVING + numbered("P10D", "CALENDAR_DAYS", false)))
                .left("2026-04-24")
                .as("absence");

        assertThat(left.returned("2026-05-13").prompting(id(left), "2026-04-22", "2026-05-15"))
                .containsExactly(
                        "2026-04-22 none",
                        "2026-04-24 NOTICE GRID_WORKER",
                        "2026-05-01 WARNING GRID_WORKER",
                        "2026-05-05 OVERDUE GRID_WORKER",
                        "2026-05-11 ESCALATED TOWNSHIP_LEAD",
                        "2026-05-13 none");
        DeadlineReading met =
                left.returned("2026-05-13").on("2026-05-13").deadlines().get(id(left));
        assertThat(met.status()).isEqualTo(Status.MET);
        assertThat(met.late()).isTrue();
    }

    @Test
    void eachFactHasItsOwn() {
        Story first = active(duty(AFTER_LEAVING)).left("2026-04-10").as("absence");
        Story second = first.returned("2026-04-12").left("2026-04-20").as("absence");

        assertThat(Story.due(second.on("2026-04-20"), id(first))).isEqualTo("MET");
        assertThat(Story.due(second.on("2026-04-20"), id(second))).isEqualTo("OPEN");
    }

    @Test
    void withoutANumberItIsNeverOverdue() {
        Story left = active(duty(AFTER_LEAVING)).left("2026-04-10").as("absence");

        assertThat(left.prompting(id(left), "2026-04-09", "2027-04-09"))
                .containsExactly("2026-04-09 none", "2026-04-10 NOTICE GRID_WORKER");
    }

    @Test
    void whatDropsItLeavesNothingOwed() {
        Story held = active(duty("""
                "from": "custody-begun", "each": true, "droppedBy": "custody-ended",
                "clearedBy": "custody-notice", "role": "GRID_WORKER\"""")).held("2026-04-10").as("custody");
        String id = "own-" + held.entry("custody");

        assertThat(held.released("2026-04-20").prompting(id, "2026-04-09", "2026-04-22"))
                .containsExactly("2026-04-09 none", "2026-04-10 NOTICE GRID_WORKER", "2026-04-20 none");
        assertThat(held.released("2026-04-20").on("2026-04-20").deadlines()).doesNotContainKey(id);
    }

    @Test
    void oneOfRunningCasesDoesNotBeginBeforeTheReport() {
        Story early = duty("""
                "from": "custody-ended", "when": "RUNNING", "clearedBy": "work-group", "role": "GRID_WORKER\"""")
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .held("2026-03-04")
                .released("2026-03-06")
                .reported("2026-03-09");

        assertThat(Story.due(early.on("2026-03-09"), "own")).isEqualTo("none");
        assertThat(Story.due(early.held("2026-04-10").released("2026-04-13").on("2026-04-13"), "own"))
                .isEqualTo("OPEN");
    }

    @ParameterizedTest(name = "outlives {0}: {1}")
    @CsvSource({"true, NOTICE GRID_WORKER", "false, none"})
    void endsWithTheCaseUnlessItOutlivesIt(boolean outlives, String prompt) {
        Story left = active(duty(AFTER_LEAVING + ", \"outlives\": " + outlives))
                .left("2026-04-10")
                .as("absence");

        assertThat(Story.prompt(left.on("2026-05-05"), id(left))).isEqualTo("NOTICE GRID_WORKER");
        assertThat(Story.prompt(left.died("2026-05-06").on("2026-05-06"), id(left)))
                .isEqualTo(prompt);
    }

    @Test
    void theEndItselfCanBeginOne() {
        Story dead = active(duty("\"from\": \"death\", \"outlives\": true, \"clearedBy\": \"release-notice\","
                        + " \"role\": \"GRID_WORKER\""
                        + numbered("P3D", "CALENDAR_DAYS", true)))
                .died("2026-04-01");

        // 4 to 6 April 2026 are the holiday of Qingming
        assertThat(Story.due(dead.on("2026-04-01"), "own")).isEqualTo("2026-04-07");
        assertThat(Story.prompt(dead.on("2026-04-08"), "own")).isEqualTo("OVERDUE GRID_WORKER");
    }

    @Test
    void oneThatIsEscalatedIsSoFromItsFirstDayOn() {
        Story left = active(duty(AFTER_LEAVING + ", \"escalated\": true"))
                .left("2026-04-10")
                .as("absence");

        assertThat(Story.prompt(left.on("2026-04-10"), id(left))).isEqualTo("ESCALATED GRID_WORKER");
    }

    @Test
    void theReasonNamesTheRuleTheRowAndItsSource() {
        Story left = active(duty(AFTER_LEAVING)).left("2026-04-10").as("absence");
        DeadlineReading own = left.on("2026-04-10").deadlines().get(id(left));

        assertThat(own.why().rule().value()).isEqualTo("POL-10");
        assertThat(own.why().parameters())
                .extracting(Used::pointer)
                .contains("/deadlines/own/from", "/deadlines/own/each", "/deadlines/own/clearedBy");
        assertThat(own.why().parameters()).extracting(Used::status).containsOnly("LOCAL_RULE");
        assertThat(left.on("2026-04-10")
                        .deadlines()
                        .get("serve-family")
                        .why()
                        .rule()
                        .value())
                .isEqualTo("LIF-25");
    }

    private static String numbered(String period, String unit, boolean roll) {
        return ", \"period\": \"%s\", \"unit\": \"%s\", \"roll\": %s".formatted(period, unit, roll);
    }

    private static Story duty(String row) {
        return Story.inProvinceWithDuty("own", row);
    }

    private static Story active(Story empty) {
        return empty.and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-03-05")
                .signed("2026-03-06");
    }

    private static String id(Story story) {
        return "own-" + story.entry("absence");
    }
}
