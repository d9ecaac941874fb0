package org.guitu.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guitu.policy.ControlGround;
import org.guitu.policy.Pack;
import org.guitu.policy.RestrictionRow;
import org.guitu.policy.Trigger;
import org.guitu.rule.Fault;

/** What of the grounds for the end of control and of the restrictions loads and cannot be meant. */
final class ControlLint {
    private final Pack pack;
    private final Remarks remarks;

    ControlLint(Pack pack, Remarks remarks) {
        this.pack = pack;
        this.remarks = remarks;
    }

    void all() {
        pack.controlGrounds().values().forEach(this::ground);
        pack.restrictions().values().forEach(this::restriction);
    }

    /** Every event that the rows of a pack name. */
    static List<Trigger> events(Pack pack) {
        List<Trigger> events = new ArrayList<>();
        for (ControlGround ground : pack.controlGrounds().values()) {
            events.add(ground.from().value());
            events.addAll(ground.restartedBy());
        }
        for (RestrictionRow row : pack.restrictions().values()) {
            events.add(row.from());
            if (row.until() != null) {
                events.add(row.until());
            }
        }
        return events;
    }

    private void ground(ControlGround ground) {
        ground.restartedBy().forEach(event -> kind("/controlGrounds/" + ground.id() + "/restartedBy", event));
    }

    private void restriction(RestrictionRow row) {
        String at = "/restrictions/" + row.id();
        kind(at + "/from", row.from());
        if (row.until() == null) {
            return;
        }
        kind(at + "/until/event", row.until());
        if (row.until().equals(row.from()) && row.after() == null) {
            remarks.error(new Fault(at + "/until", "lint-restricts-nothing", Map.of()));
        }
    }

    /** A kind that nobody knows never happens. */
    private void kind(String at, Trigger event) {
        if (event instanceof Trigger.OfFact fact && fact.kind() != null) {
            remarks.codes(at, List.of(fact.kind()), KnownCodes.kinds(fact.type()));
        }
    }
}
