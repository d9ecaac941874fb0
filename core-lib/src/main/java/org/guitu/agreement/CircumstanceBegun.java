package org.guitu.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;
import org.jspecify.annotations.Nullable;

/**
 * Something in the person's life that the law spares them for begins (怀孕、哺乳等情形, LIF-15).
 *
 * @param day the day on which it happened; never null
 * @param kind what it is; never null
 * @param childBornOn the child's day of birth where it is nursed, else null
 */
public record CircumstanceBegun(
        LocalDate day, Kind kind, @Nullable LocalDate childBornOn) implements AgreementFact {
    /** Circumstances that the law names (NCL 39). */
    public enum Kind {
        /** 怀孕. */
        PREGNANT,
        /** 哺乳自己婴儿. */
        NURSING
    }

    @Override
    public FactType type() {
        return FactType.CIRCUMSTANCE_BEGUN;
    }

    @Override
    public List<LocalDate> happened() {
        return childBornOn == null ? List.of(day) : List.of(day, childBornOn);
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("day", day)
                .put("kind", kind)
                .put("childBornOn", childBornOn)
                .tree();
    }
}
