package org.guitu.agreement.internal;

import java.util.List;
import org.guitu.journal.Fact;
import org.guitu.rule.Reason;

/**
 * Whether a fact fits into the course before it.
 *
 * @param <B> what a room knows of the course before the fact
 * @param <F> the type of the fact
 */
@FunctionalInterface
public interface Check<B, F extends Fact> {
    /** Why it does not fit; empty where it does. */
    List<Reason> reasons(B before, Placed<F> fact);
}
