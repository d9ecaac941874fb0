package org.guitu.policy;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guitu.internal.json.Fields;
import org.guitu.journal.FactType;
import org.jspecify.annotations.Nullable;

/** Reads what something runs from, and what clears or drops it: what is built in, or a fact that the pack declares. */
final class TriggerReader {
    static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}(\\.[A-Za-z][A-Za-z0-9_-]{0,39})?");

    private final Fields row;
    private final Vocabulary vocabulary;

    TriggerReader(Fields row, Vocabulary vocabulary) {
        this.row = row;
        this.vocabulary = vocabulary;
    }

    /** The trigger, or null where the field is absent or a fault. */
    @Nullable
    Trigger read(String name) {
        String word = word(name, "not-a-trigger");
        return word.isEmpty() ? null : of(name, word);
    }

    /** The trigger of a word at a place, or null where it is none, which is a fault there. */
    @Nullable
    Trigger of(String name, String word) {
        if (word.startsWith(Trigger.OfState.PREFIX)) {
            return new Trigger.OfState(word.substring(Trigger.OfState.PREFIX.length()));
        }
        int dot = word.indexOf('.');
        return Trigger.Computed.of(word)
                .map(computed -> (Trigger) computed)
                .orElseGet(() -> FactType.of(dot < 0 ? word : word.substring(0, dot))
                        .map(type -> (Trigger) new Trigger.OfFact(type, dot < 0 ? null : word.substring(dot + 1)))
                        .orElseGet(() -> declared(name, word)));
    }

    /** What control or a restriction runs from: what a deadline does, but for states, and two events of its own. */
    @Nullable
    Trigger ofControl(String name, String word) {
        Trigger own = Trigger.OfControl.of(word).orElse(null);
        if (own != null) {
            return own;
        }
        int dot = word.indexOf('.');
        String head = dot < 0 ? word : word.substring(0, dot);
        FactType type = FactType.of(head).orElse(null);
        boolean known = type == null
                ? vocabulary.declared().containsKey(head)
                        || Trigger.Computed.of(word).isPresent()
                : type != FactType.CORRECTION && type != FactType.DECLARED_FACT;
        if (!known) {
            row.fault(name, "not-a-control-event");
            return null;
        }
        return of(name, word);
    }

    /** What a record has to be, or null where the field is absent or a fault. */
    Trigger.@Nullable Recorded recorded(String name) {
        String word = word(name, "not-a-code");
        if (word.isEmpty()) {
            return null;
        }
        return FactType.of(word)
                .map(type -> (Trigger.Recorded) new Trigger.OfFact(type, null))
                .orElseGet(() -> declared(name, word));
    }

    private String word(String name, String otherwise) {
        return row.has(name) ? row.text(name, WORD, otherwise) : "";
    }

    private Trigger.@Nullable Recorded declared(String name, String word) {
        int dot = word.indexOf('.');
        FactRow fact = vocabulary.declared().get(dot < 0 ? word : word.substring(0, dot));
        if (fact == null) {
            row.fault(
                    name,
                    "unknown-code",
                    FactTypes.expected(vocabulary.declared().keySet()));
            return null;
        }
        String value = dot < 0 ? null : word.substring(dot + 1);
        if (value != null && values(fact).isEmpty()) {
            row.fault(name, "no-values", Map.of("fact", fact.id()));
            return null;
        }
        if (value != null && !values(fact).contains(value)) {
            row.fault(name, "no-such-value", Map.of("fact", fact.id(), "expected", String.join(", ", values(fact))));
            return null;
        }
        return new Trigger.OfDeclared(fact.id(), fact.type(), value);
    }

    /** The values that stand for themselves; a count, a day or an instant has too many, and an event has none. */
    private static List<String> values(FactRow fact) {
        return switch (fact.type()) {
            case TRUTH -> List.of("true", "false");
            case CODE -> List.copyOf(fact.codes());
            case COUNT, DAY, INSTANT, EVENT -> List.of();
        };
    }
}
