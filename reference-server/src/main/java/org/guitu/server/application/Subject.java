package org.guitu.server.application;

import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.TermReading;
import org.guitu.prompt.Prompt;
import org.guitu.reading.Reading;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** A part of an answer that can be explained: a closed list. */
@FunctionalInterface
public interface Subject {
    /** Why the state is what it is. */
    Subject STATE = Reading::stateWhy;

    /** Why it is that district. */
    Subject RESPONSIBLE = Reading::responsibleWhy;

    /** Why the term ends when it does. */
    Subject TERM = reading -> {
        TermReading term = reading.term();
        return term == null ? null : term.why();
    };

    /**
     * Finds the why.
     *
     * @param reading the answer to explain
     * @return the why, or null where the answer has no such part
     */
    @Nullable
    Why in(Reading reading);

    /**
     * A deadline.
     *
     * @param id the deadline's id
     * @return the subject
     */
    static Subject deadline(String id) {
        return reading -> {
            DeadlineReading deadline = reading.deadlines().get(id);
            return deadline == null ? null : deadline.why();
        };
    }

    /**
     * A prompt.
     *
     * @param id the prompt's id
     * @return the subject
     */
    static Subject prompt(String id) {
        return reading -> {
            Prompt prompt = reading.prompts().get(id);
            return prompt == null ? null : prompt.why();
        };
    }
}
