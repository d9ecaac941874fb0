package org.guitu.agreement.internal;

import java.util.List;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.rule.Reason;

/** A strand of a case's course: the facts of one room, read in the one fold together with those of the others. */
public interface Strand {
    /** Whether facts of a type belong here. */
    boolean holds(FactType type);

    /** The reasons for which every command of the type is refused now. */
    List<Reason> gated(FactType type, Envelope envelope);

    /** Every reason why a fact does not fit into the course before it. */
    List<Reason> misfits(Placed<Fact> placed);

    /** Whether a fact that does not fit counts all the same until someone decides on it again. */
    boolean stands(Placed<Fact> placed, List<Reason> misfits);

    /** Takes a fact in. */
    void take(Placed<Fact> placed);
}
