package org.guitu.control.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guitu.agreement.IsolationAnnulment;
import org.guitu.agreement.Sentence;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.Placed;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.ControlGround;
import org.guitu.policy.ParameterName;
import org.guitu.policy.Trigger;
import org.guitu.rule.Why;

/** What turns a ground of POL-14 after its start: something that restarts it, or isolation or prison, which stop it. */
final class Turns {
    private final Course course;
    private final Occurrences occurrences;

    Turns(Course course, Occurrences occurrences) {
        this.course = course;
        this.occurrences = occurrences;
    }

    /**
     * One of them.
     *
     * @param day the day
     * @param stops whether it stops the ground
     * @param entries the records that say so
     * @param why what it was
     */
    record Turn(LocalDate day, boolean stops, List<String> entries, Why why) {}

    /** Those of a ground from a day on, the earliest first. */
    List<Turn> of(ControlGround ground, LocalDate start) {
        List<Turn> turns = new ArrayList<>();
        for (Trigger.Recorded event : ground.restartedBy()) {
            for (Occurrence again : occurrences.of(event)) {
                Why why = Why.of("POL-14.restarted").with("day", again.day()).because(again.why());
                turns.add(new Turn(again.day(), false, again.entries(), why.fromAll(again.entries())));
            }
        }
        Stream.concat(isolations(), sentences())
                .forEach(stop -> turns.add(new Turn(
                        stop.day(),
                        true,
                        List.of(stop.id()),
                        Why.of("POL-14.until-release")
                                .with("event", stop.fact().type().code())
                                .with("day", stop.day())
                                .from(stop.id()))));
        turns.removeIf(turn -> turn.day().isBefore(start));
        turns.sort(Comparator.comparing(Turn::day));
        return turns;
    }

    /** Decisions on isolation that nobody annulled. */
    private Stream<Placed<Fact>> isolations() {
        return taken(FactType.ISOLATION)
                .filter(decision -> taken(FactType.ISOLATION_ANNULMENT)
                        .noneMatch(annulment -> annulment
                                .as(IsolationAnnulment.class)
                                .fact()
                                .isolation()
                                .equals(decision.id())));
    }

    /** Sentences that are served in custody (LIF-14). */
    private Stream<Placed<Fact>> sentences() {
        return taken(FactType.SENTENCE)
                .filter(sentence -> course.pack(sentence.day())
                        .codes(ParameterName.SENTENCES_THAT_END)
                        .value()
                        .contains(sentence.as(Sentence.class).fact().kind().name()));
    }

    private Stream<Placed<Fact>> taken(FactType type) {
        return course.taken().stream().filter(placed -> placed.fact().type() == type);
    }
}
