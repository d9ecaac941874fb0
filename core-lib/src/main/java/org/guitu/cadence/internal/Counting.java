package org.guitu.cadence.internal;

import org.guitu.cadence.Contact;
import org.guitu.policy.ObligationRow;

/** CAD-04: which contacts count for an obligation: its kind or one that stands in its place, the role, the outcome. */
final class Counting {
    private Counting() {}

    static boolean isOwn(ObligationRow row, Contact contact) {
        return row.kind().equals(contact.kind());
    }

    static boolean standsIn(ObligationRow row, Contact contact) {
        return !isOwn(row, contact) && row.accepts().contains(contact.kind());
    }

    static boolean counts(ObligationRow row, Contact contact) {
        boolean role = row.roles().isEmpty() || row.roles().contains(contact.role());
        return role
                && (row.outcomes().isEmpty()
                        || (contact.outcome() != null && row.outcomes().contains(contact.outcome())));
    }
}
