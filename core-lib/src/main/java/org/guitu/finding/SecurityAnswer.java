package org.guitu.finding;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * Public security answers a report (公安机关答复, LIF-28).
 *
 * @param day the day on which it happened; never null
 * @param report the entry of the report; never null
 * @param answer what it says; never null
 */
public record SecurityAnswer(LocalDate day, String report, Answer answer) implements FindingFact {
    /** What public security can answer. */
    public enum Answer {
        /** 决定强制隔离戒毒. */
        ISOLATION_ORDERED,
        /** 不予决定. */
        NOT_ORDERED,
        /** 要求补充材料. */
        MORE_PAPERS_WANTED
    }

    @Override
    public FactType type() {
        return FactType.SECURITY_ANSWER;
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("day", day)
                .put("report", report)
                .put("answer", answer)
                .tree();
    }
}
