package org.guitu.policy;

import java.time.Period;
import java.util.List;

/**
 * How the prompts of a row rise (POL-10): as those of every row of the pack, but for what the row says of itself.
 *
 * @param remindBefore how long before the due day it warns, never null
 * @param steps to whom it rises, the earliest first; never null
 * @param ownSteps whether the row says itself when it rises; only then does it rise where it has no due day
 */
public record Levels(Parameter<Period> remindBefore, List<Step> steps, boolean ownSteps) {
    /** Copies the steps. */
    public Levels {
        steps = List.copyOf(steps);
    }

    /**
     * A step upwards.
     *
     * @param after how long after the due day, or after its first day where it has none; never null
     * @param to the role that is prompted from then on, never null
     */
    public record Step(Parameter<Period> after, Parameter<String> to) {}
}
