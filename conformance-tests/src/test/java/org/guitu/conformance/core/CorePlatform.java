package org.guitu.conformance.core;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guitu.Answers;
import org.guitu.Guitu;
import org.guitu.agreement.Background;
import org.guitu.conformance.engine.Command;
import org.guitu.conformance.engine.Moment;
import org.guitu.conformance.engine.Occasion;
import org.guitu.conformance.engine.Outcome;
import org.guitu.conformance.engine.Platform;
import org.guitu.conformance.engine.PlatformFault;
import org.guitu.day.Shanghai;
import org.guitu.division.Division;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Correction;
import org.guitu.journal.Entry;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.journal.TextRef;
import org.guitu.person.Actor;
import org.guitu.reading.Permitted;
import org.guitu.reading.Reading;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.rule.Why;

/** The core as a platform within this JVM: persons and cases in maps, everything else is the core's own answer. */
public final class CorePlatform implements Platform {
    private static final int LONGEST_NOTE = 2000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();
    private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};

    private final Guitu guitu;
    private final Map<String, LocalDate> birthDates = new LinkedHashMap<>();
    private final Map<String, Case> cases = new LinkedHashMap<>();

    public CorePlatform(Guitu guitu) {
        this.guitu = guitu;
    }

    @Override
    public String openPerson(LocalDate birthDate, Occasion occasion) {
        String id = "p" + (birthDates.size() + 1);
        birthDates.put(id, birthDate);
        return id;
    }

    @Override
    public String openCase(String personId, Occasion occasion) {
        String id = "c" + (cases.size() + 1);
        cases.put(id, new Case(personId, CaseFile.empty(id)));
        return id;
    }

    @Override
    public Outcome submit(String caseId, Command command) {
        FactType type =
                FactType.of(command.type()).orElseThrow(() -> new PlatformFault("no such command: " + command.type()));
        Map<String, Object> body = JSON.convertValue(command.body(), TREE);
        // A note that is none stays in the body, where the core finds a field that it does not know.
        boolean noted = isNote(body.get("note"));
        if (noted || body.get("note") == null) {
            body.remove("note");
        }
        Parsed<Set<String>> papers = Envelope.parsePapers(body.remove("papers"));
        Parsed<Fact> fact = guitu.parse(type, body);
        List<Fault> faults = new ArrayList<>();
        Stream.of(papers, fact)
                .filter(parsed -> parsed instanceof Parsed.Bad<?>)
                .forEach(parsed -> faults.addAll(((Parsed.Bad<?>) parsed).faults()));
        if (faults.isEmpty() && fact.orThrow() instanceof Correction correction) {
            faults.addAll(guitu.replacementFaults(file(caseId), correction));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Malformed(problem(400, "faults", Answers.faults(faults)));
        }
        Envelope envelope = envelope(command.occasion(), noted ? new TextRef("note-1") : null, papers.orThrow());
        org.guitu.reading.Outcome outcome = guitu.decide(file(caseId), fact.orThrow(), envelope, background(caseId));
        if (outcome instanceof org.guitu.reading.Outcome.Refused refused) {
            return new Outcome.Refused(problem(409, "reasons", Answers.reasons(refused.reasons())));
        }
        return accepted(caseId, (org.guitu.reading.Outcome.Accepted) outcome, command.occasion());
    }

    private Outcome accepted(String caseId, org.guitu.reading.Outcome.Accepted accepted, Occasion occasion) {
        cases.put(caseId, new Case(cases.get(caseId).personId(), accepted.file()));
        ObjectNode body = JSON.createObjectNode().put("accepted", true);
        body.set(
                "entries",
                JSON.valueToTree(
                        accepted.entries().stream().map(CorePlatform::named).toList()));
        body.set("notes", JSON.valueToTree(Answers.reasons(accepted.notes())));
        body.set("case", answer(caseId, new Moment(Optional.empty(), Optional.empty(), occasion)));
        return new Outcome.Accepted(body);
    }

    @Override
    public JsonNode answer(String caseId, Moment moment) {
        ObjectNode answer = JSON.createObjectNode()
                .put("id", caseId)
                .put("personId", cases.get(caseId).personId())
                .put("version", file(caseId).version())
                .put("knownAt", moment.knownAt().map(Object::toString).orElse(null));
        return answer.setAll((ObjectNode) JSON.valueToTree(Answers.reading(reading(caseId, moment), Locale.CHINESE)));
    }

    /** The reading behind an answer, with reasons for parts that the wire form does not explain. */
    Reading reading(String caseId, Moment moment) {
        CaseFile file = file(caseId);
        Background background = background(caseId);
        if (moment.knownAt().isPresent()) {
            file = file.knownAt(moment.knownAt().get().toInstant());
            background = background.knownAt(moment.knownAt().get().toInstant());
        }
        LocalDate day = moment.asOf()
                .orElseGet(() -> Shanghai.dayOf(moment.occasion().at().toInstant()));
        return guitu.read(file, day, background);
    }

    @Override
    public JsonNode why(String caseId, String subject, Moment moment) {
        String[] path = subject.split("/", 2);
        if (path[0].equals("commands")) {
            FactType type = FactType.of(path[1]).orElseThrow(() -> new PlatformFault("no such command: " + path[1]));
            return refused(type, permitted(caseId, moment.occasion()));
        }
        Reading reading = reading(caseId, moment);
        Optional<Why> why = switch (path[0]) {
            case "state" -> Optional.of(reading.stateWhy());
            case "responsible" -> Optional.of(reading.responsibleWhy());
            case "term" -> Optional.ofNullable(reading.term()).map(term -> term.why());
            case "deadlines" ->
                Optional.ofNullable(reading.deadlines().get(path[1])).map(deadline -> deadline.why());
            case "prompts" ->
                Optional.ofNullable(reading.prompts().get(path[1])).map(prompt -> prompt.why());
            default -> Optional.empty();
        };
        return JSON.valueToTree(
                Answers.why(why.orElseThrow(() -> new PlatformFault("nothing to explain: " + subject))));
    }

    @Override
    public JsonNode permitted(String caseId, Moment moment) {
        Permitted permitted = permitted(caseId, moment.occasion());
        ObjectNode body = JSON.createObjectNode();
        ArrayNode possible = body.putArray("permitted");
        permitted.types().forEach(type -> possible.add(command(type)));
        ArrayNode refused = body.putArray("refused");
        permitted.refused().keySet().stream().sorted().forEach(type -> refused.add(refused(type, permitted)));
        return body;
    }

    private Permitted permitted(String caseId, Occasion occasion) {
        return guitu.permitted(file(caseId), envelope(occasion, null, Set.of()), background(caseId));
    }

    private static ObjectNode command(FactType type) {
        return JSON.createObjectNode().put("command", type.code()).put("route", type.route());
    }

    private static ObjectNode refused(FactType type, Permitted permitted) {
        return command(type)
                .set(
                        "reasons",
                        JSON.valueToTree(Answers.reasons(permitted.refused().getOrDefault(type, List.of()))));
    }

    private CaseFile file(String caseId) {
        return cases.get(caseId).file();
    }

    private Background background(String caseId) {
        String personId = cases.get(caseId).personId();
        List<CaseFile> others = new ArrayList<>();
        cases.forEach((id, other) -> {
            if (other.personId().equals(personId) && !id.equals(caseId)) {
                others.add(other.file());
            }
        });
        return new Background(birthDates.get(personId), others);
    }

    private static Envelope envelope(Occasion occasion, TextRef note, Set<String> papers) {
        Actor actor = new Actor(
                occasion.by().id(),
                occasion.by().role(),
                new Division(occasion.by().district()));
        return new Envelope(occasion.at().toInstant(), actor, note, papers, "00");
    }

    private static boolean isNote(Object note) {
        return note instanceof String text && !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST_NOTE;
    }

    private static ObjectNode problem(int status, String name, List<Object> what) {
        ObjectNode problem = JSON.createObjectNode().put("status", status);
        return problem.set(name, JSON.valueToTree(what));
    }

    private static Map<String, String> named(Entry entry) {
        return Map.of("id", entry.id(), "type", entry.type());
    }

    private record Case(String personId, CaseFile file) {}
}
