package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The township of registration or residence is told of the order (通知户籍地或现居住地, LIF-25).
 *
 * @param day the day on which it happened; never null
 */
public record OrderNotice(LocalDate day) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.ORDER_NOTICE;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).tree();
    }
}
