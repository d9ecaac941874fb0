package org.guitu.agreement.internal;

import java.time.LocalDate;
import org.guitu.journal.Entry;
import org.guitu.journal.Fact;
import org.guitu.journal.ReadingOrder;

/**
 * A fact at its place in the reading order: what the entry that first recorded it says now, after its corrections.
 *
 * @param <F> the fact's type
 * @param id the entry that first recorded it
 * @param source the entry that says it now: the same one, or its last correction
 * @param fact the fact
 * @param order its place
 */
public record Placed<F extends Fact>(String id, Entry source, F fact, ReadingOrder order) {
    /** The day on which it happened. */
    public LocalDate day() {
        return order.day();
    }

    /** The same, as a fact of the type that it is. */
    public <G extends Fact> Placed<G> as(Class<G> type) {
        return new Placed<>(id, source, type.cast(fact), order);
    }
}
