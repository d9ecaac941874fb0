package org.guitu.lint;

import java.util.List;
import java.util.Map;
import org.guitu.division.Divisions;
import org.guitu.internal.json.Json;
import org.guitu.policy.Pack;
import org.guitu.policy.Packs;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;

/**
 * POL-06: a pack is checked beyond what lets it load. Codes that nobody knows, deadlines that can never be cleared, rows
 * that do nothing, divisions that do not exist, two packs for one place and day, names that are missing: each with its
 * pointer, and a sentence in both languages.
 */
public final class PackLint {
    private PackLint() {}

    /**
     * Checks one more pack.
     *
     * @param packs the packs that it may extend and that judge beside it, never null
     * @param document the pack's JSON, never null
     * @param divisions the divisions that there are, never null
     * @return every remark; where the pack does not load the faults for which it is refused, as errors; never null
     */
    public static List<Remark> of(Packs packs, byte[] document, Divisions divisions) {
        Remarks remarks = new Remarks();
        Parsed<Packs> more = packs.and(document);
        if (more instanceof Parsed.Bad<Packs> bad) {
            bad.faults().forEach(remarks::error);
            return remarks.all();
        }
        Packs all = more.orThrow();
        if (all.all().size() > packs.all().size()) {
            Pack pack = all.all().get(packs.all().size());
            places(pack, divisions, remarks);
            Map<String, Object> said = Json.object(document);
            published(packs, pack, said, remarks);
            if (!said.containsKey("formatVersion")) {
                remarks.warning(new Fault("/formatVersion", "lint-no-format", Map.of()));
            }
            new TableLint(pack, remarks).all(all.values(pack.toString()));
            new DeadlineLint(pack, remarks).all();
            new ConditionLint(pack, remarks).all();
            new ControlLint(pack, remarks).all();
            new ArrangementLint(pack, remarks).all(all.values(pack.toString()), divisions);
            return remarks.at(pointer -> all.asWritten(pack.toString(), pointer));
        }
        return remarks.all();
    }

    /** Nobody can build on what is not known yet. */
    private static void published(Packs packs, Pack pack, Map<String, Object> said, Remarks remarks) {
        Object extended = said.get("extends");
        packs.all().stream()
                .filter(other -> other.toString().equals(extended))
                .filter(other -> other.publishedAt().isAfter(pack.publishedAt()))
                .forEach(other -> remarks.warning(
                        new Fault("/publishedAt", "lint-published-before", Map.of("pack", other.toString()))));
    }

    private static void places(Pack pack, Divisions divisions, Remarks remarks) {
        for (String prefix : pack.divisions()) {
            if (!divisions.knowsPrefix(prefix)) {
                remarks.error(new Fault("/divisions", "lint-unknown-division", Map.of("code", prefix)));
            }
        }
    }
}
