package org.guitu.lint;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.guitu.agreement.State;
import org.guitu.journal.FactType;
import org.guitu.policy.Addressee;
import org.guitu.policy.ConsequenceRow;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.FactRow;
import org.guitu.policy.Pack;
import org.guitu.policy.SparedRow;
import org.guitu.policy.Trigger;
import org.guitu.rule.Fault;
import org.guitu.rule.Used;

/** What of the deadlines loads and cannot be meant. */
final class DeadlineLint {
    /** Rows whose rules ask for no number. */
    private static final Set<String> WITHOUT_NUMBER = Set.of(
            "work-group",
            "agreement-content",
            "paper",
            "file",
            "spared",
            "isolation-reason",
            "look-again",
            FactRow.ASKED);

    private final Pack pack;
    private final Remarks remarks;

    DeadlineLint(Pack pack, Remarks remarks) {
        this.pack = pack;
        this.remarks = remarks;
    }

    void all() {
        pack.deadlines().forEach(this::row);
        new CircleLint(pack, remarks).all();
    }

    private void row(DeadlineRow row) {
        String at = "/deadlines/" + row.id();
        remarks.codes(at + "/sameDayAs", row.sameDayAs().keySet(), KnownCodes.MEASURES);
        Roles.check(remarks, at + "/role", row.role().value());
        from(row, at + "/from");
        addressees(row, at + "/for");
        row.levels().steps().forEach(step -> {
            Used to = step.to().used();
            // one that the row does not name is the pack's, and is looked at where that is written
            if (to.pointer().startsWith(at)) {
                Roles.check(remarks, to.pointer(), step.to().value());
            }
        });
        if (row.each() && row.from() instanceof Trigger.Recorded from) {
            naming(row, from.type(), at);
        }
        String period = at + (row.isPractice() ? "/practice/period" : "/period");
        if (row.deadline() != null && WITHOUT_NUMBER.contains(row.id())) {
            remarks.warning(new Fault(period, "lint-period-ignored", Map.of("field", "period")));
        } else if (row.deadline() != null && row.escalated()) {
            remarks.warning(new Fault(period, "lint-escalated-anyway", Map.of()));
        }
        decision(row, at);
    }

    /** A kind or a state that nobody knows starts nothing. */
    private void from(DeadlineRow row, String at) {
        if (row.from() instanceof Trigger.OfFact fact && fact.kind() != null) {
            remarks.codes(at, List.of(fact.kind()), KnownCodes.kinds(fact.type()));
        } else if (row.from() instanceof Trigger.OfState of) {
            remarks.codes(at, List.of(of.state()), KnownCodes.STATES);
            if (of.state().equals(State.REPORTED.name())) {
                remarks.warning(new Fault(at, "lint-state-of-the-evening", Map.of()));
            }
        }
    }

    /** A notice of release names one of its own addressees; whom a declared fact is done for is the pack's own affair. */
    private void addressees(DeadlineRow row, String at) {
        List<String> codes = row.addressees().stream()
                .map(Addressee::code)
                .filter(Objects::nonNull)
                .toList();
        if (row.clearedBy().type() == FactType.RELEASE_NOTICE) {
            remarks.codes(at, codes, KnownCodes.ADDRESSEES);
        } else {
            codes.forEach(code -> Roles.check(remarks, at, code));
        }
    }

    private void naming(DeadlineRow row, FactType from, String at) {
        if (!KnownCodes.names(row.clearedBy().type(), from)) {
            remarks.error(new Fault(
                    at + "/clearedBy",
                    "lint-never-cleared",
                    Map.of("clears", row.clearedBy().word(), "from", from.code())));
        }
        Trigger.Recorded drops = row.droppedBy();
        if (drops != null && !KnownCodes.names(drops.type(), from)) {
            remarks.error(new Fault(
                    at + "/droppedBy", "lint-never-dropped", Map.of("drops", drops.word(), "from", from.code())));
        }
    }

    private void decision(DeadlineRow row, String at) {
        String decision = row.decision();
        if (decision == null) {
            return;
        }
        Map<String, String> said = Map.of("decision", decision);
        if (row.when() == DeadlineRow.When.SPARED && !spared().contains(decision)) {
            remarks.error(new Fault(at + "/decision", "lint-nobody-spared", said));
        } else if (!decided().contains(decision)) {
            remarks.warning(new Fault(at + "/decision", "lint-decision-nowhere", said));
        }
    }

    private Set<String> spared() {
        return pack.spared().stream().map(SparedRow::decision).collect(Collectors.toSet());
    }

    private Set<String> decided() {
        return pack.consequences().stream().map(ConsequenceRow::decision).collect(Collectors.toSet());
    }
}
