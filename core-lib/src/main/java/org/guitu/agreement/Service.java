package org.guitu.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;
import org.jspecify.annotations.Nullable;

/**
 * Service of the order on the person (送达, LIF-05), on the day on which it counts.
 *
 * @param day the day of the receipt; never null
 * @param mode how it was served; never null
 * @param publishedOn the day of publication of a public notice (LIF-25), or null
 */
public record Service(LocalDate day, Mode mode, @Nullable LocalDate publishedOn) implements AgreementFact {
    /**
     * Service by any mode but public notice.
     *
     * @param day the day on which it counts, never null
     * @param mode how it was served, never null
     */
    public Service(LocalDate day, Mode mode) {
        this(day, mode, null);
    }

    /** How an order was served. */
    public enum Mode {
        /** Handed to the person. */
        IN_PERSON,
        /** Left at home. */
        LEFT_AT_HOME,
        /** By post. */
        POST,
        /** By public notice. */
        PUBLIC_NOTICE
    }

    @Override
    public FactType type() {
        return FactType.SERVICE;
    }

    @Override
    public List<LocalDate> happened() {
        return publishedOn == null ? List.of(day) : List.of(day, publishedOn);
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("day", day)
                .put("mode", mode)
                .put("publishedOn", publishedOn)
                .tree();
    }
}
