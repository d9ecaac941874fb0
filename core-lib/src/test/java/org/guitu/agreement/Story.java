package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.guitu.Answers;
import org.guitu.Guitu;
import org.guitu.day.Calendars;
import org.guitu.day.Shanghai;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.internal.json.Json;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Correction;
import org.guitu.journal.Entry;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.journal.TextRef;
import org.guitu.person.Actor;
import org.guitu.policy.Packs;
import org.guitu.prompt.Prompt;
import org.guitu.prompt.Span;
import org.guitu.reading.Outcome;
import org.guitu.reading.Permitted;
import org.guitu.reading.Reading;
import org.guitu.rule.Reason;

/**
 * The case of a made-up person, told in facts by day:
 * {@code Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05").on("2026-03-06").state()}.
 *
 * <p>A fact is recorded at nine on its own day, or, where something was recorded later already, right after that;
 * {@link #recordedOn} moves on to another day. What is never recorded without a reason (good reason, finding, review,
 * correction) comes with one. A story does not change: each step gives another one, so that one beginning can have
 * several endings.
 *
 * <p>A step that is refused fails the test; {@link #refused} is for refusals that are meant. Every refusal is checked to
 * say what LIF-20 wants.
 */
final class Story {
    private final Guitu guitu;
    private final CaseFile file;
    private final Background background;
    private final Instant lastRecorded;
    private final Desk desk;
    private final Map<String, String> names;

    /** Who records, where, and whether with a reason. */
    private record Desk(String role, Division district, boolean reason) {}

    private Story(
            Guitu guitu,
            CaseFile file,
            Background background,
            Instant lastRecorded,
            Desk desk,
            Map<String, String> names) {
        this.guitu = guitu;
        this.file = file;
        this.background = background;
        this.lastRecorded = lastRecorded;
        this.desk = desk;
        this.names = names;
    }

    // Beginnings

    static Story empty() {
        return empty("case-1");
    }

    static Story empty(String caseId) {
        return under(Facts.NATIONAL, caseId);
    }

    /** Community treatment was ordered for three years. */
    static Story ordered(String day) {
        return empty().and(Facts.treatment(day));
    }

    /** A case judged by a newer version of the national pack, by which a law gives another value. */
    static Story underANewLaw(String parameter, String value) {
        String pack = """
                {"formatVersion": 2, "names": {"zh-CN": "全国", "en": "country"}, "id": "cn", "version": "2", "extends": "cn/1",
                 "publishedAt": "2008-06-01T00:00:00+08:00", "effectiveFrom": "2011-06-26",
                 "parameters": {"%s": {"value": %s, "source": "made up", "status": "LAW"}}}
                """.formatted(parameter, value);
        Packs packs = Packs.bundled().and(pack.getBytes(StandardCharsets.UTF_8)).orThrow();
        return under(Guitu.with(packs, Calendars.bundled(), Divisions.bundled()), "case-1");
    }

    /** Nothing recorded yet, under a national pack that lacks a row of this one; no pack below could take it away. */
    static Story withoutRow(String table, String row) {
        try (InputStream in = Packs.class.getResourceAsStream("cn.json")) {
            Map<String, Object> national = Json.object(in.readAllBytes());
            Map<String, Object> rows = new LinkedHashMap<>(Json.asObject(national.get(table)));
            rows.remove(row);
            Map<String, Object> less = new LinkedHashMap<>(national);
            less.put(table, rows);
            Packs packs = Packs.none()
                    .and(Json.canonicalText(less).getBytes(StandardCharsets.UTF_8))
                    .orThrow();
            return under(Guitu.with(packs, Calendars.bundled(), Divisions.bundled()), "case-1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing recorded yet, in a province that has its own value for one parameter. */
    static Story inProvinceWith(String parameter, String value) {
        return inProvince("""
                "parameters": {"%s": {"value": %s, "source": "made up", "status": "LOCAL_RULE"}}
                """.formatted(parameter, value));
    }

    /** Nothing recorded yet, in a province that has a duty of its own. */
    static Story inProvinceWithDuty(String id, String row) {
        return inProvince("""
                "deadlines": {"%1$s": {%2$s, "names": {"zh-CN": "自设", "en": "%1$s"}, "source": "made up", "status": "LOCAL_RULE"}}
                """.formatted(id, row));
    }

    /** Nothing recorded yet, in a province that differs from the national pack. */
    static Story inProvince(String differing) {
        return inProvince(differing, "case-1");
    }

    /** The same in a case of another id. */
    static Story inProvince(String differing, String caseId) {
        String pack = """
                {"formatVersion": 2, "names": {"zh-CN": "某省", "en": "a province"}, "id": "cn-42", "version": "1", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00",
                 "effectiveFrom": "2011-06-26", "divisions": ["42"], %s}
                """.formatted(differing);
        Packs packs = Packs.bundled().and(pack.getBytes(StandardCharsets.UTF_8)).orThrow();
        return under(Guitu.with(packs, Calendars.bundled(), Divisions.bundled()), caseId);
    }

    private static Story under(Guitu guitu, String caseId) {
        Desk desk = new Desk("CASE_WORKER", Facts.PLACE, false);
        return new Story(guitu, CaseFile.empty(caseId), Background.NONE, Instant.EPOCH, desk, Map.of());
    }

    // The person, and who sits at the desk

    Story born(String day) {
        return with(new Background(LocalDate.parse(day), background.otherCases()));
    }

    /** The same person's other case, as its own story tells it. */
    Story beside(Story other) {
        List<CaseFile> others = new ArrayList<>(background.otherCases());
        others.add(other.file);
        return with(new Background(background.birthDate(), others));
    }

    /** What follows is recorded on this day, or later where something was recorded later already. */
    Story recordedOn(String day) {
        Instant nine = nineOn(LocalDate.parse(day));
        return new Story(guitu, file, background, nine.isBefore(lastRecorded) ? lastRecorded : nine, desk, names);
    }

    Story recordedBy(String role) {
        return at(new Desk(role, desk.district(), desk.reason()));
    }

    Story recordedIn(Division district) {
        return at(new Desk(desk.role(), district, desk.reason()));
    }

    /** What follows is recorded with a reason in writing. */
    Story withReason() {
        return at(new Desk(desk.role(), desk.district(), true));
    }

    // What happens

    Story served(String day) {
        return and(Facts.service(day));
    }

    Story reported(String day) {
        return and(Facts.report(day));
    }

    Story excused(String day) {
        return reasoned(Facts.goodReason(day));
    }

    Story signed(String day) {
        return and(Facts.agreement(day));
    }

    Story held(String day) {
        return and(Facts.custody(day));
    }

    /** Released from the custody that was recorded last. */
    Story released(String day) {
        return and(Facts.release(day, last(FactType.CUSTODY_BEGUN)));
    }

    /** Released from the custody of that name. */
    Story released(String day, String custody) {
        return and(Facts.release(day, entry(custody)));
    }

    Story reportedLeave(String day, String leaveOn, String returnOn) {
        return and(Facts.leave(day, leaveOn, returnOn));
    }

    Story left(String day) {
        return and(Facts.leaving(day));
    }

    /** Back from the absence that was recorded last. */
    Story returned(String day) {
        return and(Facts.returning(day, last(FactType.ABSENCE_BEGUN)));
    }

    Story died(String day) {
        return and(Facts.death(day));
    }

    Story revoked(String day) {
        return and(Facts.revocation(day));
    }

    Story foundRefusing(String day) {
        return reasoned(Facts.refusal(day));
    }

    Story reviewed(String day) {
        return reasoned(Facts.review(day));
    }

    Story told(String day, ReleaseNotice.Addressee addressee) {
        return and(Facts.notice(day, addressee));
    }

    /** The record of that name now says this. */
    Story corrected(String name, Fact instead) {
        return reasoned(new Correction(entry(name), true, instead.body()));
    }

    Story voided(String name) {
        return reasoned(new Correction(entry(name), true, null));
    }

    Story and(Fact fact) {
        if (decide(fact) instanceof Outcome.Accepted accepted) {
            return new Story(guitu, accepted.file(), background, instantOf(fact), desk, names);
        }
        throw new AssertionError(fact + " is refused: " + Answers.reasons(reasonsAgainst(fact)));
    }

    /** Does what a reason says would help. */
    Story helpedBy(Reason reason) {
        Reason.Next next = Objects.requireNonNull(reason.next(), "nothing would help");
        return and(guitu.parse(FactType.of(next.command()).orElseThrow(), next.example())
                .orThrow());
    }

    /** Names the last record. */
    Story as(String name) {
        Map<String, String> more = new HashMap<>(names);
        more.put(
                name,
                Objects.requireNonNull(file.head(desk.district().code()), "nothing recorded")
                        .id());
        return new Story(guitu, file, background, lastRecorded, desk, more);
    }

    // What is asked

    Reading on(String day) {
        return on(LocalDate.parse(day));
    }

    Reading on(LocalDate day) {
        return guitu.read(file, day, background);
    }

    /** The story as far as it was recorded by the end of a day. */
    Story knownOn(String day) {
        Instant end = nineOn(LocalDate.parse(day).plusDays(1)).minusSeconds(9 * 3600 + 1);
        return new Story(guitu, file.knownAt(end), background.knownAt(end), lastRecorded, desk, names);
    }

    /** The rules for which a fact is refused, each once, in order. */
    List<String> refused(Fact fact) {
        return History.rules(reasonsAgainst(fact));
    }

    List<Reason> reasonsAgainst(Fact fact) {
        Outcome outcome = decide(fact);
        assertThat(outcome).as("%s", fact).isInstanceOf(Outcome.Refused.class);
        List<Reason> reasons = ((Outcome.Refused) outcome).reasons();
        Reasons.areWhole(guitu, reasons);
        return reasons;
    }

    /** What the one who records is told when a fact is accepted. */
    List<Reason> notesOn(Fact fact) {
        Outcome outcome = decide(fact);
        assertThat(outcome).as("%s", fact).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).notes();
    }

    /** The commands that are possible at nine on a day. */
    Permitted permitted(String day) {
        return guitu.permitted(file, envelope(nineOn(LocalDate.parse(day))), background);
    }

    /** What turns from one day to another, read day by day, such as {@code 2026-06-17 OVERDUE}. */
    List<String> turns(String from, String until, Function<Reading, ?> answer) {
        List<String> turns = new ArrayList<>();
        Object before = null;
        LocalDate end = LocalDate.parse(until);
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(end); day = day.plusDays(1)) {
            Object now = String.valueOf(answer.apply(on(day)));
            if (!now.equals(before)) {
                turns.add(day + " " + now);
            }
            before = now;
        }
        return turns;
    }

    /** How a prompt turns from one day to another: its level and role, or none. */
    List<String> prompting(String id, String from, String until) {
        return turns(from, until, reading -> prompt(reading, id));
    }

    /** What is to come, if nothing more is recorded. */
    List<Span> agenda() {
        return guitu.agenda(file, background);
    }

    /** The entry of that name. */
    String entry(String name) {
        return Objects.requireNonNull(names.get(name), name);
    }

    CaseFile file() {
        return file;
    }

    // Answers in short

    /** Level and role of a prompt, or none. */
    static String prompt(Reading reading, String id) {
        Prompt prompt = reading.prompts().get(id);
        return prompt == null ? "none" : prompt.level() + " " + prompt.role();
    }

    /** The last day of a deadline, or else how it stands; or none. */
    static String due(Reading reading, String id) {
        DeadlineReading deadline = reading.deadlines().get(id);
        if (deadline == null) {
            return "none";
        }
        return String.valueOf(deadline.due() == null ? deadline.status() : deadline.due());
    }

    /** The entries that do not fit, each with the rules that say so. */
    static Map<String, List<String>> anomalies(Reading reading) {
        Map<String, List<String>> anomalies = new LinkedHashMap<>();
        reading.anomalies().forEach(anomaly -> anomalies.put(anomaly.entry(), History.rules(anomaly.reasons())));
        return anomalies;
    }

    private Outcome decide(Fact fact) {
        return guitu.decide(file, fact, envelope(instantOf(fact)), background);
    }

    private Story reasoned(Fact fact) {
        return withReason().and(fact).at(desk);
    }

    private Envelope envelope(Instant at) {
        Actor recorder = new Actor("w1", desk.role(), desk.district());
        return new Envelope(at, recorder, desk.reason() ? new TextRef("reason-1") : null, "00");
    }

    private Instant instantOf(Fact fact) {
        Instant next = lastRecorded.plusSeconds(60);
        LocalDate day = fact.day();
        return day == null || nineOn(day).isBefore(next) ? next : nineOn(day);
    }

    private static Instant nineOn(LocalDate day) {
        return day.atTime(9, 0).atZone(Shanghai.ZONE).toInstant();
    }

    private String last(FactType type) {
        return file.entries().stream()
                .filter(entry -> entry.type().equals(type.code()))
                .max(Comparator.comparing(Entry::recordedAt))
                .orElseThrow()
                .id();
    }

    private Story with(Background other) {
        return new Story(guitu, file, other, lastRecorded, desk, names);
    }

    private Story at(Desk other) {
        return new Story(guitu, file, background, lastRecorded, other, names);
    }
}
