package org.guitu.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A why, a reason and what they are made of are values: made step by step, never changed. */
class WhyTest {
    private static final Used USED = new Used("p", "/parameters/p/value", "3", "cn/1", "00", "DTR 19", "LAW");

    @Test
    void aWhyIsMadeStepByStepAndEachStepIsANewOne() {
        Why bare = Why.of("LIF-05.window");
        Why whole = bare.with("served", "2026-06-01")
                .with("due", 16)
                .using(USED)
                .from("421202001-2")
                .because(Why.of("CNT-02.counted"));
        assertThat(bare).isEqualTo(new Why(Topic.of("LIF-05.window"), Map.of(), List.of(), List.of(), List.of()));
        assertThat(whole.values()).containsExactly(Map.entry("served", "2026-06-01"), Map.entry("due", "16"));
        assertThat(whole.parameters()).containsExactly(USED);
        assertThat(whole.entries()).containsExactly("421202001-2");
        assertThat(whole.inner()).containsExactly(Why.of("CNT-02.counted"));
        assertThat(whole.rule()).isEqualTo(new RuleId("LIF-05"));
    }

    @Test
    void whatAWhyWasMadeOfMayChangeAndTheWhyDoesNot() {
        Map<String, String> values = new HashMap<>(Map.of("a", "1"));
        List<String> entries = new ArrayList<>(List.of("e"));
        Why why = new Why(Topic.of("LIF-05.window"), values, List.of(), entries, List.of());
        values.put("b", "2");
        entries.clear();
        assertThat(why.values()).containsOnlyKeys("a");
        assertThat(why.entries()).containsExactly("e");
        Stream.<Runnable>of(
                        () -> why.values().clear(),
                        () -> why.entries().clear(),
                        () -> why.parameters().clear(),
                        () -> why.inner().clear())
                .forEach(change -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(change::run));
    }

    @Test
    void aValueThatIsSaidAgainStaysInItsPlace() {
        Map<String, String> values = Why.of("LIF-05.window")
                .with("a", "1")
                .with("b", "2")
                .with("a", "3")
                .values();

        assertThat(values).containsExactly(Map.entry("a", "3"), Map.entry("b", "2"));
        assertThat(values).isEqualTo(Map.of("b", "2", "a", "3")).hasSameHashCodeAs(Map.of("b", "2", "a", "3"));
        assertThat(values.get("a")).isEqualTo("3");
        assertThat(values).containsKey("b").doesNotContainKey("c");
        assertThat(values.get("c")).isNull();
    }

    @Test
    void anExampleIsInTheOrderOfItsNamesHoweverItWasGiven() {
        Map<String, Object> example = Map.of("venue", "x", "day", "x", "place", "x", "term", "x", "authority", "x");

        Reason.Next next =
                Reason.of(Why.of("LIF-01.no-order")).next("order", example).next();

        assertThat(next).isNotNull();
        assertThat(next.example().keySet()).containsExactly("authority", "day", "place", "term", "venue");
    }

    @Test
    void aReasonNamesTheCommandThatWouldHelp() {
        Reason reason = Reason.of(Why.of("LIF-08.not-reported"));
        assertThat(reason.next()).isNull();
        assertThat(reason.rule()).isEqualTo(new RuleId("LIF-08"));
        Map<String, Object> example = new HashMap<>(Map.of("place", "421202001"));
        Reason helped = reason.next("report", example);
        example.clear();
        assertThat(helped.next()).isEqualTo(new Reason.Next("report", Map.of("place", "421202001")));
        assertThat(helped.why()).isEqualTo(reason.why());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "LIF-5", "LIF-005", "lif-05", "LIFE-05", "LI-05", "LIF05", " LIF-05", "LIF-05.x", "LIF-05\n"
            })
    void aRuleIdHasOneForm(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RuleId(id)).withMessage("not a rule id: " + id);
    }

    @Test
    void ruleIdsSortByTheirPages() {
        assertThat(Stream.of("LIF-05", "CNT-13", "LIF-01", "CNT-02")
                        .map(RuleId::new)
                        .sorted())
                .extracting(RuleId::toString)
                .containsExactly("CNT-02", "CNT-13", "LIF-01", "LIF-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LIF-05", "window", ".window", "LIF05.window"})
    void aTopicIsARuleAndAWord(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> Topic.of(key)).withMessageStartingWith("not a ");
        assertThat(Topic.of("LIF-05.window").key()).isEqualTo("LIF-05.window");
    }

    @Test
    void whatCouldNotBeReadSaysEveryFaultToACallerWhoWasSure() {
        Parsed<String> bad =
                new Parsed.Bad<>(List.of(new Fault("/a", "missing", Map.of()), new Fault("/b", "twice", Map.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(bad::orThrow)
                .withMessageContainingAll("/a", "missing", "/b", "twice");
        assertThat(new Parsed.Good<>("read").orThrow()).isEqualTo("read");
    }
}
