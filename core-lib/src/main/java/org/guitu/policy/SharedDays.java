package org.guitu.policy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.internal.json.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Reads which deadlines are due on the day of another one (POL-09). Each of them can be read before the ones that ask for
 * its day, so that no circle is left.
 */
final class SharedDays {
    /** The one row that is read by name and whose rule asks for another day (LIF-08). */
    private static final String SIGN = "sign";

    /** The rows whose day is known before that rule asks for it. */
    private static final List<String> BEFORE_SIGNING =
            List.of("serve", "report", "notice-person", "notice-family", "notice-township");

    private SharedDays() {}

    /** The other deadline, by measure. */
    static Map<String, Parameter<String>> read(Fields row, String id, Sources.Source source, boolean named) {
        Map<String, Parameter<String>> same = new LinkedHashMap<>();
        if ((named && !id.equals(SIGN)) || !row.has("sameDayAs")) {
            return same;
        }
        Fields measures = row.inside("sameDayAs");
        for (String measure : measures.names()) {
            if (!Sources.CODE.matcher(measure).matches()) {
                measures.fault(Fields.escape(measure), "not-a-code");
            }
            String other = measures.text(measure, Sources.CODE, "not-a-code");
            String pointer = "/deadlines/" + id + "/sameDayAs/" + measure;
            same.put(measure, new Parameter<>(other, source.used(id + ".sameDayAs/" + measure, pointer, other)));
        }
        measures.close();
        return same;
    }

    /** Faults each row whose other deadline has no day of its own, or has its day from this one. */
    static void check(Fields all, Map<String, DeadlineRow> rows) {
        for (DeadlineRow row : rows.values()) {
            row.sameDayAs().forEach((measure, other) -> {
                String pointer = Fields.escape(row.id()) + "/sameDayAs/" + Fields.escape(measure);
                if (isCircle(rows, row, measure)) {
                    all.fault(pointer, "circle");
                } else if (!other.value().isEmpty() && !hasDay(rows.get(other.value()), row, measure)) {
                    all.fault(
                            pointer,
                            row.id().equals(SIGN) ? "unknown-code" : "no-day-to-share",
                            Map.of("expected", String.join(", ", BEFORE_SIGNING)));
                }
            });
        }
    }

    private static boolean hasDay(@Nullable DeadlineRow other, DeadlineRow row, String measure) {
        if (other == null || row.id().equals(SIGN)) {
            return other != null && BEFORE_SIGNING.contains(other.id());
        }
        boolean known = other.from() != null
                || BEFORE_SIGNING.contains(other.id())
                || other.id().equals(SIGN);
        boolean dated = other.deadline() != null || other.sameDayAs().containsKey(measure);
        return known && dated && !other.each() && !other.addressees().get(0).oneOfSeveral();
    }

    private static boolean isCircle(Map<String, DeadlineRow> rows, DeadlineRow row, String measure) {
        Set<String> seen = new HashSet<>();
        for (DeadlineRow at = row; at != null && at.sameDayAs().containsKey(measure); ) {
            if (!seen.add(at.id())) {
                return true;
            }
            at = rows.get(at.sameDayAs().get(measure).value());
        }
        return false;
    }
}
