package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;
import org.jspecify.annotations.Nullable;

/**
 * A fact that the pack declares is recorded (规则包自设的事实, POL-07): what its conditions ask for, from this day on.
 *
 * @param day the day on which it happened, or from which it is so; never null
 * @param fact the fact's code in the pack; never null
 * @param value its value as a text, such as {@code true}, {@code 3} or {@code 2026-11-28}; null for an event
 * @param about the record that it is about, or null where it is about the person
 * @param addressee the addressee that it was done for, by a code of the pack, or null
 */
public record DeclaredFact(
        LocalDate day,
        String fact,
        @Nullable String value,
        @Nullable String about,
        @Nullable String addressee) implements AgreementFact {
    /**
     * A fact about the person.
     *
     * @param day the day, never null
     * @param fact the fact's code, never null
     * @param value its value, or null for an event
     */
    public DeclaredFact(LocalDate day, String fact, @Nullable String value) {
        this(day, fact, value, null, null);
    }

    @Override
    public FactType type() {
        return FactType.DECLARED_FACT;
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("day", day)
                .put("fact", fact)
                .put("value", value)
                .put("about", about)
                .put("addressee", addressee)
                .tree();
    }
}
