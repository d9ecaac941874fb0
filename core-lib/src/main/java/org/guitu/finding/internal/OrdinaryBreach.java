package org.guitu.finding.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guitu.agreement.internal.Custody;
import org.guitu.agreement.internal.Endings;
import org.guitu.agreement.internal.Isolations;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.Sparing;
import org.guitu.day.Stretch;
import org.guitu.finding.Breach;
import org.guitu.finding.Education;
import org.guitu.journal.Envelope;
import org.guitu.journal.FactType;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/**
 * LIF-33: an ordinary breach of the agreement asks the worker to criticise and educate, with the day and the person's
 * words. It is told to nobody else. A finding about a person whom the law spares isolation asks for such a talk too.
 */
final class OrdinaryBreach {
    private OrdinaryBreach() {}

    static List<Reason> gate(FindingStrand now, Envelope envelope) {
        return now.course.agreement() == null ? List.of(Reason.of(Why.of("LIF-33.no-agreement"))) : List.of();
    }

    static List<Reason> reasons(FindingStrand before, Placed<Breach> breach) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before.course, breach.day()));
        // no duty of the agreement runs on a day in custody
        reasons.addAll(Custody.heldReasons(before.course, breach.day()));
        if (before.course.agreement() == null) {
            reasons.add(Reason.of(Why.of("LIF-33.no-agreement")));
        }
        return reasons;
    }

    static List<Reason> educationGate(FindingStrand now, Envelope envelope) {
        boolean anything = !now.breaches.isEmpty()
                || now.findings.stream()
                        .anyMatch(finding ->
                                helpDays(now, finding.day()).anyMatch(part -> !now.course.endedBy(part.from())));
        return anything ? List.of() : List.of(Reason.of(Why.of("LIF-33.no-breach")));
    }

    static List<Reason> educationReasons(FindingStrand before, Placed<Education> education) {
        List<Reason> reasons = new ArrayList<>(Endings.reasons(before.course, education.day()));
        String named = education.fact().breach();
        boolean forHelp = before.isFound(named, education.day())
                && helpDays(before, education.day()).anyMatch(part -> part.covers(education.day()));
        if (!forHelp && !before.course.isOnFile(named, FactType.BREACH, education.day())) {
            reasons.add(Reason.of(Why.of("LIF-33.no-such-breach").with("entry", named)));
        }
        if (education.source().note() == null) {
            reasons.add(Reason.of(Why.of("LIF-33.no-words")));
        }
        return reasons;
    }

    /** The days, from one on, on which a finding asks for help and not for isolation (LIF-15). */
    private static Stream<Stretch> helpDays(FindingStrand strand, LocalDate from) {
        return Sparing.barred(strand.course, Isolations.DECISION, from).stream();
    }
}
