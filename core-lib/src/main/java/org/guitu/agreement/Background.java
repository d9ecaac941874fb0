package org.guitu.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guitu.day.KnownDays;
import org.guitu.journal.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * What rules may need that stands outside the file: read-only, never written by a decision.
 *
 * @param birthDate the person's day of birth (CNT-08), or null where it is not known
 * @param otherCases the files of the person's other cases (LIF-24), never null
 */
public record Background(@Nullable LocalDate birthDate, List<CaseFile> otherCases) {
    /** Nothing is known beside the file. */
    public static final Background NONE = new Background(null, List.of());

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the day of birth is none that the library knows ({@link KnownDays})
     */
    public Background {
        if (birthDate != null) {
            KnownDays.known(birthDate);
        }
        otherCases = List.copyOf(otherCases);
    }

    /**
     * The background as it was known at an instant (CNT-11).
     *
     * @param instant any instant, never null
     * @return the same person with smaller files, never null
     */
    public Background knownAt(Instant instant) {
        return new Background(
                birthDate,
                otherCases.stream().map(file -> file.knownAt(instant)).toList());
    }
}
