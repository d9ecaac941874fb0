package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * A decision on isolation is annulled (撤销强制隔离戒毒决定, LIF-15).
 *
 * @param day the day on which it happened; never null
 * @param isolation the entry of the decision; never null
 * @param documentNumber the number of what annuls it; never null
 */
public record IsolationAnnulment(LocalDate day, String isolation, String documentNumber) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.ISOLATION_ANNULMENT;
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("day", day)
                .put("isolation", isolation)
                .put("documentNumber", documentNumber)
                .tree();
    }
}
