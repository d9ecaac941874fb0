package org.guitu.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.guitu.conformance.engine.Command;
import org.guitu.conformance.engine.Moment;
import org.guitu.conformance.engine.Occasion;
import org.guitu.conformance.engine.Outcome;
import org.guitu.conformance.engine.Platform;

/** Says yes to everything: knows the form of every answer and nothing of the rules. */
final class HollowPlatform implements Platform {
    @Override
    public String openPerson(LocalDate birthDate, Occasion occasion) {
        return "p";
    }

    @Override
    public String openCase(String personId, Occasion occasion) {
        return "c";
    }

    @Override
    public Outcome submit(String caseId, Command command) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("accepted", true);
        body.putArray("entries").addObject().put("id", "421202001-1").put("type", command.type());
        body.putArray("notes");
        body.putObject("case").put("id", caseId).put("version", 1);
        return new Outcome.Accepted(body);
    }

    @Override
    public JsonNode answer(String caseId, Moment moment) {
        LocalDate day = moment.asOf()
                .orElseGet(() -> moment.occasion()
                        .at()
                        .withOffsetSameInstant(ZoneOffset.ofHours(8))
                        .toLocalDate());
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", caseId)
                .put("asOf", day.toString())
                .put("version", 1);
    }

    @Override
    public JsonNode why(String caseId, String subject, Moment moment) {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public JsonNode permitted(String caseId, Moment moment) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("permitted");
        return body;
    }
}
