package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        default -> 500;
    };
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
            byte[] edited = PackEdit.of(document.bytes, seed);
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
                throw new AssertionError(document + ", seed " + seed + ": " + e, e);
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
        packs.all().forEach(Promises::keeps);
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
