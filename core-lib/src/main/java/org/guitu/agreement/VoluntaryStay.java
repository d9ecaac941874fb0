package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The person lives in a rehabilitation place by a voluntary agreement (自愿入住, LIF-04); the township stays responsible.
 *
 * @param day the first day of the stay; never null
 */
public record VoluntaryStay(LocalDate day) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.VOLUNTARY_STAY;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).tree();
    }
}
