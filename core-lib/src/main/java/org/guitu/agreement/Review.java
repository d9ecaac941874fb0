package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.agreement.internal.Body;

/**
 * A named officer reviewed a case that was never reported (年度审查, LIF-06).
 *
 * @param day the day of the review; never null
 */
public record Review(LocalDate day) implements Fact {
    @Override
    public FactType type() {
        return FactType.REVIEW;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).tree();
    }
}
