package org.guitu.finding;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * A written warning (告诫书, LIF-27).
 *
 * @param day the day on which it happened; never null
 * @param number its number; never null
 */
public record Warning(LocalDate day, String number) implements FindingFact {
    @Override
    public FactType type() {
        return FactType.WARNING;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("number", number).tree();
    }
}
