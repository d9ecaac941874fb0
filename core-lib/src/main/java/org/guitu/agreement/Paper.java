package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * A paper that a step lacked is there (补件, LIF-22).
 *
 * @param day the day on which it happened; never null
 * @param entry the entry that it belongs to; never null
 * @param paper the paper's code; never null
 */
public record Paper(LocalDate day, String entry, String paper) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.PAPER;
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("day", day)
                .put("entry", entry)
                .put("paper", paper)
                .tree();
    }
}
