package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.guitu.division.Division;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The agreement was signed (签订协议, LIF-08).
 *
 * @param day the day of the signature; never null
 * @param place the place of execution then in force; never null
 * @param number number of the agreement; never null
 * @param signedBy who signed for the township; never null
 * @param contents what it contains, by the pack's codes (POL-12); never null
 * @param guardianSigned whether the guardian signed too
 * @param withoutCapacity whether the person is without capacity
 */
public record Agreement(
        LocalDate day,
        Division place,
        String number,
        Signatory signedBy,
        Set<String> contents,
        boolean guardianSigned,
        boolean withoutCapacity)
        implements AgreementFact {
    /** Who signs beside the person (NCL 34). */
    public enum Signatory {
        /** The township or sub-district. */
        TOWNSHIP,
        /** The body that it designated. */
        DESIGNATED_BODY
    }

    /** Copies the contents and keeps their order. */
    public Agreement {
        contents = Collections.unmodifiableSet(new LinkedHashSet<>(contents));
    }

    @Override
    public FactType type() {
        return FactType.AGREEMENT;
    }

    @Override
    public Map<String, Object> body() {
        return new Body()
                .put("day", day)
                .put("place", place)
                .put("number", number)
                .put("signedBy", signedBy)
                .put("contents", contents)
                .put("guardianSigned", guardianSigned)
                .put("withoutCapacity", withoutCapacity)
                .tree();
    }
}
