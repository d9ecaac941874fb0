package org.guitu.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guitu.internal.json.Body;
import org.guitu.journal.FactType;

/**
 * The work group as it stands from this day on (工作小组, LIF-09).
 *
 * @param day the day on which it happened; never null
 * @param roles the roles of its members, by the pack's codes, each as often as there are members of it; never null
 */
public record WorkGroup(LocalDate day, List<String> roles) implements AgreementFact {
    /** Copies the roles, in their own order. */
    public WorkGroup {
        roles = roles.stream().sorted().toList();
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
