package org.guitu.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * A line of the work group (POL-13, LIF-09): who is wanted, and how many of them.
 *
 * @param id the line's code, never null
 * @param chinese its name in Chinese, never null
 * @param english its name in English, never null
 * @param anyOf the roles that it accepts, in the pack's order; never null, never empty
 * @param least how many of them are wanted, at least 1
 * @param optional whether nobody is asked for where they lack
 * @param condition what has to hold on the day of reporting for it to be wanted at all (POL-07), or null
 * @param used the row as used, never null
 */
public record GroupLine(
        String id,
        String chinese,
        String english,
        Set<String> anyOf,
        int least,
        boolean optional,
        @Nullable Condition condition,
        Used used) {
    /** Copies the roles and keeps their order, in which a sentence lists them. */
    public GroupLine {
        anyOf = Collections.unmodifiableSet(new LinkedHashSet<>(anyOf));
    }

    /**
     * Whether it wants one person, of the one role that it is named after.
     *
     * @return true for the lines of DTR 17, which are wanted whatever else holds
     */
    public boolean isOneRole() {
        return least == 1 && anyOf.equals(Set.of(id));
    }
}
