package org.guitu.finding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * Findings are reported to the local public security organ (向公安机关报告, LIF-12).
 *
 * @param day the day on which it happened; never null
 * @param number the report's number; never null
 * @param findings the entries of the findings; never null, never empty
 */
public record SecurityReport(LocalDate day, String number, Set<String> findings) implements FindingFact {
    /** Copies the findings, in their own order. */
    public SecurityReport {
        findings = Collections.unmodifiableSet(new TreeSet<>(findings));
    }

    @Override
    public FactType type() {
        return FactType.SECURITY_REPORT;
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("day", day)
                .put("number", number)
                .put("findings", findings)
                .tree();
    }
}
