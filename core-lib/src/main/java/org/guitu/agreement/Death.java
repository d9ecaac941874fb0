package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The person died (死亡, LIF-16).
 *
 * @param day the day of death; never null
 */
public record Death(LocalDate day) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.DEATH;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).tree();
    }
}
