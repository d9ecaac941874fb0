package org.guitu.finding;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * A named officer rejects a proposal, with a reason (不予认定, LIF-12).
 *
 * @param day the day on which it happened; never null
 * @param kind what was proposed; never null
 */
public record ProposalRejection(LocalDate day, Finding.Kind kind) implements FindingFact {
    @Override
    public FactType type() {
        return FactType.PROPOSAL_REJECTION;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("kind", kind).tree();
    }
}
