package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * A circumstance ends before it would by itself (LIF-15).
 *
 * @param day the day on which it happened; never null
 * @param circumstance the entry that begins it; never null
 */
public record CircumstanceEnded(LocalDate day, String circumstance) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.CIRCUMSTANCE_ENDED;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("circumstance", circumstance).tree();
    }
}
