package org.guitu.lint;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guitu.agreement.State;
import org.guitu.journal.FactType;
import org.guitu.policy.BuiltInFact;
import org.guitu.policy.Condition;
import org.guitu.policy.Condition.Compare;
import org.guitu.policy.ConsequenceRow;
import org.guitu.policy.ControlGround;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.FactRow;
import org.guitu.policy.NamedFact;
import org.guitu.policy.Operator;
import org.guitu.policy.Pack;
import org.guitu.policy.SparedRow;
import org.guitu.policy.Trigger;
import org.guitu.policy.ValueType;
import org.guitu.rule.Fault;
import org.jspecify.annotations.Nullable;

/** What of the conditions and of the declared facts loads and cannot be meant. */
final class ConditionLint {
    private static final List<String> STATES =
            Arrays.stream(State.values()).map(State::name).toList();

    private final Pack pack;
    private final Remarks remarks;
    private final Set<String> used = new LinkedHashSet<>();

    ConditionLint(Pack pack, Remarks remarks) {
        this.pack = pack;
        this.remarks = remarks;
    }

    void all() {
        for (DeadlineRow row : pack.deadlines()) {
            Stream.of(row.from(), row.clearedBy(), row.droppedBy())
                    .filter(Trigger.OfDeclared.class::isInstance)
                    .forEach(trigger -> used.add(((Trigger.OfDeclared) trigger).fact()));
            condition(row.condition(), "/deadlines/" + row.id() + "/if");
        }
        pack.workGroup().forEach(line -> condition(line.condition(), "/workGroup/" + line.id() + "/if"));
        pack.supportSchemes()
                .forEach(scheme -> condition(scheme.condition(), "/supportSchemes/" + scheme.id() + "/if"));
        for (ControlGround ground : pack.controlGrounds().values()) {
            String at = "/controlGrounds/" + ground.id();
            condition(ground.condition(), at + "/if");
            ground.exceptions().forEach(one -> condition(one.condition(), at + "/exceptions/" + one.id() + "/if"));
        }
        pack.restrictions().values().forEach(row -> condition(row.condition(), "/restrictions/" + row.id() + "/if"));
        ControlLint.events(pack).stream()
                .filter(Trigger.OfDeclared.class::isInstance)
                .forEach(event -> used.add(((Trigger.OfDeclared) event).fact()));
        for (ConsequenceRow row : pack.consequences()) {
            condition(row.condition(), "/consequences/" + row.id() + "/if");
        }
        for (SparedRow row : pack.spared()) {
            condition(row.condition(), "/spared/" + row.id() + "/if");
        }
        pack.facts().values().forEach(this::declared);
    }

    private void condition(@Nullable Condition condition, String at) {
        if (condition != null) {
            condition.comparisons().forEach(one -> comparison(one, at));
        }
    }

    private void declared(FactRow row) {
        String at = "/facts/" + row.id();
        row.recordedBy().forEach(role -> Roles.check(remarks, at + "/recordedBy", role));
        if (row.paper() != null) {
            Roles.hasWord(remarks, at + "/paper", row.paper());
        }
        // one that comes with a paper asks for that where it is recorded
        boolean asked = used.contains(row.id()) || row.proposes() != null || row.paper() != null || papers();
        if (!asked && pack.deadlines().stream().noneMatch(ConditionLint::looksAtDeclaredFacts)) {
            remarks.warning(new Fault(at, "lint-fact-unused", Map.of("fact", row.id())));
        }
    }

    /** Whether every declared fact needs papers, as a step does. */
    private boolean papers() {
        return pack.papers().stream().anyMatch(row -> row.step() == FactType.DECLARED_FACT);
    }

    /** A row that any declared fact starts, clears or drops looks at each of them; that which asks for them does not. */
    private static boolean looksAtDeclaredFacts(DeadlineRow row) {
        return !row.id().equals(FactRow.ASKED)
                && Stream.of(row.from(), row.clearedBy(), row.droppedBy())
                        .anyMatch(
                                trigger -> trigger instanceof Trigger.OfFact of && of.type() == FactType.DECLARED_FACT);
    }

    private void comparison(Compare compare, String at) {
        NamedFact fact = compare.fact();
        used.add(fact.name());
        if (fact instanceof NamedFact.BuiltIn builtIn) {
            member(builtIn, at);
        }
        List<String> codes = fact.type() == ValueType.CODE ? codes(fact) : List.of();
        remarks.codes(at, codes.isEmpty() ? List.of() : compare.values(), codes);
        Map<String, String> said = Map.of("fact", fact.name());
        if (isNever(compare)) {
            remarks.error(new Fault(at, "lint-never-true", said));
        } else if (isAlways(compare, codes)) {
            remarks.warning(new Fault(at, "lint-always-true", said));
        }
    }

    private void member(NamedFact.BuiltIn fact, String at) {
        if (fact.fact() == BuiltInFact.FINDING) {
            remarks.codes(at, List.of(fact.member()), KnownCodes.FINDINGS);
        } else if (fact.fact() == BuiltInFact.CIRCUMSTANCE) {
            remarks.codes(at, List.of(fact.member()), KnownCodes.CIRCUMSTANCES);
        }
    }

    /** The codes that a fact can have. */
    private List<String> codes(NamedFact fact) {
        if (fact instanceof NamedFact.Declared declared) {
            return List.copyOf(declared.row().codes());
        }
        NamedFact.BuiltIn builtIn = (NamedFact.BuiltIn) fact;
        return switch (builtIn.fact()) {
            case MEASURE -> KnownCodes.MEASURES;
            case STATE -> STATES;
            case FILE ->
                List.copyOf(Objects.requireNonNull(pack.file().get(builtIn.member()))
                        .codes());
            default -> List.of();
        };
    }

    /** Counts begin at 0, and years of the term at 1. */
    private static boolean isNever(Compare compare) {
        if (compare.fact().type() != ValueType.COUNT) {
            return false;
        }
        int least = least(compare.fact());
        return compare.values().stream().mapToInt(Integer::parseInt).allMatch(value -> switch (compare.operator()) {
            case LESS -> value <= least;
            case AT_MOST, EQUAL, IN -> value < least;
            case NOT_EQUAL -> false;
        });
    }

    private static boolean isAlways(Compare compare, List<String> codes) {
        if (compare.operator() == Operator.NOT_EQUAL && compare.fact().type() == ValueType.COUNT) {
            return compare.values().stream()
                    .mapToInt(Integer::parseInt)
                    .allMatch(value -> value < least(compare.fact()));
        }
        return compare.operator() == Operator.IN
                && !codes.isEmpty()
                && compare.values().containsAll(codes);
    }

    private static int least(NamedFact fact) {
        return fact instanceof NamedFact.BuiltIn builtIn && builtIn.fact() == BuiltInFact.TERM_YEAR ? 1 : 0;
    }
}
