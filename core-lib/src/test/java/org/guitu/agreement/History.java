package org.guitu.agreement;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.guitu.Guitu;
import org.guitu.day.Calendars;
import org.guitu.day.Shanghai;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.journal.TextRef;
import org.guitu.person.Actor;
import org.guitu.policy.Packs;
import org.guitu.reading.Outcome;
import org.guitu.reading.Reading;
import org.guitu.rule.Reason;

/**
 * One made-up history of a case, the same for each seed: commands of all types recorded by two districts, in time and
 * late, right and wrong, corrected and not; what was accepted is on file.
 */
final class History {
    private static final Guitu NATIONAL = Guitu.with(Packs.bundled(), Calendars.bundled(), Divisions.bundled());
    private static final Guitu PROVINCIAL = Guitu.with(
            Packs.bundled().and(province().getBytes(StandardCharsets.UTF_8)).orThrow(),
            Calendars.bundled(),
            Divisions.bundled());
    private static final Guitu STRICT = Guitu.with(
            Packs.bundled().and(strict().getBytes(StandardCharsets.UTF_8)).orThrow(),
            Calendars.bundled(),
            Divisions.bundled());
    private static final LocalDate[] STARTS = {
        LocalDate.of(2024, 2, 29), LocalDate.of(2023, 1, 31), LocalDate.of(2025, 12, 28), LocalDate.of(2026, 3, 1)
    };
    /** What keeps a case alive comes up more often than what ends it. */
    private static final FactType[] LIVELY = {
        FactType.ORDER,
        FactType.SERVICE,
        FactType.REPORT,
        FactType.AGREEMENT,
        FactType.CUSTODY_BEGUN,
        FactType.CUSTODY_ENDED,
        FactType.CORRECTION,
        FactType.GOOD_REASON,
        FactType.FINDING,
        FactType.REVIEW,
        FactType.ABSENCE_BEGUN,
        FactType.ABSENCE_ENDED,
        FactType.LEAVE_REPORT,
        FactType.RELEASE_NOTICE,
        FactType.ABSENCE_BEGUN,
        FactType.ABSENCE_ENDED,
        FactType.BREACH,
        FactType.SECURITY_REPORT
    };

    final long seed;
    final Guitu guitu;
    final Background background;
    final List<Step> steps = new ArrayList<>();
    private final Random random;
    private CaseFile file = CaseFile.empty("case-1");
    private Instant now;

    /** What one command did. */
    record Step(CaseFile before, Fact fact, Envelope envelope, Outcome outcome) {
        CaseFile after() {
            return outcome instanceof Outcome.Accepted accepted ? accepted.file() : before;
        }

        boolean accepted() {
            return outcome instanceof Outcome.Accepted;
        }

        LocalDate today() {
            return Shanghai.dayOf(envelope.recordedAt());
        }
    }

    private History(long seed) {
        this.seed = seed;
        this.random = new Random(seed * 7919 + 17);
        Guitu judging = random.nextInt(4) == 0 ? PROVINCIAL : NATIONAL;
        this.guitu = seed % 6 == 5 ? STRICT : judging;
        LocalDate start = one(STARTS).plusDays(chance(50) ? 0 : random.nextInt(400));
        this.now = instant(start);
        LocalDate born = chance(30) ? start.minusYears(18).plusDays(random.nextInt(5) - 2L) : LocalDate.of(1985, 3, 2);
        this.background = new Background(chance(80) ? born : null, chance(8) ? List.of(other(start)) : List.of());
        int length = 8 + random.nextInt(25);
        for (int i = 0; i < length; i++) {
            step(i);
        }
    }

    static History of(long seed) {
        return new History(seed);
    }

    /** Whether it begins with an order whose credit leaves nothing, served on its day. */
    private boolean isSpent() {
        return seed % 10 == 4;
    }

    /** Whether the national pack alone judges it. */
    boolean isNational() {
        return guitu == NATIONAL;
    }

    CaseFile file() {
        return file;
    }

    /** The day of the last command. */
    LocalDate lastDay() {
        return Shanghai.dayOf(now);
    }

    /** The days on which something turns, as the case stands. */
    List<LocalDate> edges() {
        TreeSet<LocalDate> edges = new TreeSet<>();
        file.entries().stream().map(Entry::day).filter(day -> day != null).forEach(edges::add);
        Reading reading = guitu.read(file, lastDay(), background);
        reading.deadlines().values().stream()
                .map(DeadlineReading::due)
                .filter(due -> due != null)
                .forEach(edges::add);
        if (reading.term() != null && reading.term().lastDay() != null) {
            edges.add(reading.term().lastDay());
        }
        if (reading.ending() != null) {
            edges.add(reading.ending().day());
        }
        return List.copyOf(edges);
    }

    /** An envelope for a further command at the history's last instant. */
    Envelope envelope(Random choice, boolean noted) {
        boolean here = choice.nextInt(5) > 0;
        String role = choice.nextInt(8) > 0 ? "CASE_WORKER" : "GRID_WORKER";
        return new Envelope(
                now,
                new Actor(here ? "w1" : "w2", role, here ? RandomCommand.PLACE : RandomCommand.ELSEWHERE),
                noted ? new TextRef("note-" + choice.nextInt(1000)) : null,
                Integer.toHexString(choice.nextInt(1 << 20)));
    }

    private void step(int number) {
        List<LocalDate> edges = edges();
        boolean spent = isSpent() && number < 2;
        if (!spent) {
            advance(edges);
        }
        Envelope envelope = envelope(random, chance(60));
        FactType type = number == 0 && chance(90) ? FactType.ORDER : one(chance(70) ? LIVELY : FactType.values());
        Fact fact = new RandomCommand(random, file, lastDay(), edges).of(type);
        if (chance(50)) {
            List<Fact> sensible = new Witness(guitu, file, envelope, background).of(type);
            boolean ends = type == FactType.DEATH || type == FactType.REVOCATION || type == FactType.CORRECTION;
            fact = sensible.isEmpty() || ends ? fact : sensible.get(0);
        }
        if (spent) {
            // ordered and served on one day, with nothing left of the term
            fact = number == 0 ? RandomCommand.spent(lastDay()) : new Service(lastDay(), Service.Mode.IN_PERSON);
        }
        Step step = new Step(file, fact, envelope, guitu.decide(file, fact, envelope, background));
        steps.add(step);
        file = step.after();
    }

    private void advance(List<LocalDate> edges) {
        if (chance(10)) {
            return;
        }
        LocalDate next = lastDay().plusDays(chance(50) ? random.nextInt(3) : random.nextInt(25));
        if (chance(25) && !edges.isEmpty()) {
            next = edges.get(random.nextInt(edges.size())).plusDays(random.nextInt(3) - 1L);
        } else if (chance(3)) {
            next = lastDay().plusYears(1);
        }
        boolean back = next.isBefore(lastDay()) || next.getYear() > 2034;
        now = back || next.equals(lastDay()) ? now.plus(Duration.ofMinutes(random.nextInt(90))) : instant(next);
    }

    private Instant instant(LocalDate day) {
        return day.atStartOfDay(Shanghai.ZONE)
                .plusSeconds(random.nextInt(86_400))
                .toInstant();
    }

    private CaseFile other(LocalDate start) {
        Order order = (Order) new RandomCommand(random, file, start.minusDays(10), List.of()).of(FactType.ORDER);
        Actor officer = new Actor("p1", "POLICE_OFFICER", new Division("520102001"));
        return CaseFile.empty("case-0")
                .append("order", order.body(), new Envelope(instant(start.minusDays(5)), officer, null, "00"));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private boolean chance(int inAHundred) {
        return random.nextInt(100) < inAHundred;
    }

    /** A province that counts otherwise from a day on: terms by the civil code, refusals to sign as refusals. */
    private static String province() {
        return """
                {"formatVersion": 2, "names": {"zh-CN": "某省", "en": "a province"}, "id": "cn-42", "version": "1", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00",
                 "effectiveFrom": "2026-02-01", "divisions": ["42"],
                 "parameters": {
                   "termCounting": {"value": "civilCode", "source": "made up", "status": "LOCAL_RULE"},
                   "signingRefusalIsRefusal": {"value": true, "source": "made up", "status": "LOCAL_RULE"},
                   "remindBefore": {"value": "P10D", "source": "made up", "status": "LOCAL_RULE"}}}
                """;
    }

    /** A province that wants a warning before every finding and keeps no fields of a file. */
    private static String strict() {
        return """
                {"formatVersion": 2, "names": {"zh-CN": "某省", "en": "a province"}, "id": "cn-42", "version": "2", "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00",
                 "effectiveFrom": "2011-06-26", "divisions": ["42"],
                 "parameters": {
                   "warningBefore": {
                     "value": ["REFUSAL", "SERIOUS_BREACH"], "source": "made up", "status": "LOCAL_RULE"}},
                 "file": {"situation": null, "family": null, "living": null, "work": null, "health": null,
                   "firstUsedOn": null, "episodes": null}}
                """;
    }

    @Override
    public String toString() {
        StringBuilder told = new StringBuilder("history " + seed + (guitu == NATIONAL ? "" : " in the province") + ", "
                + "last day " + lastDay() + ", born " + background.birthDate() + ", other cases "
                + background.otherCases().size());
        for (Step step : steps) {
            if (step.accepted()) {
                told.append("\n  ")
                        .append(step.after()
                                .head(step.envelope().recorder().district().code())
                                .text());
            }
        }
        return told.toString();
    }

    /** The rules of some reasons, in order, each once. */
    static List<String> rules(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.rule().value())
                .distinct()
                .sorted()
                .toList();
    }
}
