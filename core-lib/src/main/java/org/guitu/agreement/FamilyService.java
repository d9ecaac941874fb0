package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * Service of the order on the family (送达家属, LIF-25).
 *
 * @param day the day on which it happened; never null
 */
public record FamilyService(LocalDate day) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.FAMILY_SERVICE;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).tree();
    }
}
