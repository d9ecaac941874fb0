package org.guitu.policy;

import java.util.List;
import org.guitu.journal.Fact;
import org.jspecify.annotations.Nullable;

/**
 * For whom a deadline is (POL-10): what is done for an addressee is done by a record that names that addressee.
 *
 * @param code the addressee's code, or null where the row is for nobody in particular
 * @param oneOfSeveral whether the row has a deadline for each of several, whose id ends with the addressee's code
 */
public record Addressee(@Nullable String code, boolean oneOfSeveral) {
    /** Where a row names nobody. */
    static final List<Addressee> NOBODY = List.of(new Addressee(null, false));

    /**
     * The id of what is for this addressee.
     *
     * @param id the id without the addressee, never null
     * @return the same, or with the code at its end; never null
     */
    public String in(String id) {
        return oneOfSeveral ? id + "-" + code : id;
    }

    /**
     * Whether a record does it for this addressee.
     *
     * @param fact the record, never null
     * @return true where it names this one, or where there is none
     */
    public boolean isNamedBy(Fact fact) {
        return code == null || code.equals(String.valueOf(fact.body().get("addressee")));
    }
}
