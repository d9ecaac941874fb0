package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The order was revoked or declared void (撤销, LIF-16).
 *
 * @param day the day on which that takes effect; never null
 * @param ground by which way; never null
 * @param documentNumber number of the decision or judgment; never null
 */
public record Revocation(LocalDate day, Ground ground, String documentNumber) implements AgreementFact {
    /** Who revoked. */
    public enum Ground {
        /** Administrative review. */
        REVIEW,
        /** A court. */
        COURT
    }

    @Override
    public FactType type() {
        return FactType.REVOCATION;
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("day", day)
                .put("ground", ground)
                .put("documentNumber", documentNumber)
                .tree();
    }
}
