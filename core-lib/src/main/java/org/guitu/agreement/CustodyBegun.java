package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * Detention or arrest began (拘留、逮捕, LIF-13).
 *
 * @param day the first day in custody; never null
 * @param kind which of the two; never null
 */
public record CustodyBegun(LocalDate day, Kind kind) implements AgreementFact {
    /** Why a person is held. */
    public enum Kind {
        /** 拘留. */
        DETENTION,
        /** 逮捕. */
        ARREST
    }

    @Override
    public FactType type() {
        return FactType.CUSTODY_BEGUN;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("kind", kind).tree();
    }
}
