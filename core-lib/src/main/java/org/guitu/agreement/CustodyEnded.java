package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The person was released from custody (释放, LIF-13).
 *
 * @param day the day of release; never null
 * @param custody the entry that recorded its beginning; never null
 */
public record CustodyEnded(LocalDate day, String custody) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.CUSTODY_ENDED;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("custody", custody).tree();
    }
}
