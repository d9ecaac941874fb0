package org.guitu.agreement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The work group as it stands from this day on (工作小组, LIF-09).
 *
 * @param day the day on which it happened; never null
 * @param roles the roles that it has, by the pack's codes; never null
 */
public record WorkGroup(LocalDate day, Set<String> roles) implements AgreementFact {
    /** Copies the roles, in their own order. */
    public WorkGroup {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    @Override
    public FactType type() {
        return FactType.WORK_GROUP;
    }

    @Override
    public Map<String, Object> body() {
        return new Body().put("day", day).put("roles", roles).tree();
    }
}
