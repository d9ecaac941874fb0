package org.guitu.policy;

import java.util.List;
import java.util.Map;
import org.guitu.day.Deadline;
import org.guitu.rule.Used;

/**
 * A deadline as a pack gives it.
 *
 * @param id the deadline's id, such as {@code report}; never null
 * @param deadline period, unit and roll; never null
 * @param counted where period, unit and roll come from, in this order; never null
 * @param role who must act, never null
 * @param sameDayAs by measure, the deadline on whose day this one is due instead; never null
 */
public record DeadlineRow(
        String id,
        Deadline deadline,
        List<Used> counted,
        Parameter<String> role,
        Map<String, Parameter<String>> sameDayAs) {
    /** Copies its collections. */
    public DeadlineRow {
        counted = List.copyOf(counted);
        sameDayAs = Map.copyOf(sameDayAs);
    }
}
