package org.guitu.conformance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guitu.agreement.Ending;
import org.guitu.agreement.State;
import org.guitu.conformance.engine.Command;
import org.guitu.conformance.engine.Moment;
import org.guitu.conformance.engine.Occasion;
import org.guitu.conformance.engine.Outcome;
import org.guitu.conformance.engine.Platform;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;
import org.guitu.journal.FactType;

/**
 * What the vectors show of the states. A fact's own day is read without the fact and with it, so that nothing else can
 * have made the difference; what time alone does is read on the last day of the term and on the day after it.
 */
final class Transitions {
    /** Further than any term and anything that stops one. */
    private static final int FAR = 40;

    /** States that hold a case back until what brought them is taken away; the rule that brought them says how. */
    private static final Set<State> HOLDING = EnumSet.of(State.SUSPENDED, State.TERMINATED);

    private final Map<Transition, Reading> seen = new TreeMap<>(Transition.ORDER);
    private final Map<State, Reading> states = new TreeMap<>();
    private final Map<Ending.Code, Reading> endings = new TreeMap<>();
    private final Map<String, LocalDate> lastFacts = new HashMap<>();

    private Transitions() {}

    static Transitions of(Suite suite) {
        Transitions transitions = new Transitions();
        Playing.all(suite, transitions::handOn);
        return transitions;
    }

    /** Each transition with the reading that showed it, one under the national pack where there is one. */
    Map<Transition, Reading> seen() {
        return seen;
    }

    /** Each state as it was first read. */
    Map<State, Reading> states() {
        return states;
    }

    /** Each way to end as it was first read. */
    Map<Ending.Code, Reading> endings() {
        return endings;
    }

    /** What the core says of a case's state on a day; no state while there is no order. */
    record Reading(Vector vector, Optional<State> state, JsonNode why, Optional<Ending.Code> ending) {
        String rule() {
            return why.path("rule").textValue();
        }

        /** Whether no pack but the national one was needed. */
        boolean isNational() {
            return vector.packs().equals(List.of("cn"));
        }
    }

    private Outcome handOn(Vector vector, Platform core, String caseId, Command command) {
        FactType type = FactType.of(command.type()).orElseThrow();
        Optional<LocalDate> day = day(command.body().path("day"));
        // a correction changes which facts there are, so it can turn any state into any other
        if (day.isEmpty() || type == FactType.CORRECTION) {
            return core.submit(caseId, command);
        }
        Looking looking = new Looking(vector, core, caseId, command.occasion());
        Reading before = looking.on(day.get());
        Outcome outcome = core.submit(caseId, command);
        if (outcome instanceof Outcome.Accepted) {
            saw(before, looking.on(day.get()), Optional.of(type));
            LocalDate last = lastFacts.merge(vector.id() + caseId, day.get(), (a, b) -> a.isAfter(b) ? a : b);
            thenTimeAlone(looking, last);
        }
        return outcome;
    }

    private void thenTimeAlone(Looking looking, LocalDate lastFact) {
        Optional<State> now = looking.state(lastFact);
        Optional<State> far = looking.state(lastFact.plusYears(FAR));
        if (!far.equals(now)) {
            LocalDate end = looking.lastDay(lastFact);
            Reading before = looking.on(end);
            Reading after = looking.on(end.plusDays(1));
            assertThat(List.of(before.state(), after.state()))
                    .as(looking.vector.id())
                    .isEqualTo(List.of(now, far));
            saw(before, after, Optional.empty());
        }
    }

    private void saw(Reading before, Reading after, Optional<FactType> by) {
        if (before.state().equals(after.state())) {
            return;
        }
        State to = after.state().orElseThrow();
        keep(states, to, after);
        after.ending().ifPresent(code -> keep(endings, code, after));
        Set<String> rules = new LinkedHashSet<>();
        if (after.ending().isEmpty() && before.state().filter(HOLDING::contains).isPresent()) {
            rules.add(before.rule());
        }
        rules.add(after.rule());
        after.why().path("inner").forEach(inner -> rules.add(inner.path("rule").textValue()));
        keep(seen, new Transition(before.state(), to, by, List.copyOf(rules)), after);
    }

    private static <K> void keep(Map<K, Reading> readings, K key, Reading reading) {
        readings.merge(key, reading, (a, b) -> a.isNational() || !b.isNational() ? a : b);
    }

    private static Optional<LocalDate> day(JsonNode text) {
        try {
            return text.isTextual() ? Optional.of(LocalDate.parse(text.textValue())) : Optional.empty();
        } catch (DateTimeException e) {
            // such a body is refused as malformed
            return Optional.empty();
        }
    }

    /** One case, looked at on any day. */
    private record Looking(Vector vector, Platform core, String caseId, Occasion occasion) {
        Reading on(LocalDate day) {
            JsonNode answer = core.answer(caseId, moment(day));
            return new Reading(
                    vector,
                    state(answer),
                    core.why(caseId, "state", moment(day)),
                    Optional.ofNullable(answer.at("/ending/code").textValue()).map(Ending.Code::valueOf));
        }

        Optional<State> state(LocalDate day) {
            return state(core.answer(caseId, moment(day)));
        }

        LocalDate lastDay(LocalDate day) {
            return day(core.answer(caseId, moment(day)).at("/term/lastDay")).orElseThrow();
        }

        private static Optional<State> state(JsonNode answer) {
            return Optional.ofNullable(answer.path("state").textValue()).map(State::valueOf);
        }

        private Moment moment(LocalDate day) {
            return new Moment(Optional.of(day), Optional.empty(), occasion);
        }
    }
}
