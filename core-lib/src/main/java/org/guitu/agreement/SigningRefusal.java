package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The person refused to sign (拒签, LIF-08).
 *
 * @param day the day of the refusal; never null
 * @param witnessed whether a witness confirmed it
 */
public record SigningRefusal(LocalDate day, boolean witnessed) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.SIGNING_REFUSAL;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("witnessed", witnessed).tree();
    }
}
