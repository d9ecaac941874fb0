package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * Another case takes this one's place by a consequence row (LIF-24).
 *
 * @param day the day of the successor's order; never null
 * @param successor the successor's case id; never null
 * @param row code of the pack's consequence row; never null
 */
public record Replacement(LocalDate day, String successor, String row) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.REPLACEMENT;
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("day", day)
                .put("successor", successor)
                .put("row", row)
                .tree();
    }
}
