package org.guitu.finding;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * A named officer reviewed a case that was never reported (年度审查, LIF-06).
 *
 * @param day the day of the review; never null
 */
public record Review(LocalDate day) implements FindingFact {
    @Override
    public FactType type() {
        return FactType.REVIEW;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).tree();
    }
}
