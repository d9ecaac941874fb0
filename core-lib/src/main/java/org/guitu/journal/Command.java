package org.guitu.journal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command as it was asked: the fact to record, and what comes beside its fields in the same body.
 *
 * @param fact the fact, never null
 * @param note the recorder's words as they came, or null where there are none; the host keeps them apart, encrypted and
 *     erasable, and gives the decision a {@link TextRef} to them alone (RGT-03)
 * @param papers codes of the papers that come with it (LIF-22), never null
 */
public record Command(Fact fact, @Nullable String note, Set<String> papers) {
    /** Copies the papers. */
    public Command {
        papers = Set.copyOf(papers);
    }

    /** Shows nothing of the note, so that it never slips into a log. */
    @Override
    public String toString() {
        return "Command[" + fact + ", " + papers + "]";
    }
}
