package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.division.Division;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The person reported (报到, LIF-05) at a place. At a place that holds no order for them it is kept as an advance report
 * (预报到, LIF-06).
 *
 * @param day the day on which they came; never null
 * @param place the township or sub-district where they came; never null
 */
public record Report(LocalDate day, Division place) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.REPORT;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("place", place).tree();
    }
}
