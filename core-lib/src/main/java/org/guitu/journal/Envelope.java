package org.guitu.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.day.KnownDays;
import org.guitu.person.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a command: when and by whom it is recorded. The core reads no clock and draws no random number, so
 * both come with it.
 *
 * @param recordedAt the author's instant of recording, kept to the millisecond; never null
 * @param recorder who records, never null
 * @param note reference to the free text that explains the record, or null where there is none
 * @param papers codes of the papers that come with it (LIF-22), never null
 * @param salt what the entry's commitment is salted with, best derived from a key of the case, so that destroying the
 *     key leaves a chain that can be verified and not guessed; hexadecimal, never null
 */
public record Envelope(
        Instant recordedAt, Actor recorder, @Nullable TextRef note, Set<String> papers, String salt) {
    /**
     * Cuts the instant to the millisecond, and copies the papers.
     *
     * @throws IllegalArgumentException if the instant is none of the years that the library knows ({@link KnownDays})
     */
    public Envelope {
        recordedAt = KnownDays.known(recordedAt).truncatedTo(ChronoUnit.MILLIS);
        papers = Collections.unmodifiableSet(new TreeSet<>(papers));
    }

    /**
     * An envelope without papers.
     *
     * @param recordedAt the instant of recording, never null
     * @param recorder who records, never null
     * @param note a reference to the recorder's words, or null
     * @param salt the salt of the entry's commitment, never null
     */
    public Envelope(Instant recordedAt, Actor recorder, @Nullable TextRef note, String salt) {
        this(recordedAt, recorder, note, Set.of(), salt);
    }
}
