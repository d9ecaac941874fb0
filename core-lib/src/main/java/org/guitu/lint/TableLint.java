package org.guitu.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.policy.ConsequenceRow;
import org.guitu.policy.Pack;
import org.guitu.policy.PackValue;
import org.guitu.policy.PaperRow;
import org.guitu.policy.ParameterName;
import org.guitu.policy.SparedRow;
import org.guitu.rule.Fault;
import org.jspecify.annotations.Nullable;

/** What of the parameters and the tables loads and cannot be meant. */
final class TableLint {
    private static final String ISOLATION = "ISOLATION";

    private final Pack pack;
    private final Remarks remarks;

    TableLint(Pack pack, Remarks remarks) {
        this.pack = pack;
        this.remarks = remarks;
    }

    void all(List<PackValue> values) {
        remarks.codes(at(ParameterName.WARNING_BEFORE), codes(ParameterName.WARNING_BEFORE), KnownCodes.FINDINGS);
        remarks.codes(
                at(ParameterName.SENTENCES_THAT_END), codes(ParameterName.SENTENCES_THAT_END), KnownCodes.SENTENCES);
        codes(ParameterName.FINDING_DECIDED_BY)
                .forEach(role -> Roles.check(remarks, at(ParameterName.FINDING_DECIDED_BY), role));
        for (ParameterName role : List.of(ParameterName.ESCALATE_TO, ParameterName.LOOK_AGAIN_BY)) {
            Roles.check(remarks, at(role), pack.code(role).value());
        }
        pack.consequences().forEach(this::consequence);
        pack.spared().forEach(this::spared);
        pack.papers().forEach(this::papers);
        values.stream()
                .filter(value -> value.pointer().endsWith("/assumedFor"))
                .forEach(value -> remarks.codes(value.pointer(), texts(value.value()), KnownCodes.MEASURES));
    }

    private void consequence(ConsequenceRow row) {
        String at = "/consequences/" + row.id();
        known(at + "/measure", row.measure(), KnownCodes.MEASURES);
        remarks.codes(at + "/findings", row.findings(), KnownCodes.FINDINGS);
        Roles.hasWord(remarks, at + "/decision", row.decision());
        ConsequenceRow.Then then = row.then();
        known(at + "/then/reason", then.reason(), KnownCodes.REASONS);
        known(at + "/then/measure", then.measure(), KnownCodes.MEASURES);
        // that isolation ends the case is no row's to change (LIF-15)
        boolean known = then.reason() == null || KnownCodes.REASONS.contains(then.reason());
        if (known && row.decision().equals(ISOLATION) && !ISOLATION.equals(then.reason())) {
            remarks.error(new Fault(at + "/then", "lint-isolation-ends", Map.of("decision", ISOLATION)));
        }
        if (row.findings().isEmpty() && then.outcome() != ConsequenceRow.Outcome.SUCCESSOR) {
            remarks.error(new Fault(at + "/findings", "lint-never-applies", Map.of("row", row.id())));
        }
        if (row.findings().isEmpty() && row.condition() != null) {
            remarks.warning(new Fault(at + "/if", "lint-never-judged", Map.of("row", row.id())));
        }
    }

    private void known(String at, @Nullable String code, List<String> codes) {
        if (code != null) {
            remarks.codes(at, List.of(code), codes);
        }
    }

    private void spared(SparedRow row) {
        String at = "/spared/" + row.id();
        remarks.codes(at + "/setAside", row.setAside(), KnownCodes.FINDINGS);
        if (pack.consequences().stream().noneMatch(to -> to.decision().equals(row.decision()))) {
            remarks.warning(new Fault(at + "/decision", "lint-decision-nowhere", Map.of("decision", row.decision())));
        }
    }

    private void papers(PaperRow row) {
        String at = "/papers/" + row.step().code();
        remarks.codes(at + "/kinds", row.kinds(), KnownCodes.kinds(row.step()));
        row.papers().forEach(paper -> Roles.hasWord(remarks, at + "/papers", paper));
    }

    private Set<String> codes(ParameterName name) {
        return pack.codes(name).value();
    }

    private static String at(ParameterName name) {
        return "/parameters/" + name.key() + "/value";
    }

    private static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        ((List<?>) value).forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }
}
