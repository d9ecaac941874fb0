package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;
import org.jspecify.annotations.Nullable;

/**
 * The person lives in a rehabilitation place by a voluntary agreement (自愿入住, LIF-04); the township stays responsible.
 *
 * @param day the first day of the stay; never null
 * @param place where, by the code of a place of the pack (POL-13), or null where none is named
 */
public record VoluntaryStay(LocalDate day, @Nullable String place) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.VOLUNTARY_STAY;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("place", place).tree();
    }
}
