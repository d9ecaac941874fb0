package org.guitu.agreement.internal;

import java.util.List;
import org.guitu.journal.Envelope;
import org.guitu.rule.Reason;

/**
 * A check that looks at the file and the one who records, not at what the command says.
 *
 * @param <B> what a room knows of the course now
 */
@FunctionalInterface
public interface Gate<B> {
    /** The reasons for which every command of the type is refused now. */
    List<Reason> reasons(B now, Envelope envelope);
}
