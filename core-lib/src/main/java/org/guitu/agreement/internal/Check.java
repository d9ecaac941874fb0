package org.guitu.agreement.internal;

import java.util.List;
import org.guitu.agreement.Fact;
import org.guitu.rule.Reason;

/**
 * Whether a fact fits into the course before it.
 *
 * @param <F> the type of the fact
 */
@FunctionalInterface
interface Check<F extends Fact> {
    /** Why it does not fit; empty where it does. */
    List<Reason> reasons(Course before, Placed<F> fact);
}
