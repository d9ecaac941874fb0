package org.guitu.policy;

import java.util.List;
import java.util.Set;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.rule.Used;

/**
 * The papers that a step needs (LIF-22).
 *
 * @param step the type of the step's fact, never null
 * @param kinds the kinds of the step that need them, or none where every one does; never null
 * @param papers the papers' codes, never null, never empty
 * @param refuses whether the step is refused without them, or a missing one is prompted
 * @param used the row as used, never null
 */
public record PaperRow(FactType step, Set<String> kinds, List<String> papers, boolean refuses, Used used) {
    /** Copies the codes. */
    public PaperRow {
        kinds = Set.copyOf(kinds);
        papers = List.copyOf(papers);
    }

    /**
     * Whether a step needs these papers.
     *
     * @param fact a fact of the step's type, never null
     * @return true if it is of a kind that needs them
     */
    public boolean isFor(Fact fact) {
        return kinds.isEmpty() || kinds.contains(String.valueOf(fact.body().get("kind")));
    }
}
