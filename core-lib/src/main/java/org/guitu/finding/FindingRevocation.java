package org.guitu.finding;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * A named officer revokes a finding (撤销认定, LIF-23).
 *
 * @param day the day on which it happened; never null
 * @param finding the entry of the finding; never null
 */
public record FindingRevocation(LocalDate day, String finding) implements FindingFact {
    @Override
    public FactType type() {
        return FactType.FINDING_REVOCATION;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("finding", finding).tree();
    }
}
