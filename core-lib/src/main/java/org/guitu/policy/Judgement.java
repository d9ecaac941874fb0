package org.guitu.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guitu.rule.Why;

/**
 * What came of a condition (POL-07).
 *
 * @param truth whether it holds, as far as anybody knows; never null
 * @param why the facts, values and entries that it rests on; never null
 * @param unknown the facts that are not known and decide it, in the order of the condition; none unless it is UNKNOWN;
 *     never null
 */
public record Judgement(Truth truth, Why why, Set<NamedFact> unknown) {
    /** Copies the facts. */
    public Judgement {
        unknown = Collections.unmodifiableSet(new LinkedHashSet<>(unknown));
    }

    /** One that rests on those parts of a condition that come to the same as the whole. */
    static Judgement resting(String topic, Truth truth, List<Judgement> parts) {
        Set<NamedFact> unknown = new LinkedHashSet<>();
        Why why = Why.of(topic).with("result", truth);
        for (Judgement part : parts) {
            if (part.truth == truth) {
                unknown.addAll(part.unknown);
                why = why.because(part.why);
            }
        }
        return new Judgement(truth, why, unknown);
    }

    /**
     * Whether what the condition guards is to be done: also where nobody knows.
     *
     * @return false if it does not hold
     */
    public boolean prompts() {
        return truth != Truth.FALSE;
    }

    /**
     * Whether something adverse to the person may rest on it: never where nobody knows.
     *
     * @return true if it holds
     */
    public boolean isAdverse() {
        return truth == Truth.TRUE;
    }
}
