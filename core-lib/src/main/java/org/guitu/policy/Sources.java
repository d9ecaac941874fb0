package org.guitu.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.guitu.internal.json.Fields;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * LIF-32: where the values of a pack come from (POL-02), read for one measure: what rests on articles for community
 * treatment alone is LAW there and ASSUMED for rehabilitation.
 *
 * @param pack the pack's id and version, never null
 * @param hash the pack's hash, never null
 * @param measure the measure that it is read for, or null where none is known
 */
record Sources(String pack, String hash, @Nullable String measure) {
    private static final Pattern TEXT = Pattern.compile("(?s).{1,400}");

    private enum Status {
        LAW,
        LOCAL_RULE,
        PRACTICE,
        ASSUMED
    }

    /** Reads the source and the status beside a value. */
    Source of(Fields one) {
        String source = one.text("source", TEXT, "not-a-text");
        String status = one.oneOf("status", Status.class).name();
        Set<String> assumed = new LinkedHashSet<>();
        if (one.has("assumedFor") && one.tree("assumedFor") instanceof List<?> list && !list.isEmpty()) {
            list.forEach(code -> assumed.add(String.valueOf(code)));
        } else if (one.has("assumedFor")) {
            one.fault("assumedFor", "not-a-list");
        }
        return new Source(source, assumed.contains(measure) ? Status.ASSUMED.name() : status);
    }

    /** The sources of a locked value beside a local one, which come from the pack that has it (POL-03). */
    Sources beside(Fields law) {
        return new Sources(law.text("pack", TEXT, "not-a-text"), law.text("hash", TEXT, "not-a-text"), measure);
    }

    /** The source of one value, or of one row. */
    final class Source {
        private final String source;
        private final String status;

        private Source(String source, String status) {
            this.source = source;
            this.status = status;
        }

        Used used(String name, String pointer, Object value) {
            return used(name, pointer, value, status);
        }

        Used used(String name, String pointer, Object value, String otherStatus) {
            return new Used(name, pointer, value.toString(), pack, hash, source, otherStatus);
        }
    }
}
