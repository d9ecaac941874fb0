package org.guitu.server.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * A command as it was asked: the fact to record, the free text that never reaches the core, and what papers came with it.
 *
 * @param fact the fact
 * @param note the free text, or null
 * @param papers codes of the papers
 */
record Wish(Fact fact, @Nullable String note, Set<String> papers) {
    private static final int LONGEST_NOTE = 2000;
    private static final Pattern SOMETHING = Pattern.compile("(?U)\\S");

    static Parsed<Wish> parse(Rulebook rulebook, FactType type, Map<String, @Nullable Object> body) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(body);
        Object note = rest.remove("note");
        Parsed<Set<String>> papers = Envelope.parsePapers(rest.remove("papers"));
        List<Fault> faults = new ArrayList<>(noteFaults(note));
        if (papers instanceof Parsed.Bad<Set<String>> bad) {
            faults.addAll(bad.faults());
        }
        Parsed<Fact> fact = rulebook.parse(type, rest);
        if (fact instanceof Parsed.Bad<Fact> bad) {
            faults.addAll(bad.faults());
        }
        return faults.isEmpty()
                ? new Parsed.Good<>(new Wish(fact.orThrow(), (String) note, papers.orThrow()))
                : new Parsed.Bad<>(faults);
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
