package org.guitu.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * POL-07: a condition of a pack is data: all, any or not of others, or one comparison of a named fact. It comes to TRUE,
 * FALSE or UNKNOWN; what is UNKNOWN asks for itself, prompts as if it held and is adverse only as if it did not.
 */
public sealed interface Condition {
    /**
     * Judges the condition by what is said of its facts.
     *
     * @param facts what is said, never null
     * @return whether it holds, and why; never null
     */
    Judgement judge(Facts facts);

    /**
     * The comparisons in it, in their order.
     *
     * @return at least one, never null
     */
    List<Compare> comparisons();

    /**
     * Holds where all of its parts do.
     *
     * @param of the parts, never null, never empty
     */
    record All(List<Condition> of) implements Condition {
        /** Copies the parts. */
        public All {
            of = List.copyOf(of);
        }

        @Override
        public Judgement judge(Facts facts) {
            List<Judgement> parts = of.stream().map(part -> part.judge(facts)).toList();
            Truth weakest = parts.stream()
                    .map(Judgement::truth)
                    .min(Comparator.naturalOrder())
                    .orElse(Truth.TRUE);
            return Judgement.resting("POL-07.all", weakest, parts);
        }

        @Override
        public List<Compare> comparisons() {
            return of.stream().flatMap(part -> part.comparisons().stream()).toList();
        }
    }

    /**
     * Holds where at least one of its parts does.
     *
     * @param of the parts, never null, never empty
     */
    record Any(List<Condition> of) implements Condition {
        /** Copies the parts. */
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public Judgement judge(Facts facts) {
            List<Judgement> parts = of.stream().map(part -> part.judge(facts)).toList();
            Truth strongest = parts.stream()
                    .map(Judgement::truth)
                    .max(Comparator.naturalOrder())
                    .orElse(Truth.FALSE);
            return Judgement.resting("POL-07.any", strongest, parts);
        }

        @Override
        public List<Compare> comparisons() {
            return of.stream().flatMap(part -> part.comparisons().stream()).toList();
        }
    }

    /**
     * Holds where its part does not.
     *
     * @param of the part, never null
     */
    record Not(Condition of) implements Condition {
        @Override
        public Judgement judge(Facts facts) {
            Judgement part = of.judge(facts);
            Truth opposite = part.truth().opposite();
            Why why = Why.of("POL-07.not").with("result", opposite).because(part.why());
            return new Judgement(opposite, why, part.unknown());
        }

        @Override
        public List<Compare> comparisons() {
            return of.comparisons();
        }
    }

    /**
     * Compares a fact with what is asked for.
     *
     * @param fact the fact, never null
     * @param operator how it is compared, one that fits its type; never null
     * @param values what is asked for, one value, or several for {@link Operator#IN}; never null, never empty
     */
    record Compare(NamedFact fact, Operator operator, Set<String> values) implements Condition {
        /** Copies the values, in their order. */
        public Compare {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        @Override
        public Judgement judge(Facts facts) {
            Said said = facts.say(fact);
            Why asked = fact.in(Why.of("POL-07.not-known"))
                    .with("day", facts.day())
                    .with("op", fact.type().compared().isTime() ? operator.inTime() : operator.sign())
                    .with("value", String.join(",", values));
            if (said.value() == null) {
                return new Judgement(Truth.UNKNOWN, asked, Set.of(fact));
            }
            Truth truth = Truth.of(holds(said.value()));
            Why why = asked.as("POL-07.compared")
                    .with("said", said.value())
                    .with("result", truth)
                    .fromAll(said.entries());
            return new Judgement(truth, why, Set.of());
        }

        @Override
        public List<Compare> comparisons() {
            return List.of(this);
        }

        private boolean holds(String said) {
            ValueType type = fact.type().compared();
            return switch (operator) {
                case EQUAL, IN -> values.stream().anyMatch(value -> type.compare(said, value) == 0);
                case NOT_EQUAL -> values.stream().noneMatch(value -> type.compare(said, value) == 0);
                case LESS -> values.stream().allMatch(value -> type.compare(said, value) < 0);
                case AT_MOST -> values.stream().allMatch(value -> type.compare(said, value) <= 0);
            };
        }
    }

    /** What is said of facts on one day. */
    interface Facts {
        /**
         * The day on which a condition is judged.
         *
         * @return the day, never null
         */
        LocalDate day();

        /**
         * What is said of a fact on that day.
         *
         * @param fact the fact, never null
         * @return its value, if anybody knows it; never null
         */
        Said say(NamedFact fact);
    }

    /**
     * What is said of one fact.
     *
     * @param value a value that the fact's type takes, {@code true} or {@code false} for an event, or null where nobody
     *     knows it
     * @param entries the entries that say it, none where it stands outside the file; never null
     */
    record Said(@Nullable String value, List<String> entries) {
        /** What nobody knows. */
        public static final Said UNKNOWN = new Said(null, List.of());

        /** Copies the entries. */
        public Said {
            entries = List.copyOf(entries);
        }
    }
}
