package org.guitu.reading.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guitu.division.Divisions;
import org.guitu.internal.json.Fields;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Command;
import org.guitu.journal.Correction;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.journal.internal.FactFields;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/** Reads the whole body of a command: the note and the papers that any fact may have beside it, and the fact. */
public final class CommandReader {
    private static final int LONGEST_NOTE = 2000;
    // A wide space is as blank as a narrow one.
    private static final Pattern SOMETHING = Pattern.compile("(?U)\\S");

    private CommandReader() {}

    /** The command, or every fault in its body. */
    public static Parsed<Command> read(
            CaseFile file, FactType type, Map<String, ? extends @Nullable Object> body, Divisions divisions) {
        Map<String, Object> rest = new LinkedHashMap<>(body);
        Object note = rest.remove("note");
        Parsed<Set<String>> papers = papers(rest.remove("papers"));
        Parsed<Fact> fact = CaseReader.parse(type, rest, divisions);
        List<Fault> faults = new ArrayList<>(noteFaults(note));
        faults.addAll(faults(papers));
        faults.addAll(faults(fact));
        if (fact instanceof Parsed.Good<Fact> good && good.value() instanceof Correction correction) {
            faults.addAll(CaseReader.replacementFaults(file, correction, divisions));
        }
        return faults.isEmpty()
                ? new Parsed.Good<>(new Command(fact.orThrow(), (String) note, papers.orThrow()))
                : new Parsed.Bad<>(faults);
    }

    private static Parsed<Set<String>> papers(@Nullable Object papers) {
        return papers == null
                ? new Parsed.Good<>(Set.of())
                : Fields.read(Map.of("papers", papers), fields -> new FactFields(fields, null).codes("papers"));
    }

    private static <T> List<Fault> faults(Parsed<T> parsed) {
        return parsed instanceof Parsed.Bad<T> bad ? bad.faults() : List.of();
    }

    private static List<Fault> noteFaults(@Nullable Object note) {
        if (note == null) {
            return List.of();
        }
        if (!(note instanceof String text)) {
            return List.of(new Fault("/note", "not-a-string", Map.of()));
        }
        boolean fits = SOMETHING.matcher(text).find() && text.codePointCount(0, text.length()) <= LONGEST_NOTE;
        return fits ? List.of() : List.of(new Fault("/note", "note-length", Map.of()));
    }
}
