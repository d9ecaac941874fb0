package org.guitu.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guitu.division.Divisions;
import org.guitu.policy.AgreementContent;
import org.guitu.policy.GroupLine;
import org.guitu.policy.Pack;
import org.guitu.policy.PackValue;
import org.guitu.policy.PlaceRow;
import org.guitu.rule.Fault;

/** What of the agreement's contents, the work group and the places loads and cannot be meant. */
final class ArrangementLint {
    private final Pack pack;
    private final Remarks remarks;

    ArrangementLint(Pack pack, Remarks remarks) {
        this.pack = pack;
        this.remarks = remarks;
    }

    void all(List<PackValue> values, Divisions divisions) {
        pack.agreementContents().values().forEach(this::content);
        lines();
        Set<String> own = values.stream()
                .filter(value -> value.pack().equals(pack.toString()))
                .map(PackValue::pointer)
                .collect(Collectors.toSet());
        // a place that an extended pack has may well lie outside of this one's divisions
        pack.places().values().stream()
                .filter(place -> own.contains("/places/" + place.id() + "/township"))
                .forEach(place -> place(place, divisions));
    }

    private void content(AgreementContent content) {
        String at = "/agreementContents/" + content.id();
        remarks.codes(at + "/measures", content.measures(), KnownCodes.MEASURES);
        named(at, content.id(), content.chinese());
    }

    private void lines() {
        Map<String, String> accepted = new HashMap<>();
        Set<String> lines = new HashSet<>();
        pack.workGroup().forEach(line -> lines.add(line.id()));
        for (GroupLine line : pack.workGroup()) {
            String at = "/workGroup/" + line.id();
            for (String role : line.anyOf()) {
                if (Roles.hasForm(remarks, at + "/anyOf", role) && !lines.contains(role)) {
                    Roles.hasWord(remarks, at + "/anyOf", role);
                }
                String other = accepted.putIfAbsent(role, line.id());
                if (other != null) {
                    remarks.warning(
                            new Fault(at + "/anyOf", "lint-accepted-twice", Map.of("code", role, "line", other)));
                }
            }
            named(at, line.id(), line.chinese());
        }
    }

    /** A code that is its own name needs a word. */
    private void named(String at, String id, String name) {
        if (name.equals(id)) {
            Roles.hasWord(remarks, at + "/names", id);
        }
    }

    private void place(PlaceRow place, Divisions divisions) {
        String at = "/places/" + place.id() + "/township";
        String township = String.valueOf(place.township());
        if (!divisions.knowsPrefix(township)) {
            remarks.error(new Fault(at, "lint-unknown-division", Map.of("code", township)));
        } else if (pack.divisions().stream().noneMatch(township::startsWith)) {
            remarks.error(new Fault(at, "lint-place-outside", Map.of("code", township)));
        }
    }
}
