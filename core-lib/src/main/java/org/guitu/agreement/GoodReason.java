package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.agreement.internal.Body;

/**
 * A good reason for reporting late was recorded (正当理由, LIF-06); the reason itself is the entry's note.
 *
 * @param day the day on which it was accepted; never null
 */
public record GoodReason(LocalDate day) implements Fact {
    @Override
    public FactType type() {
        return FactType.GOOD_REASON;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).tree();
    }
}
