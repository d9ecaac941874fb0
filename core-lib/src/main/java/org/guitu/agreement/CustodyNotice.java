package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The place of custody is told of the running treatment (告知羁押场所, LIF-13).
 *
 * @param day the day on which it happened; never null
 * @param custody the entry that begins the custody; never null
 */
public record CustodyNotice(LocalDate day, String custody) implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.CUSTODY_NOTICE;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("custody", custody).tree();
    }
}
