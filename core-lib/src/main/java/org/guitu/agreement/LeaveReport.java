package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.division.Division;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * A written report before leaving the county (书面报告, LIF-10).
 *
 * @param day the day on which it was handed in; never null
 * @param leaveOn the day of leaving; never null
 * @param returnOn the reported day of return; never null
 * @param destination the county-level area of the stay; never null
 */
public record LeaveReport(LocalDate day, LocalDate leaveOn, LocalDate returnOn, Division destination)
        implements AgreementFact {
    @Override
    public FactType type() {
        return FactType.LEAVE_REPORT;
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("day", day)
                .put("leaveOn", leaveOn)
                .put("returnOn", returnOn)
                .put("destination", destination)
                .tree();
    }
}
