package org.guitu.reading;

import java.util.List;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.rule.Reason;

/** What came of a command: it is accepted whole or refused whole (LIF-20). */
public sealed interface Outcome {
    /**
     * The command is accepted.
     *
     * @param file the file with the new entries, never null
     * @param entries the new entries, for a host that keeps a table of its own; never null
     * @param notes what the one who records should know: an advance report, steps that no longer fit; never null
     */
    record Accepted(CaseFile file, List<Entry> entries, List<Reason> notes) implements Outcome {
        /** Copies the lists. */
        public Accepted {
            entries = List.copyOf(entries);
            notes = List.copyOf(notes);
        }
    }

    /**
     * The command is refused; nothing is written.
     *
     * @param reasons every reason of the first stage that has any, at least one; never null
     */
    record Refused(List<Reason> reasons) implements Outcome {
        /** Copies the list. */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
