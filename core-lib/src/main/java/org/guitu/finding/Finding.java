package org.guitu.finding;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * A named officer makes a proposal a finding (认定, LIF-06).
 *
 * @param day the day of the decision; never null
 * @param kind what is found; never null
 */
public record Finding(LocalDate day, Kind kind) implements FindingFact {
    /** What can be found. */
    public enum Kind {
        /** 拒绝接受. */
        REFUSAL,
        /** 严重违反协议 (LIF-11). */
        SERIOUS_BREACH,
        /** 复吸. */
        RELAPSE
    }

    @Override
    public FactType type() {
        return FactType.FINDING;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("kind", kind).tree();
    }
}
