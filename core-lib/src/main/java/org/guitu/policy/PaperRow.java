package org.guitu.policy;

import java.util.List;
import org.guitu.journal.FactType;
import org.guitu.rule.Used;

/**
 * The papers that a step needs (LIF-22).
 *
 * @param step the type of the step's fact, never null
 * @param papers the papers' codes, never null, never empty
 * @param refuses whether the step is refused without them, or a missing one is prompted
 * @param used the row as used, never null
 */
public record PaperRow(FactType step, List<String> papers, boolean refuses, Used used) {
    /** Copies the codes. */
    public PaperRow {
        papers = List.copyOf(papers);
    }
}
