package org.guitu.reading.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guitu.agreement.Anomaly;
import org.guitu.agreement.internal.Course;
import org.guitu.journal.FactType;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/**
 * LIF-31: what others decide or cause is recorded even where it contradicts a later step, which then is an anomaly with
 * a prompt; only the platform's own acts are refused for it.
 */
final class OthersFacts {
    private OthersFacts() {}

    /** Of the reasons why a new fact does not fit, those that refuse it. An end that names nothing is no fact at all. */
    static List<Reason> refusing(FactType type, List<Reason> misfits) {
        if (type.origin() == FactType.Origin.OWN) {
            return misfits;
        }
        return misfits.stream()
                .filter(r -> r.rule().value().equals("CNT-06")
                        || r.why().topic().key().contains(".no-such-"))
                .toList();
    }

    /** Notes on the steps that fitted before and no longer do. */
    static List<Reason> laterSteps(Course before, Course after, String own) {
        Set<String> known = before.anomalies().stream().map(Anomaly::entry).collect(Collectors.toSet());
        List<Reason> notes = new ArrayList<>();
        for (Anomaly anomaly : after.anomalies()) {
            if (!known.contains(anomaly.entry()) && !anomaly.entry().equals(own)) {
                notes.add(Reason.of(Why.of("LIF-31.later-step")
                        .with("entry", anomaly.entry())
                        .from(anomaly.entry())
                        .because(anomaly.reasons().get(0).why())));
            }
        }
        return notes;
    }
}
