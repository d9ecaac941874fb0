package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The person came back (返回, LIF-10).
 *
 * @param day the day of return; never null
 * @param absence the entry that recorded the leaving; never null
 */
public record AbsenceEnded(LocalDate day, String absence) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.ABSENCE_ENDED;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("absence", absence).tree();
    }
}
