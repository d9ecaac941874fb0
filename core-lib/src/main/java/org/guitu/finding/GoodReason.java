package org.guitu.finding;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * A good reason for reporting late was recorded (正当理由, LIF-06); the reason itself is the entry's note.
 *
 * @param day the day on which it was accepted; never null
 */
public record GoodReason(LocalDate day) implements FindingFact {
    @Override
    public FactType type() {
        return FactType.GOOD_REASON;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).tree();
    }
}
