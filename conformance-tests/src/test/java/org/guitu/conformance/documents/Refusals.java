package org.guitu.conformance.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guitu.conformance.engine.Command;
import org.guitu.conformance.engine.Moment;
import org.guitu.conformance.engine.Outcome;
import org.guitu.conformance.engine.Platform;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;
import org.guitu.journal.FactType;

/**
 * What the core said against the commands of the vectors: reasons of refusals, notes on accepted ones, faults of malformed
 * ones. Beside each command that a vector submits, the core is asked which others it would refuse just then, and why.
 */
final class Refusals {
    private final Map<String, Said> reasons = new TreeMap<>();
    private final Map<String, Said> notes = new TreeMap<>();
    private final Map<String, Said> faults = new TreeMap<>();

    private Refusals() {}

    static Refusals of(Suite suite) {
        Refusals refusals = new Refusals();
        Playing.all(suite, refusals::handOn);
        return refusals;
    }

    /** What refuses, by topic. */
    Map<String, Said> reasons() {
        return reasons;
    }

    /** What is said of a command that is carried out all the same, by topic. */
    Map<String, Said> notes() {
        return notes;
    }

    /** What is malformed, by code. */
    Map<String, Said> faults() {
        return faults;
    }

    /**
     * One thing that the core says.
     *
     * @param commands every command that it was said to
     * @param example how it was said, in the best example: of a vector that submits the command, and of its own rule
     */
    record Said(Set<FactType> commands, Example example) {
        private static Said by(Said first, Said second) {
            Set<FactType> commands = EnumSet.copyOf(first.commands);
            commands.addAll(second.commands);
            return new Said(commands, first.example.worth() >= second.example.worth() ? first.example : second.example);
        }
    }

    /**
     * One time that it was said.
     *
     * @param vector the vector that was played
     * @param submitted whether the vector submitted the command, or the core was only asked
     * @param tree the reason or fault in the wire form
     */
    record Example(Vector vector, boolean submitted, JsonNode tree) {
        private int worth() {
            boolean own = tree.path("rule").asText().equals(vector.rule());
            return (submitted ? 2 : 0) + (own ? 1 : 0);
        }
    }

    private Outcome handOn(Vector vector, Platform core, String caseId, Command command) {
        Moment now = new Moment(Optional.empty(), Optional.empty(), command.occasion());
        core.permitted(caseId, now)
                .path("refused")
                .forEach(refused -> refused.path("reasons")
                        .forEach(reason -> keep(
                                reasons,
                                "topic",
                                refused.path("command").asText(),
                                new Example(vector, false, reason))));
        Outcome outcome = core.submit(caseId, command);
        keepAll(reasons, "reasons", "topic", command, vector, outcome);
        keepAll(notes, "notes", "topic", command, vector, outcome);
        keepAll(faults, "faults", "code", command, vector, outcome);
        return outcome;
    }

    private static void keepAll(
            Map<String, Said> kept, String field, String key, Command command, Vector vector, Outcome outcome) {
        outcome.body().path(field).forEach(said -> keep(kept, key, command.type(), new Example(vector, true, said)));
    }

    private static void keep(Map<String, Said> kept, String key, String command, Example example) {
        kept.merge(
                example.tree().path(key).textValue(),
                new Said(EnumSet.of(FactType.of(command).orElseThrow()), example),
                Said::by);
    }
}
