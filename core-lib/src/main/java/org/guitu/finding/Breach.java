package org.guitu.finding;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * An ordinary breach of the agreement (一般违反协议, LIF-33); what it was is the entry's note.
 *
 * @param day the day on which it happened; never null
 */
public record Breach(LocalDate day) implements FindingFact {
    @Override
    public FactType type() {
        return FactType.BREACH;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).tree();
    }
}
