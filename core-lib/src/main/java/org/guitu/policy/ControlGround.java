package org.guitu.policy;

import java.time.Period;
import java.util.List;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * A ground for the end of control (POL-14).
 *
 * @param id its code, never null
 * @param chinese its name in Chinese, never null
 * @param english its name in English, never null
 * @param condition what has to hold on the day from which it runs, or null where it is for everybody
 * @param from what its period runs from, never null
 * @param period how long control lasts from there, never null
 * @param restartedBy what starts the period again, never null
 * @param exceptions what keeps this ground alone from ending control, never null
 * @param basis the status of the day that comes of it: the weaker one of period and start; never null
 * @param used the row as used, never null
 */
public record ControlGround(
        String id,
        String chinese,
        String english,
        @Nullable Condition condition,
        Parameter<Trigger> from,
        Parameter<Period> period,
        List<Trigger.Recorded> restartedBy,
        List<Exemption> exceptions,
        String basis,
        Used used) {
    /** Copies the lists. */
    public ControlGround {
        restartedBy = List.copyOf(restartedBy);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * An exception (除外): while its condition holds, its ground ends no control.
     *
     * @param id its code, never null
     * @param chinese its name in Chinese, never null
     * @param english its name in English, never null
     * @param condition what has to hold, never null
     * @param review after what time it is looked at again, or null where the pack says nothing of it
     * @param used the exception as used, never null
     */
    public record Exemption(
            String id,
            String chinese,
            String english,
            Condition condition,
            @Nullable Period review,
            Used used) {}
}
