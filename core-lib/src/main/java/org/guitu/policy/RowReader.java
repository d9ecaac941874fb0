package org.guitu.policy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guitu.internal.json.Fields;
import org.guitu.journal.FactType;
import org.guitu.rule.Used;

/** Reads the tables of a pack: consequences, who is spared, the fields of the file, and the papers of each step. */
final class RowReader {
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final Pattern TEXT = Pattern.compile("(?s).{1,400}");

    private final Sources sources;

    RowReader(Sources sources) {
        this.sources = sources;
    }

    private enum Match {
        ANY,
        ALL
    }

    private enum Missing {
        PROMPT,
        REFUSAL
    }

    Map<String, ConsequenceRow> consequences(Fields all) {
        Map<String, ConsequenceRow> rows = new LinkedHashMap<>();
        for (String id : all.names()) {
            Fields row = all.inside(id);
            ConsequenceRow.Force force = row.oneOf("force", ConsequenceRow.Force.class);
            Set<String> findings = codes(row, "findings");
            Match match = row.oneOf("match", Match.class);
            String decision = code(row, "decision");
            Used used = sources.of(row).used(id, "/consequences/" + id, force + " " + decision + " " + findings);
            rows.put(
                    id,
                    new ConsequenceRow(id, code(row, "measure"), findings, match == Match.ALL, decision, force, used));
            row.close();
        }
        all.close();
        return rows;
    }

    Map<String, SparedRow> spared(Fields all) {
        Map<String, SparedRow> rows = new LinkedHashMap<>();
        for (String id : all.names()) {
            Fields row = all.inside(id);
            boolean byAge = row.has("under");
            if (byAge == row.has("circumstance")) {
                row.fault("circumstance", "either-circumstance-or-age");
            }
            String circumstance = row.has("circumstance") ? code(row, "circumstance") : null;
            Integer under = byAge ? row.count("under") : null;
            SparedRow.Effect effect = row.oneOf("effect", SparedRow.Effect.class);
            Used used =
                    sources.of(row).used(id, "/spared/" + id, effect + " " + (byAge ? "under " + under : circumstance));
            Lock.readWhole(row);
            rows.put(id, new SparedRow(id, code(row, "decision"), circumstance, under, effect, used));
            row.close();
        }
        all.close();
        return rows;
    }

    Map<String, FileField> file(Fields all) {
        Map<String, FileField> rows = new LinkedHashMap<>();
        for (String id : all.names()) {
            Fields row = all.inside(id);
            FileField.Kind kind = row.oneOf("kind", FileField.Kind.class);
            Set<String> codes = kind == FileField.Kind.CODE ? codes(row, "codes") : Set.of();
            Fields names = row.inside("names");
            Fields purpose = row.inside("purpose");
            boolean required = row.truthOrFalse("required");
            rows.put(
                    id,
                    new FileField(
                            id,
                            text(names, "zh-CN"),
                            text(names, "en"),
                            text(purpose, "zh-CN"),
                            text(purpose, "en"),
                            kind,
                            codes,
                            required,
                            sources.of(row)
                                    .used(id, "/file/" + id, kind + " " + codes + (required ? " required" : ""))));
            names.close();
            purpose.close();
            row.close();
        }
        all.close();
        return rows;
    }

    Map<FactType, PaperRow> papers(Fields all) {
        Map<FactType, PaperRow> rows = new LinkedHashMap<>();
        for (String id : all.names()) {
            Fields row = all.inside(id);
            Set<String> kinds = row.has("kinds") ? codes(row, "kinds") : Set.of();
            Set<String> papers = codes(row, "papers");
            Missing missing = row.oneOf("missing", Missing.class);
            Used used = sources.of(row)
                    .used(id, "/papers/" + id, missing + " " + papers + (kinds.isEmpty() ? "" : " " + kinds));
            FactType.of(id)
                    .ifPresentOrElse(
                            step -> rows.put(
                                    step,
                                    new PaperRow(step, kinds, List.copyOf(papers), missing == Missing.REFUSAL, used)),
                            () -> all.fault(id, "unknown-code"));
            row.close();
        }
        all.close();
        return rows;
    }

    private static String code(Fields row, String name) {
        return row.text(name, CODE, "not-a-code");
    }

    private static String text(Fields row, String name) {
        return row.text(name, TEXT, "not-a-text");
    }

    private static Set<String> codes(Fields row, String name) {
        Set<String> codes = new LinkedHashSet<>();
        Object tree = row.tree(name);
        if (tree instanceof List<?> list && !list.isEmpty()) {
            for (Object code : list) {
                if (!CODE.matcher(String.valueOf(code)).matches() || !codes.add(String.valueOf(code))) {
                    row.fault(name, "not-a-code");
                }
            }
        } else if (tree != null) {
            row.fault(name, "not-a-list");
        }
        return codes;
    }
}
