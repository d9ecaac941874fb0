package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.policy.Basis;
import org.guitu.prompt.Prompt;
import org.guitu.rule.Sentences;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POL-09: a duty to which the law gives no number is never overdue by law, whatever practice or another day says. */
class Pol09WithoutNumberTest {
    private static final String LEFT =
            "\"from\": \"absence-begun\", \"clearedBy\": \"warning\", \"role\": \"GRID_WORKER\"";

    @ParameterizedTest
    @ValueSource(strings = {"serve", "serve-family", "order-notice"})
    void aNationalDutyWithoutANumberIsLawAndItsDayIsPractice(String id) {
        Story ordered = Story.ordered("2026-03-02");
        DeadlineReading deadline = ordered.on("2026-03-02").deadlines().get(id);
        Prompt prompt = ordered.on("2026-03-10").prompts().get(id);

        assertThat(deadline.due()).isEqualTo("2026-03-09");
        assertThat(deadline.basis()).isEqualTo(new Basis("PRACTICE", true));
        assertThat(prompt.level()).isEqualTo(Prompt.Level.OVERDUE);
        assertThat(prompt.basis()).isEqualTo(new Basis("PRACTICE", true));
        assertThat(prompt.why().parameters())
                .filteredOn(used -> used.pointer().equals("/deadlines/" + id + "/role"))
                .extracting(Used::status)
                .containsExactly("LAW");
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            Sentences said = Sentences.in(locale);
            assertThat(said.say(prompt.why()))
                    .contains("2026-03-09", locale.equals(Locale.ENGLISH) ? "practice day" : "惯例");
            assertThat(all(deadline.why()).map(said::say)).anyMatch(one -> one.contains("2026-03-09"));
            assertThat(all(deadline.why()).map(said::say)).noneMatch(one -> one.contains("due by"));
        }
    }

    @Test
    void whatLawCountsIsSaidToBeDue() {
        Story served = Story.ordered("2026-03-02").served("2026-03-03");
        assertThat(served.on("2026-03-03").deadlines().get("report").basis()).isEqualTo(new Basis("LAW", false));
        assertThat(Sentences.in(Locale.ENGLISH)
                        .say(served.on("2026-03-03").prompts().get("report").why()))
                .contains("due by");
    }

    @Test
    void withoutPracticeThereIsNoDay() {
        Story left = active(duty(LEFT)).left("2026-04-10");
        DeadlineReading own = left.on("2026-04-10").deadlines().get("own");

        assertThat(own.due()).isNull();
        assertThat(own.basis()).isNull();
        assertThat(left.prompting("own", "2026-04-09", "2027-04-09"))
                .containsExactly("2026-04-09 none", "2026-04-10 NOTICE GRID_WORKER");
    }

    @Test
    void aPracticeDayOfAPackClimbsUnderItsOwnStatus() {
        Story left = active(
                        duty(LEFT + ", \"practice\": {\"period\": \"P5D\", \"unit\": \"CALENDAR_DAYS\", \"roll\": true,"
                                + " \"source\": \"as we do\", \"status\": \"ASSUMED\"}"))
                .left("2026-04-10");
        DeadlineReading own = left.on("2026-04-10").deadlines().get("own");

        assertThat(own.due()).isEqualTo("2026-04-15");
        assertThat(own.basis()).isEqualTo(new Basis("ASSUMED", true));
        assertThat(own.why().topic().key()).isEqualTo("POL-10.open");
        assertThat(all(own.why()).flatMap(why -> why.parameters().stream()))
                .filteredOn(used -> used.pointer().startsWith("/deadlines/own/practice"))
                .extracting(Used::source)
                .containsOnly("as we do");
        assertThat(Story.prompt(left.on("2026-04-16"), "own")).isEqualTo("OVERDUE GRID_WORKER");
    }

    @ParameterizedTest(name = "left on {0}: {1}")
    @CsvSource({"2026-03-10, 2026-03-18", "2026-03-18, 2026-03-18", "2026-03-21, 2026-03-23"})
    void aRowIsDueOnTheDayOfAnotherAndNotBeforeItWasPossible(String left, String due) {
        Story story = active(duty(LEFT + same("report"))).left(left);
        DeadlineReading own = story.on(left).deadlines().get("own");

        assertThat(own.due()).isEqualTo(due);
        assertThat(own.basis()).isEqualTo(new Basis("LAW", false));
    }

    @Test
    void aDayThatRollsIsAWorkingDayToo() {
        Story story = active(duty(
                        LEFT + same("report") + ", \"period\": \"P3D\", \"unit\": \"CALENDAR_DAYS\", \"roll\": true"))
                .left("2026-03-21");
        assertThat(Story.due(story.on("2026-03-21"), "own")).isEqualTo("2026-03-23");
    }

    @Test
    void whereTheOtherHasNoDayItWaits() {
        Story ordered = duty("\"from\": \"order\", \"clearedBy\": \"warning\", \"role\": \"GRID_WORKER\""
                        + same("report"))
                .and(Facts.treatment("2026-03-02"));
        DeadlineReading own = ordered.on("2026-03-02").deadlines().get("own");
        assertThat(own.status()).isEqualTo(Status.WAITING);
        assertThat(own.basis()).isNull();
        assertThat(all(own.why()).map(why -> why.topic().key())).contains("POL-09.same-day-waits");
        assertThat(Story.due(ordered.served("2026-03-03").on("2026-03-03"), "own"))
                .isEqualTo("2026-03-18");
    }

    @Test
    void whereTheOtherNeverComesToBeItIsOpenWithoutADay() {
        String row = "\"clearedBy\": \"warning\", \"role\": \"GRID_WORKER\", \"source\": \"s\","
                + " \"status\": \"LOCAL_RULE\", \"names\": {\"zh-CN\": \"自设\", \"en\": \"own\"}";
        String number = ", \"period\": \"P2D\", \"unit\": \"CALENDAR_DAYS\", \"roll\": true";
        for (String own : new String[] {"", number}) {
            Story story = active(Story.inProvince("\"deadlines\": {\"a\": {\"from\": \"report\", " + row + own
                    + same("b") + "}, \"b\": {\"from\": \"report\", " + row + number
                    + ", \"if\": {\"fact\": \"state\", \"op\": \"=\", \"value\": \"SUSPENDED\"}}}"));
            DeadlineReading reading = story.on("2026-03-06").deadlines().get("a");

            assertThat(reading.status()).isEqualTo(Status.OPEN);
            assertThat(reading.due()).isNull();
            assertThat(Sentences.in(Locale.ENGLISH).say(reading.why())).doesNotContain("due by");
            assertThat(all(reading.why()).map(why -> why.topic().key())).contains("POL-09.same-day-none");
            assertThat(Story.prompt(story.on("2026-03-06"), "a")).isEqualTo("NOTICE GRID_WORKER");
        }
    }

    @Test
    void oneCanFollowAnotherOfThePacksOwn() {
        String row =
                "\"clearedBy\": \"warning\", \"role\": \"GRID_WORKER\", \"source\": \"s\", \"status\": \"LOCAL_RULE\", "
                        + "\"names\": {\"zh-CN\": \"自设\", \"en\": \"own\"}";
        Story story = active(Story.inProvince("\"deadlines\": {\"a\": {\"from\": \"report\", " + row + same("b")
                + "}, \"b\": {\"from\": \"report\", " + row + same("c") + "},"
                + "\"c\": {\"from\": \"report\", " + row
                + ", \"period\": \"P2D\", \"unit\": \"CALENDAR_DAYS\", \"roll\": false}}"));

        assertThat(Story.due(story.on("2026-03-05"), "a")).isEqualTo("2026-03-07");
        assertThat(story.on("2026-03-05").deadlines().get("a").basis()).isEqualTo(new Basis("LOCAL_RULE", false));
    }

    private static String same(String other) {
        return ", \"sameDayAs\": {\"COMMUNITY_TREATMENT\": \"" + other + "\"}";
    }

    private static Stream<Why> all(Why why) {
        return Stream.concat(Stream.of(why), why.inner().stream().flatMap(Pol09WithoutNumberTest::all));
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
}
