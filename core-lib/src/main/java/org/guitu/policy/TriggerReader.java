package org.guitu.policy;

import java.util.regex.Pattern;
import org.guitu.internal.json.Fields;
import org.guitu.journal.FactType;
import org.jspecify.annotations.Nullable;

/** Reads what a deadline runs from. */
final class TriggerReader {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,39}(\\.[A-Za-z][A-Za-z0-9_-]{0,39})?");

    private TriggerReader() {}

    /** The trigger, or null where the field is absent or a fault. */
    static @Nullable Trigger read(Fields row, String name) {
        if (!row.has(name)) {
            return null;
        }
        String word = row.text(name, WORD, "not-a-trigger");
        if (word.isEmpty()) {
            return null;
        }
        if (word.startsWith(Trigger.OfState.PREFIX)) {
            return new Trigger.OfState(word.substring(Trigger.OfState.PREFIX.length()));
        }
        return Trigger.Computed.of(word).map(computed -> (Trigger) computed).orElseGet(() -> fact(row, name, word));
    }

    private static @Nullable Trigger fact(Fields row, String name, String word) {
        int dot = word.indexOf('.');
        FactType type = FactType.of(dot < 0 ? word : word.substring(0, dot)).orElse(null);
        if (type == null) {
            row.fault(name, "unknown-code", FactTypes.expected());
            return null;
        }
        return new Trigger.OfFact(type, dot < 0 ? null : word.substring(dot + 1));
    }
}
