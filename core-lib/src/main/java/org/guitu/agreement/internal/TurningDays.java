package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guitu.day.Age;
import org.guitu.policy.BuiltInFact;
import org.guitu.policy.Condition;
import org.guitu.policy.Condition.Compare;
import org.guitu.policy.NamedFact.BuiltIn;

/**
 * The days on which a condition (POL-07) can turn though nothing is recorded on them: birthdays, those on which a nursed
 * child is too old, and the day on which the term has run out.
 */
public final class TurningDays {
    private TurningDays() {}

    /** Those of some conditions, past and to come. */
    public static Set<LocalDate> of(Course course, Stream<Condition> conditions) {
        Set<LocalDate> turns = new TreeSet<>(Isolations.grown(course));
        LocalDate over = Expiry.over(course);
        if (over != null) {
            turns.add(over);
        }
        LocalDate born = course.background.birthDate();
        if (born != null) {
            conditions
                    .flatMap(condition -> condition.comparisons().stream())
                    .filter(TurningDays::isOfAge)
                    .flatMap(compare -> compare.values().stream())
                    .map(Integer::parseInt)
                    .forEach(age -> {
                        turns.add(Age.completed(born, age));
                        turns.add(Age.completed(born, age + 1));
                    });
        }
        return turns;
    }

    private static boolean isOfAge(Compare compare) {
        return compare.fact() instanceof BuiltIn builtIn && builtIn.fact() == BuiltInFact.AGE;
    }
}
