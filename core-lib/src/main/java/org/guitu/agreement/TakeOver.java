package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * A case is taken over while it runs, from paper or another system; the day is its go-live day (接续, LIF-29).
 *
 * @param day the day on which it happened; never null
 */
public record TakeOver(LocalDate day) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.TAKE_OVER;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).tree();
    }
}
