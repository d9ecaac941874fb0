package org.guitu.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Pack;
import org.guitu.policy.Trigger;
import org.guitu.rule.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines that start each other for ever: what clears one starts the next one, and what clears the last of them starts
 * the first again. A row that begins once, that can be dropped or that hangs on a condition lets the circle end.
 */
final class CircleLint {
    private final Pack pack;
    private final Remarks remarks;

    CircleLint(Pack pack, Remarks remarks) {
        this.pack = pack;
        this.remarks = remarks;
    }

    void all() {
        List<DeadlineRow> endless = pack.deadlines().stream()
                .filter(row -> row.each() && row.droppedBy() == null && row.condition() == null)
                .toList();
        for (DeadlineRow row : endless) {
            List<String> circle = circle(endless, row, new ArrayList<>(List.of(row)));
            // each circle once, at the first of its rows
            if (circle != null && circle.stream().noneMatch(id -> id.compareTo(row.id()) < 0)) {
                remarks.error(new Fault(
                        "/deadlines/" + row.id() + "/clearedBy",
                        "lint-circle",
                        Map.of("rows", String.join(", ", circle))));
            }
        }
    }

    private static @Nullable List<String> circle(List<DeadlineRow> rows, DeadlineRow first, List<DeadlineRow> path) {
        DeadlineRow last = path.get(path.size() - 1);
        for (DeadlineRow next : rows) {
            if (!starts(last.clearedBy(), next)) {
                continue;
            }
            if (next.id().equals(first.id())) {
                return path.stream().map(DeadlineRow::id).toList();
            }
            if (!path.contains(next)) {
                List<DeadlineRow> longer = new ArrayList<>(path);
                longer.add(next);
                List<String> found = circle(rows, first, longer);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Whether every record that clears one starts another. */
    private static boolean starts(Trigger.Recorded clears, DeadlineRow row) {
        if (!(clears instanceof Trigger.OfDeclared cleared)) {
            return clears.equals(row.from());
        }
        return row.from() instanceof Trigger.OfDeclared from
                && from.fact().equals(cleared.fact())
                && (from.value() == null || from.value().equals(cleared.value()));
    }
}
