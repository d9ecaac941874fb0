package org.guitu.journal;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.jspecify.annotations.Nullable;

/**
 * A record is replaced or voided (更正, LIF-19); it stays in the history. Why is the entry's note.
 *
 * @param entry the entry that first recorded the fact; never null
 * @param verified whether the correction was verified
 * @param replacement the whole new body of the same type, or null to void the record
 */
public record Correction(
        String entry, boolean verified, @Nullable Map<String, Object> replacement) implements Fact {
    @Override
    public FactType type() {
        return FactType.CORRECTION;
    }

    /** A correction happens when it is recorded; it has no day of its own. */
    @Override
    public @Nullable LocalDate day() {
        return null;
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("entry", entry)
                .put("verified", verified)
                .put("replacement", replacement)
                .tree();
    }
}
