package org.guitu.conformance.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guitu.Answers;
import org.guitu.conformance.engine.Command;
import org.guitu.conformance.engine.Moment;
import org.guitu.conformance.engine.Occasion;
import org.guitu.conformance.engine.Outcome;
import org.guitu.conformance.engine.Platform;
import org.guitu.reading.Reading;
import org.guitu.rule.Why;

/**
 * Plays along with an earlier run of the same vector. Where an answer is another one than then, it keeps what explains
 * the parts that changed.
 */
final class Comparing implements Platform {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CorePlatform core;
    private final List<JsonNode> earlier;
    private final List<JsonNode> heard = new ArrayList<>();
    private final List<JsonNode> explanations = new ArrayList<>();
    private boolean changed;
    private boolean reasonsChanged;

    Comparing(CorePlatform core, List<JsonNode> earlier) {
        this.core = core;
        this.earlier = earlier;
    }

    /** Everything that was answered, in order. */
    List<JsonNode> heard() {
        return heard;
    }

    boolean changed() {
        return changed;
    }

    /** Whether a reason that was asked for rests on others than then. */
    boolean reasonsChanged() {
        return reasonsChanged;
    }

    /** Whether an answer changed and its explanation names a parameter with its value. */
    boolean explains(String pointer, String value) {
        return explanations.stream().anyMatch(tree -> names(tree, pointer, value));
    }

    @Override
    public String openPerson(LocalDate birthDate, Occasion occasion) {
        return core.openPerson(birthDate, occasion);
    }

    @Override
    public String openCase(String personId, Occasion occasion) {
        return core.openCase(personId, occasion);
    }

    @Override
    public Outcome submit(String caseId, Command command) {
        Outcome outcome = core.submit(caseId, command);
        Moment now = new Moment(Optional.empty(), Optional.empty(), command.occasion());
        compare(outcome.body()).ifPresent(before -> {
            explanations.add(outcome.body());
            explain(before.path("case"), outcome.body().path("case"), caseId, now);
        });
        return outcome;
    }

    @Override
    public JsonNode answer(String caseId, Moment moment) {
        JsonNode answer = core.answer(caseId, moment);
        compare(answer).ifPresent(before -> explain(before, answer, caseId, moment));
        return answer;
    }

    @Override
    public JsonNode why(String caseId, String subject, Moment moment) {
        JsonNode why = core.why(caseId, subject, moment);
        JsonNode topics = JSON.valueToTree(why.findValuesAsText("topic"));
        int place = heard.size();
        heard.add(topics);
        reasonsChanged |= place < earlier.size() && !topics.equals(earlier.get(place));
        return why;
    }

    @Override
    public JsonNode permitted(String caseId, Moment moment) {
        JsonNode permitted = core.permitted(caseId, moment);
        compare(permitted).ifPresent(before -> explanations.add(permitted));
        return permitted;
    }

    /** What the earlier run heard here, if that was something else. */
    private Optional<JsonNode> compare(JsonNode now) {
        int place = heard.size();
        heard.add(now);
        if (place >= earlier.size() || said(now).equals(said(earlier.get(place)))) {
            return Optional.empty();
        }
        changed = true;
        return Optional.of(earlier.get(place));
    }

    private void explain(JsonNode before, JsonNode now, String caseId, Moment moment) {
        Set<String> parts = new TreeSet<>();
        now.fieldNames().forEachRemaining(parts::add);
        parts.removeIf(part -> said(now.path(part)).equals(said(before.path(part))));
        Reading reading = core.reading(caseId, moment);
        whys(parts, reading, before, now)
                .map(Answers::why)
                .map(JSON::<JsonNode>valueToTree)
                .forEach(explanations::add);
        if (parts.contains("anomalies")) {
            // An anomaly's reasons stand in the answer itself.
            explanations.add(now.path("anomalies"));
        }
    }

    private static Stream<Why> whys(Set<String> parts, Reading reading, JsonNode before, JsonNode now) {
        List<Why> whys = new ArrayList<>();
        if (parts.contains("state") || parts.contains("ending")) {
            whys.add(reading.stateWhy());
        }
        if (parts.contains("responsible")) {
            whys.add(reading.responsibleWhy());
        }
        if (parts.contains("term") && reading.term() != null) {
            whys.add(reading.term().why());
        }
        if (parts.contains("control")) {
            whys.add(reading.control().why());
        }
        reading.deadlines().forEach((id, deadline) -> {
            if (!now.at("/deadlines").path(id).equals(before.at("/deadlines").path(id))) {
                whys.add(deadline.why());
            }
        });
        reading.prompts().forEach((id, prompt) -> {
            if (!now.at("/prompts").path(id).equals(before.at("/prompts").path(id))) {
                whys.add(prompt.why());
            }
        });
        if (parts.contains("proposals")) {
            reading.proposals().forEach(proposal -> whys.add(proposal.why()));
        }
        if (parts.contains("absences")) {
            reading.absences().forEach(absence -> whys.add(absence.why()));
        }
        return whys.stream();
    }

    /** The answer without its explanations: they quote parameters and the pack's hash, which is no effect. */
    private static JsonNode said(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            boolean reason = object.has("topic");
            object.properties().forEach(field -> {
                if (!reason || Set.of("rule", "topic", "next").contains(field.getKey())) {
                    kept.set(field.getKey(), said(field.getValue()));
                }
            });
            return kept;
        }
        if (node.isArray()) {
            var kept = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> kept.add(said(element)));
            return kept;
        }
        return node;
    }

    private static boolean names(JsonNode tree, String pointer, String value) {
        if (tree.path("pointer").asText().equals(pointer)
                && tree.path("value").asText().equals(value)) {
            return true;
        }
        for (JsonNode inner : tree) {
            if (names(inner, pointer, value)) {
                return true;
            }
        }
        return false;
    }
}
