package org.guitu.server.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.guitu.division.Division;
import org.guitu.journal.FactType;
import org.guitu.person.Actor;
import org.guitu.person.ResidentIdentity;
import org.guitu.rule.Parsed;
import org.guitu.server.application.Caller;
import org.guitu.server.application.Cases;
import org.guitu.server.application.Errand;
import org.guitu.server.application.Intent;
import org.guitu.server.application.People;
import org.guitu.server.application.PersonRecord;
import org.guitu.server.application.Reply;
import org.guitu.server.application.StandingClock;

/** Fills a server with stories of nobody in particular, the same each time, around the day given. */
public final class Caseload {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Errand ERRAND = new Errand("demonstration", "demo");

    private final People people;
    private final Cases cases;
    private final LocalDate today;

    /**
     * Fills these.
     *
     * @param people where people are registered
     * @param cases where facts are recorded
     * @param today the day around which the stories are told
     */
    public Caseload(People people, Cases cases, LocalDate today) {
        this.people = people;
        this.cases = cases;
        this.today = today;
    }

    /**
     * Tells every story.
     *
     * @return for each story the address of its case and what it is, in both languages
     */
    public List<String> fill() {
        List<String> lines = new ArrayList<>();
        stories().forEach(story -> lines.add(tell(story)));
        return lines;
    }

    private String tell(JsonNode story) {
        Actor actor = new Actor(
                "w1", "CASE_WORKER", new Division(story.path("district").asText()));
        Caller opening =
                caller(actor, day(story.path("steps").path(0).path("day").asText()));
        String personId = id(people.register(person(story.path("person")), opening, Intent.PLAIN), "id");
        Reply opened = cases.open(personId, null, opening, Intent.PLAIN);
        String caseId = caseId(opened);
        story.path("steps").forEach(step -> record(caseId, step, actor));
        return "/v1/cases/" + caseId + "  " + story.path("zh-CN").asText() + " / "
                + story.path("en").asText();
    }

    private void record(String caseId, JsonNode step, Actor actor) {
        Map<String, Object> body = new LinkedHashMap<>();
        String day = step.path("day").asText();
        body.put("day", day(day).toString());
        step.path("body").properties().forEach(field -> body.put(field.getKey(), value(field.getValue())));
        FactType type = FactType.of(step.path("command").asText()).orElseThrow();
        written(cases.record(caseId, type, body, caller(actor, day(day)), Intent.PLAIN));
    }

    private Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            node.properties().forEach(field -> tree.put(field.getKey(), value(field.getValue())));
            return tree;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(item -> list.add(value(item)));
            return list;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        String text = node.asText();
        return text.startsWith("@") ? day(text.substring(1)).toString() : text;
    }

    /** A day as so many years, months and days before today, such as {@code P3Y-10D} or {@code P5D}. */
    private LocalDate day(String before) {
        return today.minus(Period.parse(before));
    }

    private static PersonRecord person(JsonNode person) {
        String start = person.path("area").asText() + person.path("born").asText();
        for (String last : "0 1 2 3 4 5 6 7 8 9 X".split(" ", -1)) {
            if (ResidentIdentity.parse(start + "001" + last) instanceof Parsed.Good<ResidentIdentity> good) {
                return new PersonRecord(
                        person.path("name").asText(), good.value().number(), null, null);
            }
        }
        throw new IllegalStateException("no identity number begins with " + start);
    }

    private static Caller caller(Actor actor, LocalDate day) {
        Instant now = StandingClock.on(day);
        return new Caller(actor, now, InstantSource.fixed(now), Locale.CHINESE, ERRAND);
    }

    private static String caseId(Reply reply) {
        return String.valueOf(
                ((Map<?, ?>) Objects.requireNonNull(written(reply).body().get("case"))).get("id"));
    }

    private static String id(Reply reply, String name) {
        return String.valueOf(written(reply).body().get(name));
    }

    // The stories are ours: one that does not go through is a fault of theirs and not a user's.
    private static Reply written(Reply reply) {
        if (reply.kind() != Reply.Kind.WRITTEN) {
            throw new IllegalStateException("a story does not go through: " + reply);
        }
        return reply;
    }

    private static JsonNode stories() {
        try (InputStream in = Caseload.class.getResourceAsStream("stories.json")) {
            if (in == null) {
                throw new IllegalStateException("the stories are missing");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
