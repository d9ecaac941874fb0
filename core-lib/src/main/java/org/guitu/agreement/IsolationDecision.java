package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.division.Division;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * Compulsory isolation was decided (强制隔离戒毒决定, LIF-15); a reason, where one is asked for, is the entry's note.
 *
 * @param day the day on which it happened; never null
 * @param authority the deciding authority; never null
 * @param documentNumber the decision's number; never null
 */
public record IsolationDecision(LocalDate day, Division authority, String documentNumber) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.ISOLATION;
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("day", day)
                .put("authority", authority)
                .put("documentNumber", documentNumber)
                .tree();
    }
}
