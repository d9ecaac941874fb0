package org.guitu.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.guitu.internal.json.Fields;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/** Reads what a place arranges: contents of agreements, lines of the work group, support schemes and places. */
final class ArrangementReader {
    private static final Pattern TOWNSHIP = Pattern.compile("[0-9]{9}");

    private static final String CONDITION = "if";

    private final Sources sources;
    private final Vocabulary vocabulary;

    ArrangementReader(Sources sources, Vocabulary vocabulary) {
        this.sources = sources;
        this.vocabulary = vocabulary;
    }

    private enum Missing {
        PROMPT,
        REFUSAL
    }

    Pack.Arrangements read(Fields pack) {
        return new Pack.Arrangements(
                rows(pack.inside("agreementContents"), this::content),
                rows(pack.inside("workGroup"), this::line),
                rows(pack.inside("supportSchemes"), this::scheme),
                rows(pack.inside("places"), this::place));
    }

    private static <T> Map<String, T> rows(Fields all, BiFunction<Fields, String, T> read) {
        Map<String, T> rows = new LinkedHashMap<>();
        for (String id : RowReader.ids(all)) {
            Fields row = all.inside(id);
            Lock.readWhole(row);
            rows.put(id, read.apply(row, id));
            row.close();
        }
        all.close();
        return rows;
    }

    private AgreementContent content(Fields row, String id) {
        Words names = Words.read(row, "names");
        AgreementContent.Need need = row.oneOf("need", AgreementContent.Need.class);
        Set<String> measures = row.has("measures") ? Sources.codes(row, "measures") : Set.of();
        // a heading is never owed, so nothing is said of where it is missing
        Missing missing = need == AgreementContent.Need.REQUIRED ? row.oneOf("missing", Missing.class) : Missing.PROMPT;
        Words wording = row.has("wording") ? Words.read(row, "wording") : null;
        String value = need == AgreementContent.Need.HEADING ? need.name() : need + "," + missing;
        Used used = sources.of(row)
                .used(id, "/agreementContents/" + id, value + (measures.isEmpty() ? "" : " " + measures));
        return new AgreementContent(
                id,
                names.chinese(),
                names.english(),
                need,
                measures,
                missing == Missing.REFUSAL,
                wording == null ? null : wording.chinese(),
                wording == null ? null : wording.english(),
                used);
    }

    private GroupLine line(Fields row, String id) {
        Words names = Words.read(row, "names");
        Set<String> anyOf = row.has("anyOf") ? Sources.codes(row, "anyOf") : Set.of(id);
        int least = row.has("least") ? Bounds.count(row, "least") : 1;
        boolean optional = row.truthOrFalse("optional");
        Condition condition = condition(row);
        String value = least + " " + anyOf + (optional ? " optional" : "") + asked(row);
        Used used = sources.of(row).used(id, "/workGroup/" + id, value);
        return new GroupLine(id, names.chinese(), names.english(), anyOf, least, optional, condition, used);
    }

    private SupportScheme scheme(Fields row, String id) {
        Words names = Words.read(row, "names");
        SupportScheme.Kind kind = row.oneOf("kind", SupportScheme.Kind.class);
        Words gives = Words.read(row, "gives");
        Condition condition = condition(row);
        Used used = sources.of(row).used(id, "/supportSchemes/" + id, kind + asked(row));
        return new SupportScheme(
                id, names.chinese(), names.english(), kind, gives.chinese(), gives.english(), condition, used);
    }

    private @Nullable Condition condition(Fields row) {
        return row.has(CONDITION) ? ConditionReader.read(row, CONDITION, vocabulary) : null;
    }

    private static String asked(Fields row) {
        return row.has(CONDITION) ? " if " + PackValue.text(row.tree(CONDITION)) : "";
    }

    private PlaceRow place(Fields row, String id) {
        Words names = Words.read(row, "names");
        PlaceRow.Kind kind = row.oneOf("kind", PlaceRow.Kind.class);
        String township = row.has("township") ? row.text("township", TOWNSHIP, "not-a-township") : null;
        Words body = Words.read(row, "body");
        Used used = sources.of(row).used(id, "/places/" + id, kind + (township == null ? "" : " " + township));
        return new PlaceRow(id, names.chinese(), names.english(), kind, township, body.chinese(), body.english(), used);
    }
}
