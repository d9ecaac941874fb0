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
    /** A text that says something. */
    static final Pattern TEXT = Pattern.compile("(?s)(?=.*\\S).{1,400}");
    /** A code, or the name of a row. */
    static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    /** The sentence that stands beside a source and a status: where a value comes from, and no value itself. */
    static final String SENTENCE = "text";

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
        if (one.has(SENTENCE)) {
            one.text(SENTENCE, TEXT, "not-a-text");
        }
        Set<String> assumed = one.has("assumedFor") ? codes(one, "assumedFor") : Set.of();
        return new Source(source, measure != null && assumed.contains(measure) ? Status.ASSUMED.name() : status);
    }

    /** Reads a list of codes, each at most once, at least one. */
    static Set<String> codes(Fields one, String name) {
        Set<String> codes = codesOrNone(one, name);
        if (codes.isEmpty() && one.has(name) && one.tree(name) instanceof List<?> list && list.isEmpty()) {
            one.fault(name, "not-a-list");
        }
        return codes;
    }

    /** Reads a list of codes, each at most once. */
    static Set<String> codesOrNone(Fields one, String name) {
        Set<String> codes = new LinkedHashSet<>();
        Object tree = one.tree(name);
        if (tree instanceof List<?> list) {
            for (Object code : list) {
                if (!(code instanceof String text) || !CODE.matcher(text).matches() || !codes.add(text)) {
                    one.fault(name, "not-a-code");
                }
            }
        } else if (tree != null) {
            one.fault(name, "not-a-list");
        }
        return codes;
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

        String status() {
            return status;
        }

        Used used(String name, String pointer, Object value) {
            return used(name, pointer, value, status);
        }

        Used used(String name, String pointer, Object value, String otherStatus) {
            return new Used(name, pointer, value.toString(), pack, hash, source, otherStatus);
        }
    }
}
