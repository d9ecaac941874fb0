package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * A sentence or compulsory educational measure takes effect (LIF-14).
 *
 * @param day the day of committal, or of the start where there is none; never null
 * @param kind which; never null
 */
public record Sentence(LocalDate day, Kind kind) implements AgreementFact {
    /** What was imposed. */
    public enum Kind {
        /** 收监执行刑罚. */
        IMPRISONMENT,
        /** 强制性教育措施. */
        COMPULSORY_EDUCATION,
        /** 缓刑. */
        SUSPENDED_SENTENCE,
        /** 管制. */
        PUBLIC_SURVEILLANCE,
        /** 暂予监外执行. */
        SERVED_OUTSIDE_PRISON
    }

    @Override
    public FactType type() {
        return FactType.SENTENCE;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("kind", kind).tree();
    }
}
