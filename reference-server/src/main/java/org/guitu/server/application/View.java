package org.guitu.server.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guitu.day.Shanghai;

/**
 * From where on the two time lines a case is looked at.
 *
 * @param asOf the day asked
 * @param knownAt the instant up to which facts count as known, or empty for all of them
 */
public record View(LocalDate asOf, Optional<Instant> knownAt) {
    /**
     * A view with what was not asked filled in.
     *
     * @param asOf the day asked, or empty for today
     * @param knownAt the instant asked, or empty
     * @param now the instant that counts as now
     * @return the view
     */
    public static View of(Optional<LocalDate> asOf, Optional<Instant> knownAt, Instant now) {
        return new View(asOf.orElseGet(() -> Shanghai.dayOf(now)), knownAt);
    }

    static View today(Caller caller) {
        return of(Optional.empty(), Optional.empty(), caller.now());
    }

    Dossier of(Dossier dossier) {
        return knownAt.flatMap(instant ->
                        dossier.person().knownAt(instant).dossier(dossier.row().id()))
                .orElse(dossier);
    }
}
