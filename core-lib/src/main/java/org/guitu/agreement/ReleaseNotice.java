package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The release notice was served, or the township told (解除通知, LIF-17).
 *
 * @param day the day of service; never null
 * @param addressee to whom; never null
 */
public record ReleaseNotice(LocalDate day, Addressee addressee) implements AgreementFact {
    /** Who is told of the release. */
    public enum Addressee {
        /** The person. */
        PERSON,
        /** The family. */
        FAMILY,
        /** The township or sub-district of execution. */
        TOWNSHIP
    }

    @Override
    public FactType type() {
        return FactType.RELEASE_NOTICE;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("addressee", addressee).tree();
    }
}
