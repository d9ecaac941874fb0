package org.guitu.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.internal.json.Fields;
import org.guitu.journal.FactType;
import org.guitu.rule.Used;

/** Reads the tables of a pack: the fields of the file, declared facts, the papers of each step. */
final class RowReader {
    private final Sources sources;

    RowReader(Sources sources) {
        this.sources = sources;
    }

    private enum Proposed {
        RELAPSE
    }

    private enum Missing {
        PROMPT,
        REFUSAL
    }

    Map<String, FileField> file(Fields all) {
        Map<String, FileField> rows = new LinkedHashMap<>();
        for (String id : ids(all)) {
            Fields row = all.inside(id);
            FileField.Kind kind = row.oneOf("kind", FileField.Kind.class);
            Set<String> codes = kind == FileField.Kind.CODE ? Sources.codes(row, "codes") : Set.of();
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

    /** The facts that a pack declares (POL-07). */
    Map<String, FactRow> facts(Fields all) {
        Map<String, FactRow> rows = new LinkedHashMap<>();
        for (String id : ids(all)) {
            Fields row = all.inside(id);
            // a word of a deadline's trigger would be either of the two
            if (BuiltInFact.of(id).isPresent()
                    || FactType.of(id).isPresent()
                    || Trigger.Computed.of(id).isPresent()) {
                all.fault(id, "built-in-fact");
            }
            ValueType type = row.oneOf("type", ValueType.class);
            Set<String> codes = type == ValueType.CODE ? Sources.codes(row, "codes") : Set.of();
            Fields names = row.inside("names");
            Set<String> recordedBy = Sources.codes(row, "recordedBy");
            String paper = row.has("paper") ? code(row, "paper") : null;
            String proposes = row.has("proposes") ? proposes(row, type) : null;
            Used used = sources.of(row)
                    .used(
                            id,
                            "/facts/" + id,
                            type + " " + recordedBy + (codes.isEmpty() ? "" : " " + codes)
                                    + (paper == null ? "" : " " + paper)
                                    + (proposes == null ? "" : " " + proposes));
            Lock.readWhole(row);
            rows.put(
                    id,
                    new FactRow(
                            id,
                            text(names, "zh-CN"),
                            text(names, "en"),
                            type,
                            codes,
                            recordedBy,
                            paper,
                            proposes,
                            used));
            names.close();
            row.close();
        }
        all.close();
        return rows;
    }

    /** Only something that happened can propose, and only a finding that is computed from nothing else. */
    private static String proposes(Fields row, ValueType type) {
        if (type != ValueType.EVENT) {
            row.fault("proposes", "proposes-no-event");
        }
        return row.oneOf("proposes", Proposed.class).name();
    }

    Map<FactType, PaperRow> papers(Fields all) {
        Map<FactType, PaperRow> rows = new LinkedHashMap<>();
        for (String id : all.names()) {
            Fields row = all.inside(id);
            Set<String> kinds = row.has("kinds") ? Sources.codes(row, "kinds") : Set.of();
            Set<String> papers = Sources.codes(row, "papers");
            Missing missing = row.oneOf("missing", Missing.class);
            Used used = sources.of(row)
                    .used(id, "/papers/" + id, missing + " " + papers + (kinds.isEmpty() ? "" : " " + kinds));
            FactType.of(id)
                    .ifPresentOrElse(
                            step -> rows.put(
                                    step,
                                    new PaperRow(step, kinds, List.copyOf(papers), missing == Missing.REFUSAL, used)),
                            () -> all.fault(Fields.escape(id), "unknown-code", FactTypes.expected()));
            row.close();
        }
        all.close();
        return rows;
    }

    private static String code(Fields row, String name) {
        return row.text(name, Sources.CODE, "not-a-code");
    }

    private static String text(Fields row, String name) {
        return row.text(name, Sources.TEXT, "not-a-text");
    }

    /** The rows of a table, each by a name of its own. */
    static Set<String> ids(Fields all) {
        for (String id : all.names()) {
            if (!Sources.CODE.matcher(id).matches()) {
                all.fault(Fields.escape(id), "not-a-row-id");
            }
        }
        return all.names();
    }
}
