package org.guitu.conformance.core;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.guitu.journal.Envelope;
import org.guitu.journal.FactType;
import org.guitu.journal.TextRef;
import org.guitu.person.Actor;
import org.guitu.reading.Permitted;
import org.guitu.reading.Reading;
import org.guitu.rule.Parsed;

/** The core as a platform within this JVM: persons and cases in maps, everything else is the core's own answer. */
public final class CorePlatform implements Platform {
    private static final String COMMANDS = "commands/";
    private static final ObjectMapper JSON = new ObjectMapper();
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
        Parsed<org.guitu.journal.Command> read = guitu.command(file(caseId), type, body);
        if (read instanceof Parsed.Bad<org.guitu.journal.Command> bad) {
            return new Outcome.Malformed(JSON.createObjectNode()
                    .put("status", 400)
                    .set("faults", JSON.valueToTree(Answers.faults(bad.faults()))));
        }
        org.guitu.journal.Command asked = read.orThrow();
        Envelope envelope =
                envelope(command.occasion(), asked.note() == null ? null : new TextRef("note-1"), asked.papers());
        org.guitu.reading.Outcome outcome = guitu.decide(file(caseId), asked.fact(), envelope, background(caseId));
        if (outcome instanceof org.guitu.reading.Outcome.Refused refused) {
            return new Outcome.Refused(JSON.valueToTree(Answers.refused(refused)));
        }
        return accepted(caseId, (org.guitu.reading.Outcome.Accepted) outcome, command.occasion());
    }

    private Outcome accepted(String caseId, org.guitu.reading.Outcome.Accepted accepted, Occasion occasion) {
        cases.put(caseId, new Case(cases.get(caseId).personId(), accepted.file()));
        ObjectNode body = JSON.valueToTree(Answers.accepted(accepted.entries(), accepted.notes()));
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
        LocalDate day = moment.asOf()
                .orElseGet(() -> Shanghai.dayOf(moment.occasion().at().toInstant()));
        Instant knownAt = moment.knownAt().map(OffsetDateTime::toInstant).orElse(null);
        return guitu.read(file(caseId), day, background(caseId), knownAt);
    }

    @Override
    public JsonNode why(String caseId, String subject, Moment moment) {
        if (subject.startsWith(COMMANDS)) {
            FactType type = FactType.of(subject.substring(COMMANDS.length()))
                    .orElseThrow(() -> new PlatformFault("no such command: " + subject));
            return JSON.valueToTree(Answers.why(type, permitted(caseId, moment.occasion())));
        }
        return JSON.valueToTree(Answers.why(reading(caseId, moment)
                .why(subject)
                .orElseThrow(() -> new PlatformFault("nothing to explain: " + subject))));
    }

    @Override
    public JsonNode permitted(String caseId, Moment moment) {
        return JSON.valueToTree(Answers.permitted(permitted(caseId, moment.occasion())));
    }

    private Permitted permitted(String caseId, Occasion occasion) {
        return guitu.permitted(file(caseId), envelope(occasion, null, Set.of()), background(caseId));
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

    private record Case(String personId, CaseFile file) {}
}
