package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.Set;
import org.guitu.agreement.Ending;
import org.guitu.agreement.Sentence;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;

/**
 * LIF-14: committal to prison or a compulsory educational measure ends the case; a sentence not served in custody ends
 * nothing. Which is which stands in the pack.
 */
final class SentenceServed {
    private SentenceServed() {}

    /** What ends a case on a day. */
    static Parameter<Set<String>> ends(Course course, LocalDate day) {
        return course.pack(day).codes(ParameterName.SENTENCES_THAT_END);
    }

    static void apply(Course course, Placed<Sentence> placed) {
        if (course.ending == null
                && ends(course, placed.day())
                        .value()
                        .contains(placed.fact().kind().name())) {
            Ending.Code code = placed.fact().kind() == Sentence.Kind.COMPULSORY_EDUCATION
                    ? Ending.Code.COMPULSORY_EDUCATION
                    : Ending.Code.IMPRISONMENT;
            course.ending = new Ending(code, placed.day(), placed.id());
        }
    }
}
