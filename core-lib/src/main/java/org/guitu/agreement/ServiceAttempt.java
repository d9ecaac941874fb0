package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * An attempt to serve that did not reach the person (送达未果, LIF-25).
 *
 * @param day the day on which it happened; never null
 * @param mode how it was tried; never null
 */
public record ServiceAttempt(LocalDate day, Service.Mode mode) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.SERVICE_ATTEMPT;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("mode", mode).tree();
    }
}
