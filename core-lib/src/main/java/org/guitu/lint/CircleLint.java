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
 * the first again. A row that begins once lets the circle end; one that can be dropped or hangs on a condition may let it
 * end, and whether it does nobody can tell from the pack.
 */
final class CircleLint {
    private final Pack pack;
    private final Remarks remarks;

    CircleLint(Pack pack, Remarks remarks) {
        this.pack = pack;
        this.remarks = remarks;
    }

    void all() {
        List<DeadlineRow> again =
                pack.deadlines().stream().filter(DeadlineRow::each).toList();
        List<DeadlineRow> endless = again.stream().filter(row -> !mayEnd(row)).toList();
        for (DeadlineRow row : again) {
            List<String> circle = mayEnd(row) ? null : first(endless, row);
            List<String> ending = circle == null ? first(again, row) : null;
            if (circle != null) {
                remarks.error(fault(row, "lint-circle", circle));
            } else if (ending != null) {
                remarks.warning(fault(row, "lint-circle-may-end", ending));
            }
        }
    }

    private static boolean mayEnd(DeadlineRow row) {
        return row.droppedBy() != null || row.condition() != null;
    }

    private static Fault fault(DeadlineRow row, String code, List<String> circle) {
        return new Fault("/deadlines/" + row.id() + "/clearedBy", code, Map.of("rows", String.join(", ", circle)));
    }

    /** The circle of which a row is the first by its name, so that each is said once. */
    private static @Nullable List<String> first(List<DeadlineRow> rows, DeadlineRow row) {
        List<String> circle = circle(rows, row, new ArrayList<>(List.of(row)));
        return circle == null || circle.stream().anyMatch(id -> id.compareTo(row.id()) < 0) ? null : circle;
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
