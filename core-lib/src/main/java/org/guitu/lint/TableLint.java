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

/** What of the parameters and the tables loads and cannot be meant. */
final class TableLint {
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
        remarks.codes(at + "/measure", List.of(row.measure()), KnownCodes.MEASURES);
        remarks.codes(at + "/findings", row.findings(), KnownCodes.FINDINGS);
        Roles.hasWord(remarks, at + "/decision", row.decision());
    }

    private void spared(SparedRow row) {
        String at = "/spared/" + row.id();
        String circumstance = row.circumstance();
        if (circumstance != null) {
            remarks.codes(at + "/circumstance", List.of(circumstance), KnownCodes.CIRCUMSTANCES);
        }
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
