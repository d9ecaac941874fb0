package org.guitu.conformance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.guitu.conformance.documents.Looking.Reading;
import org.guitu.conformance.engine.Command;
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
    private final Map<FactType, Command> ends = new TreeMap<>();
    private final Map<String, LocalDate> lastFacts = new HashMap<>();

    private Transitions() {}

    static Transitions of(Suite suite) {
        Transitions transitions = new Transitions();
        Playing.all(suite, transitions::handOn);
        transitions.tryEnds(suite);
        return transitions;
    }

    private void tryEnds(Suite suite) {
        for (State state : State.values()) {
            for (Command end : List.copyOf(ends.values())) {
                Playing.one(suite, states.get(state).vector(), new Trial(state, end)::handOn);
            }
        }
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

    private Outcome handOn(Vector vector, Platform core, String caseId, Command command) {
        FactType type = FactType.of(command.type()).orElseThrow();
        Optional<LocalDate> day = Looking.day(command.body().path("day"));
        // a correction changes which facts there are, so it can turn any state into any other
        if (day.isEmpty() || type == FactType.CORRECTION) {
            return core.submit(caseId, command);
        }
        Looking looking = new Looking(vector, core, caseId, command.occasion());
        Reading before = looking.on(day.get());
        Outcome outcome = core.submit(caseId, command);
        if (outcome instanceof Outcome.Accepted) {
            Reading after = looking.on(day.get());
            saw(before, after, Optional.of(type));
            if (before.ending().isEmpty() && after.state().equals(Optional.of(State.TERMINATED))) {
                ends.putIfAbsent(type, command);
            }
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
                    .as(looking.vector().id())
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
        readings.merge(key, reading, (a, b) -> a.worth() >= b.worth() ? a : b);
    }

    /**
     * Tries each fact that was seen to end a case on the first case that reaches a state, since there is not a vector for
     * each end of each state.
     */
    private final class Trial {
        private final State state;
        private final Command end;
        private boolean done;

        Trial(State state, Command end) {
            this.state = state;
            this.end = end;
        }

        Outcome handOn(Vector vector, Platform core, String caseId, Command command) {
            Outcome outcome = core.submit(caseId, command);
            Looking looking = new Looking(vector, core, caseId, command.occasion());
            LocalDate today = looking.today();
            if (!done && looking.state(today).equals(Optional.of(state))) {
                done = true;
                Reading before = looking.on(today);
                ObjectNode body = end.body().deepCopy().put("day", today.toString());
                core.submit(caseId, new Command(end.type(), body, command.occasion()));
                saw(before, looking.on(today).asTried(), FactType.of(end.type()));
            }
            return outcome;
        }
    }
}
