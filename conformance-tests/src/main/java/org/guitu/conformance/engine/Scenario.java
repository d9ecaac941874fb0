package org.guitu.conformance.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guitu.conformance.suite.Ask;
import org.guitu.conformance.suite.Level;
import org.guitu.conformance.suite.Question;
import org.guitu.conformance.suite.Step;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;

/** Plays one vector against one platform. */
public final class Scenario {
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    private final Suite suite;
    private final Vector vector;
    private final Platform platform;
    private final Map<String, String> cases = new HashMap<>();
    private final References references;
    private String personId = "";
    private Occasion latest;

    /**
     * A scenario that has not begun.
     *
     * @param suite the suite that the vector is of
     * @param vector the vector to play
     * @param platform the platform, used for nothing else
     */
    public Scenario(Suite suite, Vector vector, Platform platform) {
        this.suite = suite;
        this.vector = vector;
        this.platform = platform;
        this.references = new References(this::caseId);
        Step first = vector.steps().get(0);
        this.latest = new Occasion(first.at(), first.by());
    }

    /**
     * Plays the vector.
     *
     * @return what came of it
     */
    public Result play() {
        try {
            personId = platform.openPerson(vector.birthDate(), latest);
            return result(differences());
        } catch (PlatformFault fault) {
            return new Result(vector, Status.ERROR, message(fault), List.of(), platform.exchanges());
        }
    }

    private Result result(List<Difference> differences) {
        if (differences.isEmpty()) {
            return new Result(vector, Status.PASS, "", differences, platform.exchanges());
        }
        Status status = suite.requirement(vector).level() == Level.MUST ? Status.FAIL : Status.WARN;
        return new Result(vector, status, differences.get(0).toString(), differences, platform.exchanges());
    }

    private static String message(PlatformFault fault) {
        String message = fault.getMessage();
        return message == null ? fault.toString() : message;
    }

    private List<Difference> differences() {
        for (int i = 0; i < vector.steps().size(); i++) {
            List<Difference> differences = submit("/steps/" + i, vector.steps().get(i));
            if (!differences.isEmpty()) {
                // What follows would build on something that is not there.
                return differences;
            }
        }
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < vector.asks().size(); i++) {
            differences.addAll(ask("/asks/" + i, vector.asks().get(i)));
        }
        return differences;
    }

    private List<Difference> submit(String place, Step step) {
        latest = new Occasion(step.at(), step.by());
        String caseId = caseId(step.caseName());
        ObjectNode body = references.resolved(step.body());
        Outcome outcome = platform.submit(caseId, new Command(step.command(), body, latest));
        step.name()
                .ifPresent(name -> references.entry(
                        name, outcome.body().at("/entries/0/id").asText()));
        return StepCheck.of(place, suite.registry(), step, caseId, outcome);
    }

    private String caseId(String name) {
        return cases.computeIfAbsent(name, unopened -> platform.openCase(personId, latest));
    }

    private List<Difference> ask(String place, Ask ask) {
        String caseId = caseId(ask.caseName());
        Moment moment = moment(ask);
        if (ask.question() instanceof Question.Why why) {
            return AskCheck.why(place, why, platform.why(caseId, references.named(why.subject()), moment));
        }
        if (ask.question() instanceof Question.Permitted permitted) {
            return AskCheck.permitted(place, permitted, platform.permitted(caseId, moment));
        }
        ObjectNode expect = references.resolved(((Question.Answer) ask.question()).expect());
        return AskCheck.answer(place, caseId, day(moment), expect, platform.answer(caseId, moment));
    }

    /** An ask without an instant of its own is put when its day ends, or later if steps came later. */
    private Moment moment(Ask ask) {
        OffsetDateTime natural = ask.knownAt()
                .or(() -> ask.asOf()
                        .map(day -> day.atTime(LocalTime.of(23, 59, 59)).atOffset(SHANGHAI)))
                .filter(instant -> instant.isAfter(latest.at()))
                .orElse(latest.at());
        return new Moment(ask.asOf(), ask.knownAt(), new Occasion(ask.at().orElse(natural), latest.by()));
    }

    private static LocalDate day(Moment moment) {
        return moment.asOf()
                .orElseGet(() -> moment.occasion()
                        .at()
                        .atZoneSameInstant(ZoneId.of(Vector.ZONE))
                        .toLocalDate());
    }
}
