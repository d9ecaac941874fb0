package org.guitu;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guitu.agreement.Background;
import org.guitu.day.Calendars;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.journal.TextRef;
import org.guitu.person.Actor;
import org.guitu.policy.Packs;
import org.guitu.reading.Outcome;
import org.guitu.reading.Reading;
import org.guitu.rule.Parsed;

/**
 * A case told step by step in the wire form. A value: each step gives a longer story. A step that is told must be
 * accepted; one that is only {@linkplain #attempt attempted} gives what came of it.
 */
public final class CaseStory {
    /** The township that records, and in which the measure is carried out. */
    public static final String PLACE = "421202001";

    private static final Guitu NATIONAL = Guitu.with(Packs.bundled(), Calendars.bundled(), Divisions.bundled());

    private final Guitu guitu;
    private final Background background;
    private final String district;
    private final CaseFile file;

    private CaseStory(Guitu guitu, Background background, String district, CaseFile file) {
        this.guitu = guitu;
        this.background = background;
        this.district = district;
        this.file = file;
    }

    /** Nothing has happened yet; the national pack judges. */
    public static CaseStory begin() {
        return new CaseStory(NATIONAL, Background.NONE, PLACE, CaseFile.empty("case-1"));
    }

    /** Ordered and served on a day. */
    public static CaseStory served(String day) {
        return begin().order(day).then("service", day, "mode", "IN_PERSON");
    }

    /** Ordered, served, reported and signed on a day. */
    public static CaseStory active(String day) {
        return served(day).then("report", day, "place", PLACE).agreement(day);
    }

    /** The same story where these packs judge as well. */
    public CaseStory judgedBy(Packs packs) {
        return new CaseStory(Guitu.with(packs, Calendars.bundled(), Divisions.bundled()), background, district, file);
    }

    /** The same story of a person born on a day. */
    public CaseStory born(String day) {
        return new CaseStory(guitu, new Background(LocalDate.parse(day), List.of()), district, file);
    }

    /** The same story, of which another township records what comes next. */
    public CaseStory recordedIn(String township) {
        return new CaseStory(guitu, background, township, file);
    }

    /** The same story with other entries on file. */
    public CaseStory with(CaseFile other) {
        return new CaseStory(guitu, background, district, other);
    }

    /** What was known of the story at an instant. */
    public CaseStory knownAt(String instant) {
        return with(file.knownAt(instant(instant)));
    }

    /** A community treatment order of three years. */
    public CaseStory order(String day) {
        return then("order", day, treatment());
    }

    /** A whole agreement. */
    public CaseStory agreement(String day, Object... more) {
        Map<String, Object> fields = fields(
                "place",
                PLACE,
                "number",
                "协-1",
                "signedBy",
                "TOWNSHIP",
                "contents",
                List.of("MEASURES", "RULES", "CONSEQUENCES"));
        fields.putAll(fields(more));
        return then("agreement", day, flat(fields));
    }

    /** One more step, recorded at noon of its day. */
    public CaseStory then(String type, String day, Object... fields) {
        return thenAt(day + "T12:00+08:00", type, day, fields);
    }

    /** One more step, recorded at an instant. */
    public CaseStory thenAt(String recordedAt, String type, String day, Object... fields) {
        return accepted(attempt(recordedAt, type, day, fields), type);
    }

    /** A record put right; without a replacement it is void. */
    public CaseStory corrected(String recordedAt, String entry, Object... replacement) {
        Map<String, Object> body = fields("entry", entry, "verified", true);
        if (replacement.length > 0) {
            body.put("replacement", fields(replacement));
        }
        return accepted(decide(recordedAt, "correction", body, true), "correction");
    }

    /** What comes of a step without a note, which leaves the story as it is. */
    public Outcome attempt(String recordedAt, String type, String day, Object... fields) {
        Map<String, Object> body = fields(fields);
        body.put("day", day);
        return decide(recordedAt, type, body, false);
    }

    /** What comes of a step that a note explains. */
    public Outcome attemptExplained(String recordedAt, String type, String day, Object... fields) {
        Map<String, Object> body = fields(fields);
        body.put("day", day);
        return decide(recordedAt, type, body, true);
    }

    /** One more step that a note explains. */
    public CaseStory explained(String recordedAt, String type, String day, Object... fields) {
        return accepted(attemptExplained(recordedAt, type, day, fields), type);
    }

    /** The case at the end of a day. */
    public Reading on(String day) {
        return guitu.read(file, LocalDate.parse(day), background);
    }

    /** The file so far. */
    public CaseFile file() {
        return file;
    }

    /** The library that the story is judged with. */
    public Guitu guitu() {
        return guitu;
    }

    /** The id of what this district recorded last. */
    public String last() {
        return Objects.requireNonNull(file.head(district), "nothing recorded yet")
                .id();
    }

    /** What an outcome says against a step, as keys of sentences; nothing where it is accepted. */
    public static List<String> refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                ? refused.reasons().stream()
                        .map(reason -> reason.why().topic().key())
                        .toList()
                : List.of();
    }

    /** Reads an instant written with any offset. */
    public static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private Outcome decide(String recordedAt, String type, Map<String, Object> body, boolean noted) {
        Parsed<Fact> fact = guitu.parse(FactType.of(type).orElseThrow(), body);
        Envelope envelope = new Envelope(
                instant(recordedAt),
                new Actor("w1", "CASE_WORKER", new Division(district)),
                noted ? new TextRef("note-1") : null,
                "5a17");
        return guitu.decide(file, fact.orThrow(), envelope, background);
    }

    private CaseStory accepted(Outcome outcome, String type) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return with(accepted.file());
        }
        throw new AssertionError(type + " is refused: " + refusal(outcome));
    }

    private static Object[] treatment() {
        return flat(fields(
                "measure", "COMMUNITY_TREATMENT",
                "authority", "421202",
                "documentNumber", "戒-1",
                "place", PLACE,
                "placeBasis", "REGISTERED",
                "term", "P3Y"));
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return fields;
    }

    private static Object[] flat(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray();
    }
}
