package org.guitu.agreement.internal;

import java.util.List;
import org.guitu.agreement.Death;
import org.guitu.agreement.Ending;
import org.guitu.agreement.Revocation;
import org.guitu.journal.Envelope;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/** LIF-16: death ends the case; an order revoked or declared void ends it as REVOKED, and voids what it did. */
final class DeathAndRevocation {
    private DeathAndRevocation() {}

    static List<Reason> deathGate(Course now, Envelope envelope) {
        return now.dead ? List.of(Reason.of(Why.of("LIF-16.dead-already"))) : List.of();
    }

    static List<Reason> revocationGate(Course now, Envelope envelope) {
        return now.revoked ? List.of(Reason.of(Why.of("LIF-16.revoked-already"))) : List.of();
    }

    static void apply(Course course, Placed<Death> placed) {
        course.dead = true;
        end(course, Ending.Code.DEATH, placed);
    }

    static void revoke(Course course, Placed<Revocation> placed) {
        course.revoked = true;
        end(course, Ending.Code.REVOKED, placed);
    }

    private static void end(Course course, Ending.Code code, Placed<?> placed) {
        if (course.ending == null) {
            course.ending = new Ending(code, placed.day(), placed.id());
        }
    }
}
