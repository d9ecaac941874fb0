package org.guitu.conformance.documents;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.guitu.agreement.Ending;
import org.guitu.agreement.State;
import org.guitu.conformance.engine.Moment;
import org.guitu.conformance.engine.Occasion;
import org.guitu.conformance.engine.Platform;
import org.guitu.conformance.suite.Vector;

/** One case of a vector, looked at for any day on one occasion. */
record Looking(Vector vector, Platform core, String caseId, Occasion occasion) {
    /**
     * What the core says of a case's state on a day.
     *
     * @param vector the vector that was played
     * @param state the state, or empty while there is no order
     * @param why why it is that state, in the wire form
     * @param ending how the case ended, if it did
     * @param tried whether the vector was only the ground on which something was tried
     */
    record Reading(Vector vector, Optional<State> state, JsonNode why, Optional<Ending.Code> ending, boolean tried) {
        String rule() {
            return why.path("rule").textValue();
        }

        Reading asTried() {
            return new Reading(vector, state, why, ending, true);
        }

        /** A vector shows more than a trial, and one that needs no pack but the national one shows most. */
        int worth() {
            return (tried ? 0 : 2) + (vector.packs().equals(List.of("cn")) ? 1 : 0);
        }
    }

    Reading on(LocalDate day) {
        JsonNode answer = core.answer(caseId, moment(day));
        return new Reading(
                vector,
                state(answer),
                core.why(caseId, "state", moment(day)),
                Optional.ofNullable(answer.at("/ending/code").textValue()).map(Ending.Code::valueOf),
                false);
    }

    Optional<State> state(LocalDate day) {
        return state(core.answer(caseId, moment(day)));
    }

    LocalDate lastDay(LocalDate day) {
        return day(core.answer(caseId, moment(day)).at("/term/lastDay")).orElseThrow();
    }

    LocalDate today() {
        return occasion.at().atZoneSameInstant(ZoneId.of(Vector.ZONE)).toLocalDate();
    }

    /** A day as it is written; empty where there is none, as in a body that is malformed. */
    static Optional<LocalDate> day(JsonNode text) {
        try {
            return text.isTextual() ? Optional.of(LocalDate.parse(text.textValue())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<State> state(JsonNode answer) {
        return Optional.ofNullable(answer.path("state").textValue()).map(State::valueOf);
    }

    private Moment moment(LocalDate day) {
        return new Moment(Optional.of(day), Optional.empty(), occasion);
    }
}
