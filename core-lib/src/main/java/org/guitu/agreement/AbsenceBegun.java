package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The person left the county-level area (离开, LIF-10).
 *
 * @param day the first day away; never null
 */
public record AbsenceBegun(LocalDate day) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.ABSENCE_BEGUN;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).tree();
    }
}
