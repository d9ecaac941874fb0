package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.guitu.Answers;
import org.guitu.CaseStory;
import org.guitu.Guitu;
import org.guitu.agreement.Arithmetic;
import org.guitu.agreement.Background;
import org.guitu.agreement.Measure;
import org.guitu.day.Moment;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.internal.json.Json;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.lint.PackLint;
import org.guitu.lint.Remark;
import org.guitu.person.Actor;
import org.guitu.reading.Outcome;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.rule.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever one edit does to the national pack, to the pilot's, or to a made-up one that says all that a pack can say, it is either refused at a pointer and in both languages, or gives a pack
 * by which every command and every reading still answers. A failure names the seed.
 */
class PackEditsTest {
    private static final int EDITS = switch (System.getProperty("guitu.scale", "small")) {
        case "full", "large" -> 10_000;
        case "medium" -> 3_000;
        default -> 300;
    };
    private static final List<Object> STRANGE = List.of(
            "",
            " ",
            "P0D",
            "P1D",
            "P2M",
            "P99Y",
            "P999999999Y",
            "P-3D",
            "PT5H",
            "x",
            "CASE_WORKER",
            "order",
            "correction",
            "report",
            "finding",
            "LIF-05",
            "LIF-12",
            "2026-02-30",
            "9999-12-31",
            "2026-01-01",
            "ISOLATION",
            "RUNNING",
            "SPARED",
            "ANY",
            "ALL",
            "SHALL",
            "WORKING_DAYS",
            0L,
            1L,
            -1L,
            7L,
            36_525L,
            2_147_483_647L,
            9_000_000_000L,
            true,
            false,
            List.of(),
            List.of("REFUSAL"),
            List.of(1L),
            List.of("x", "x"),
            Map.of(),
            Map.of("x", "y"),
            "BEFORE",
            "HOURS",
            "PT48H",
            "PT999999H",
            "hearing",
            "called",
            "hasWork.true",
            "usedAgain",
            "state.ACTIVE",
            "term.last-day",
            "term.first-day",
            "isolation.release",
            "end",
            "EVENT",
            "INSTANT",
            "COUNT",
            "SUCCESSOR",
            "NEEDS_REASON",
            "HEADING",
            "TRAVEL",
            "STATION",
            "421202001",
            "PRACTICE",
            "visit",
            List.of("REFUSAL", "RELAPSE"),
            List.of("hasWork.false", "finding"),
            Map.of("fact", "age", "op", "<", "value", 16L),
            Map.of("fact", "hearing", "op", "<", "value", "2026-05-01"),
            Map.of("not", Map.of("fact", "hasWork", "op", "=", "value", true)),
            Map.of("all", List.of()),
            Map.of("fact", "finding.REFUSAL", "op", "=", "value", true),
            Map.of("COMMUNITY_TREATMENT", "report"),
            Map.of("zh-CN", "名", "en", "name"),
            Map.of("outcome", "SUCCESSOR", "measure", "COMMUNITY_TREATMENT", "credit", true),
            Map.of("event", "order"),
            Map.of("escalateAfter", "P99Y"));
    /** Before anything, on a holiday, while custody and the duties run, around the hearing, and after the last day. */
    private static final List<String> DAYS = List.of(
            "2026-01-04",
            "2026-01-31",
            "2026-04-15",
            "2026-06-20",
            "2026-06-30",
            "2026-07-02",
            "2029-06-01",
            "2040-01-01");

    private static final Background BACKGROUND = new Background(LocalDate.of(2011, 5, 1), List.of());

    /** A case with something of everything: late report, absence, custody, breach, finding, report of it, isolation. */
    private static final CaseStory STORY = story();

    /** A document, and the packs that it stands beside. */
    @SuppressWarnings("ImmutableEnumChecker") // never changed once made
    private enum Document {
        NATIONAL(Packs.none(), NationalPack.bytes()),
        PILOT(Packs.bundled(), Packs.document("cn-42-12")),
        RICH(Packs.bundled(), rich());

        private final Packs beside;
        private final byte[] bytes;

        Document(Packs beside, byte[] bytes) {
            this.beside = beside;
            this.bytes = bytes;
        }
    }

    @Test
    void whatIsEditedSaysAllThatAPackCanSay() {
        assertThat(PackLint.of(Packs.bundled(), rich(), Divisions.bundled()))
                .extracting(Remark::weight)
                .doesNotContain(Remark.Weight.ERROR);
        Map<String, Object> rich = Json.object(rich());
        assertThat(rich).containsKeys(Json.object(NationalPack.bytes()).keySet().toArray(String[]::new));
        assertThat(new String(rich(), StandardCharsets.UTF_8))
                .contains(Arrays.stream(ValueType.values())
                        .map(type -> "\"type\": \"" + type + "\"")
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Document.class)
    void eachEditIsRefusedAtItsPlaceOrGivesAPackThatAnswers(Document document) {
        int refused = 0;
        for (long seed = 0; seed < EDITS; seed++) {
            byte[] edited = edited(document.bytes, new Random(seed));
            try {
                Parsed<Packs> packs = document.beside.and(edited);
                if (packs instanceof Parsed.Bad<Packs> bad) {
                    refused++;
                    assertThat(bad.faults()).isNotEmpty().allSatisfy(PackEditsTest::isSaid);
                } else {
                    PackLint.of(document.beside, edited, Divisions.bundled()).forEach(remark -> isSaid(remark.fault()));
                    answers(packs.orThrow());
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(document + ", seed " + seed, e);
            }
        }
        assertThat(refused).isBetween(EDITS / 5, EDITS * 9 / 10);
    }

    private static void isSaid(Fault fault) {
        assertThat(fault.pointer()).matches("(/[^/]*)+|");
        assertThat(fault.pointer().isEmpty()).isEqualTo(fault.code().matches("broken-json|duplicate-field"));
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(Sentences.in(locale).say(fault)).doesNotContain("fault.");
        }
    }

    private static void answers(Packs packs) {
        packs.all().forEach(pack -> packs.values(pack.toString()));
        CaseStory judged = STORY.judgedBy(packs);
        for (String day : DAYS) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(Answers.reading(judged.on(day), locale)).isNotEmpty();
            }
        }
        counts(judged.guitu());
        judged.guitu().agenda(judged.file(), BACKGROUND);
        Envelope now = envelope("2026-07-01T12:00+08:00");
        Answers.permitted(judged.guitu().permitted(judged.file(), now, BACKGROUND));
        for (FactType type : FactType.values()) {
            Parsed<Fact> fact = judged.guitu().parse(type, Bodies.of(type));
            if (fact instanceof Parsed.Good<Fact> good) {
                Outcome outcome = judged.guitu().decide(judged.file(), good.value(), now, BACKGROUND);
                if (outcome instanceof Outcome.Refused no) {
                    no.reasons().forEach(reason -> Sentences.in(Locale.ENGLISH).say(reason.why()));
                }
            }
        }
    }

    /** Every deadline of the pack in force, from an event that is known by its day and from one known to the instant. */
    private static void counts(Guitu guitu) {
        for (Measure measure : Measure.values()) {
            Arithmetic arithmetic = guitu.arithmetic(new Division(CaseStory.PLACE), measure);
            LocalDate day = LocalDate.of(2026, 3, 2);
            for (DeadlineRow row : arithmetic.pack(day).deadlines()) {
                arithmetic.deadline(row.id(), day);
                arithmetic.deadline(row.id(), Moment.at(CaseStory.instant("2026-03-02T23:30+08:00")));
            }
        }
    }

    private static byte[] rich() {
        try (InputStream in = PackEditsTest.class.getResourceAsStream("rich.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document with one thing changed. */
    private static byte[] edited(byte[] bytes, Random random) {
        Map<String, Object> document = Json.object(bytes);
        List<Map<String, Object>> objects = new ArrayList<>();
        collect(document, objects);
        Map<String, Object> object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>(object.keySet());
        String name = names.get(random.nextInt(names.size()));
        Object value = object.get(name);
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.put(name, STRANGE.get(random.nextInt(STRANGE.size())));
            case 2 -> object.put(name, number(value, random));
            case 3 -> {
                object.remove(name);
                object.put(name + (random.nextBoolean() ? "s" : "/~"), value);
            }
            case 4 -> object.put(names.get(random.nextInt(names.size())), value);
            case 5 -> object.put(some(random), STRANGE.get(random.nextInt(STRANGE.size())));
            case 6 -> object.put(name, list(value, random));
            default -> {
                String text = Json.canonicalText(document);
                String twice = "\"" + name + "\":";
                return text.replaceFirst(Pattern.quote(twice), twice + "1," + twice)
                        .getBytes(StandardCharsets.UTF_8);
            }
        }
        return Json.canonicalText(document).getBytes(StandardCharsets.UTF_8);
    }

    private static String some(Random random) {
        List<String> names = List.of(
                "from",
                "for",
                "levels",
                "names",
                "each",
                "when",
                "escalated",
                "outlives",
                "droppedBy",
                "decision",
                "period",
                "rule",
                "kinds",
                "under",
                "assumedFor",
                "text",
                "locked",
                "sameDayAs",
                "required",
                "need",
                "measures",
                "wording",
                "anyOf",
                "least",
                "optional",
                "township",
                "new-row",
                "if",
                "direction",
                "opens",
                "practice",
                "unit",
                "roll",
                "value",
                "type",
                "codes",
                "recordedBy",
                "paper",
                "proposes",
                "then",
                "setAside",
                "effect",
                "restartedBy",
                "exceptions",
                "review",
                "until",
                "gives",
                "body",
                "kind",
                "clearedBy",
                "steps",
                "missing",
                "law");
        return names.get(random.nextInt(names.size()));
    }

    private static Object number(Object value, Random random) {
        long other = List.of(0L, 1L, 2L, 99L, 12_000L, -5L, 99_999_999_999L).get(random.nextInt(7));
        return value instanceof String text ? text.replaceAll("[0-9]+", Long.toString(other)) : (Object) other;
    }

    private static Object list(Object value, Random random) {
        List<Object> list = new ArrayList<>(value instanceof List<?> many ? many : List.of(value));
        list.add(random.nextBoolean() || list.isEmpty() ? "SOMETHING_NEW" : list.get(0));
        return list;
    }

    private static void collect(Map<String, Object> object, List<Map<String, Object>> objects) {
        if (!object.isEmpty()) {
            objects.add(object);
        }
        object.values().forEach(value -> {
            if (value instanceof Map<?, ?> inside) {
                collect(Json.asObject(inside), objects);
            }
        });
    }

    private static CaseStory story() {
        CaseStory story = CaseStory.begin()
                .judgedBy(Packs.bundled().and(rich()).orThrow())
                .order("2026-01-05")
                .then("service", "2026-01-05", "mode", "IN_PERSON")
                .born("2011-05-01")
                .then("report", "2026-02-02", "place", CaseStory.PLACE);
        story = story.agreement("2026-02-10", "guardianSigned", true)
                .then("breach", "2026-02-20")
                .then("declared-fact", "2026-02-21", "fact", "hasWork", "value", "false");
        story = story.then("absence-begun", "2026-03-01");
        story = story.then("absence-ended", "2026-03-09", "absence", story.last());
        story = story.then("custody-begun", "2026-04-01", "kind", "DETENTION");
        story = story.then("custody-ended", "2026-04-05", "custody", story.last());
        story = story.then("work-group", "2026-04-06", "roles", List.of("SPECIALIST", "FAMILY_MEMBER"))
                .then("declared-fact", "2026-04-07", "fact", "hasWork", "value", "true")
                .then("declared-fact", "2026-04-07", "fact", "substance", "value", "OPIATE")
                .then("declared-fact", "2026-04-08", "fact", "children", "value", "2")
                .then("declared-fact", "2026-04-09", "fact", "hearing", "value", "2026-06-30")
                .then("declared-fact", "2026-04-10", "fact", "called", "value", "2026-04-10T10:00:00+08:00")
                .then("declared-fact", "2026-04-20", "fact", "homeVisit")
                .then("circumstance-begun", "2026-05-01", "kind", "PREGNANT")
                .then("declared-fact", "2026-05-02", "fact", "usedAgain");
        return story.explained("2026-05-10T12:00+08:00", "finding", "2026-05-10", "kind", "REFUSAL");
    }

    private static Envelope envelope(String instant) {
        return new Envelope(
                CaseStory.instant(instant),
                new Actor("w1", "CASE_WORKER", new Division(CaseStory.PLACE)),
                null,
                "5a17");
    }

    /** A plain body of each type, on the day of the last thing that happened. */
    private static final class Bodies {
        private Bodies() {}

        static Map<String, Object> of(FactType type) {
            String entry = CaseStory.PLACE + "-3";
            return switch (type) {
                case ORDER ->
                    body(
                            "measure",
                            "COMMUNITY_TREATMENT",
                            "authority",
                            "421202",
                            "documentNumber",
                            "戒-2",
                            "place",
                            CaseStory.PLACE,
                            "placeBasis",
                            "REGISTERED",
                            "term",
                            "P3Y");
                case SERVICE, SERVICE_ATTEMPT -> body("mode", "IN_PERSON");
                case REPORT -> body("place", CaseStory.PLACE);
                case AGREEMENT ->
                    body(
                            "place",
                            CaseStory.PLACE,
                            "number",
                            "协-2",
                            "signedBy",
                            "TOWNSHIP",
                            "contents",
                            List.of("RULES"));
                case CUSTODY_BEGUN -> body("kind", "DETENTION");
                case CUSTODY_ENDED, CUSTODY_NOTICE -> body("custody", entry);
                case ABSENCE_ENDED -> body("absence", entry);
                case FINDING, PROPOSAL_REJECTION -> body("kind", "SERIOUS_BREACH");
                case SENTENCE -> body("kind", "IMPRISONMENT");
                case ISOLATION -> body("authority", "421202", "documentNumber", "强戒-1");
                case REPLACEMENT -> body("successor", "other", "row", "SPARED_FROM_ISOLATION");
                case RELEASE_NOTICE -> body("to", "PERSON");
                case WORK_GROUP -> body("roles", List.of("SPECIALIST"));
                case FILE_RECORD -> body("fields", Map.of("work", "EMPLOYED"));
                case DECLARED_FACT -> body("fact", "hasWork", "value", "true");
                case PAPER -> body("entry", entry, "paper", "AGREEMENT");
                case LEAVE_REPORT -> body("leaveOn", "2026-07-01", "returnOn", "2026-07-09", "destination", "310120");
                case WARNING -> body("documentNumber", "告-1");
                case CIRCUMSTANCE_BEGUN -> body("kind", "PREGNANT");
                default -> body();
            };
        }

        private static Map<String, Object> body(Object... namesAndValues) {
            Map<String, Object> body = new LinkedHashMap<>(Map.of("day", "2026-07-01"));
            for (int i = 0; i < namesAndValues.length; i += 2) {
                body.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
            }
            return body;
        }
    }
}
