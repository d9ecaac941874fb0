package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.guitu.Answers;
import org.guitu.control.ControlReading;
import org.guitu.day.Shanghai;
import org.guitu.finding.Finding;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.person.Actor;
import org.guitu.prompt.Span;
import org.guitu.reading.Outcome;
import org.guitu.reading.Permitted;
import org.guitu.reading.Reading;
import org.guitu.reading.ReadingAhead;
import org.guitu.reading.Recorded;
import org.guitu.rule.Reason;
import org.guitu.rule.RuleCatalogue;
import org.guitu.rule.Sentences;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;

/** What holds for every history that can be recorded. A failure names the seed; {@link History#of} makes it again. */
class HistoriesPropertyTest {
    /** A correction may void the end (LIF-19), and a decision on isolation may be annulled (LIF-15). */
    private static final Set<String> ENDS = Set.of("sentence", "isolation", "replacement", "revocation", "death");

    private static final Set<FactType> LEADS_OUT = EnumSet.of(FactType.CORRECTION, FactType.ISOLATION_ANNULMENT);

    private static final Set<FactType> ABSENCES =
            EnumSet.of(FactType.ABSENCE_BEGUN, FactType.ABSENCE_ENDED, FactType.LEAVE_REPORT);

    private static final int HISTORIES = switch (System.getProperty("guitu.scale", "small")) {
        case "full", "large" -> 20_000;
        case "medium" -> 2_000;
        default -> 200;
    };
    private static final Map<Long, History> KEPT = new HashMap<>();
    private static final Pattern ENTRY = Pattern.compile("(?<![0-9])[1-9][0-9]{8}-[0-9]+(?![0-9])");
    private static final String NOBODY = "421202001-9999";
    private static final Set<State> FINAL = Set.of(State.COMPLETED, State.TERMINATED);

    @Test
    void theOrderOfArrivalChangesNothing() {
        forAll((history, random) -> {
            List<Entry> shuffled = new ArrayList<>(history.file().entries());
            Collections.shuffle(shuffled, random);
            CaseFile other = CaseFile.of("case-1", shuffled);
            int cut = shuffled.isEmpty() ? 0 : random.nextInt(shuffled.size());
            CaseFile united = CaseFile.of("case-1", shuffled.subList(0, cut))
                    .union(CaseFile.of("case-1", shuffled.subList(cut, shuffled.size())), Instant.EPOCH);
            for (LocalDate day : days(history, random, 6)) {
                Reading reading = read(history, history.file(), day);
                assertThat(read(history, other, day)).isEqualTo(reading);
                assertThat(read(history, united, day)).isEqualTo(reading);
            }
        });
    }

    @Test
    void whatWasKnownAtAnInstantNeverChanges() {
        forAll((history, random) -> {
            for (History.Step step : some(history.steps, random, 5)) {
                Instant instant = step.envelope().recordedAt();
                CaseFile then = history.steps.stream()
                        .filter(s -> !s.envelope().recordedAt().isAfter(instant))
                        .reduce((one, next) -> next)
                        .orElseThrow()
                        .after();
                for (LocalDate day : days(history, random, 3)) {
                    assertThat(read(history, history.file().knownAt(instant), day))
                            .isEqualTo(read(history, then, day));
                }
            }
        });
    }

    @Test
    void correctingGivesWhatEnteringItInTimeWouldHaveGiven() {
        forAll((history, random) -> {
            CaseFile file = beforeNotice(history);
            if (ordersOfOneDay(history) || correctsAnEnd(file)) {
                // which order is the first is told by when they were recorded (LIF-24), and while an end stood on
                // record
                // nobody owed anything (LIF-19)
                return;
            }
            if (decidedUnknowing(file)) {
                return; // a decision cites the days that were known when it was made (LIF-11)
            }
            Map<String, String> names = new HashMap<>();
            Map<String, String> timelyNames = new HashMap<>();
            CaseFile timely = timely(file, names, timelyNames);
            for (LocalDate day : days(history, random, 8)) {
                assertThat(plain(history, timely, day, timelyNames)).isEqualTo(plain(history, file, day, names));
            }
        });
    }

    private static boolean correctsAnEnd(CaseFile file) {
        return file.entries().stream()
                .filter(entry -> entry.type().equals(FactType.CORRECTION.code()))
                .map(entry -> file.entry(String.valueOf(entry.body().get("entry"))))
                .anyMatch(record -> record != null && ENDS.contains(record.type()));
    }

    @Test
    void onlyWhatTheRulesNameLeadsOutOfTheEnd() {
        forAll((history, random) -> {
            for (History.Step step : history.steps) {
                Reading before = read(history, step.before(), step.today());
                boolean over = before.state() != null && FINAL.contains(before.state());
                if (!step.accepted() || !over || LEADS_OUT.contains(step.fact().type())) {
                    continue;
                }
                Reading after = read(history, step.after(), step.today());
                Ending ended = before.ending();
                FactType type = step.fact().type();
                if (step.fact().day().isAfter(ended.day())) {
                    assertThat(after.ending()).isEqualTo(ended);
                } else if (step.fact().day().equals(ended.day()) || told(step.before())) {
                    // what is recorded after the notice moves no last day; death and revocation stay what they are
                    boolean free = type == FactType.DEATH || type == FactType.REVOCATION;
                    if (!free) {
                        assertThat(after.state()).isEqualTo(before.state());
                    }
                    assertThat(after.state()).isIn(FINAL);
                }
                String entry = step.after()
                        .head(step.envelope().recorder().district().code())
                        .id();
                boolean fits = after.anomalies().stream()
                        .noneMatch(anomaly -> anomaly.entry().equals(entry));
                assertThat(after.revoked()).isEqualTo(before.revoked() || (type == FactType.REVOCATION && fits));
            }
        });
    }

    @Test
    void everyDayCanBeReadAndEveryFileWritten() {
        forAll((history, random) -> {
            Set<LocalDate> days = new TreeSet<>(List.of(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 12, 31)));
            for (LocalDate edge : history.edges()) {
                days.addAll(List.of(edge.minusDays(1), edge, edge.plusDays(1)));
            }
            for (LocalDate day : days) {
                Reading reading = read(history, history.file(), day);
                assertThat(holes(reading)).isEmpty();
                assertThatCode(() -> Answers.reading(reading, Locale.CHINESE)).doesNotThrowAnyException();
            }
            CaseFile again = CaseFile.of(history.file().toBytes()).orThrow();
            assertThat(again.entries()).isEqualTo(history.file().entries());
            assertThat(again.toBytes()).isEqualTo(history.file().toBytes());
            assertThat(again.caseId()).isEqualTo("case-1");
        });
    }

    @Test
    void whatIsPermittedIsWhatCanBeRecorded() {
        forAll((history, random) -> {
            List<CaseFile> files = new ArrayList<>(some(history.steps, random, 2).stream()
                    .map(History.Step::before)
                    .toList());
            files.add(history.file());
            Envelope envelope = history.envelope(random, true);
            for (CaseFile file : files) {
                Permitted permitted = history.guitu.permitted(file, envelope, history.background);
                for (FactType type : FactType.values()) {
                    if (permitted.refused().containsKey(type)) {
                        alwaysRefused(
                                history,
                                file,
                                envelope,
                                type,
                                permitted.refused().get(type),
                                random);
                    } else {
                        List<Fact> witnesses = new Witness(history.guitu, file, envelope, history.background).of(type);
                        assertThat(witnesses)
                                .as(
                                        "a %s on %s: %s",
                                        type.code(),
                                        file.entries(),
                                        witnesses.stream()
                                                .limit(3)
                                                .map(fact -> history.guitu
                                                        .decide(file, fact, envelope, history.background)
                                                        .toString())
                                                .toList())
                                .anyMatch(fact -> history.guitu.decide(file, fact, envelope, history.background)
                                        instanceof Outcome.Accepted);
                    }
                }
            }
        });
    }

    @Test
    void everyAnswerToACommandSaysWhy() {
        forAll((history, random) -> {
            List<History.Step> steps = new ArrayList<>(history.steps);
            List<LocalDate> edges = history.edges();
            for (FactType type : FactType.values()) {
                Fact fact = new RandomCommand(random, history.file(), history.lastDay(), edges).of(type);
                Envelope envelope = history.envelope(random, random.nextBoolean());
                Outcome outcome = history.guitu.decide(history.file(), fact, envelope, history.background);
                steps.add(new History.Step(history.file(), fact, envelope, outcome));
            }
            for (History.Step step : steps) {
                if (step.outcome() instanceof Outcome.Refused refused) {
                    assertThat(refused.reasons()).isNotEmpty();
                    assertThat(unsaid(refused.reasons())).as("%s", step.fact()).isEmpty();
                } else if (step.outcome() instanceof Outcome.Accepted accepted) {
                    assertThat(unsaid(accepted.notes())).as("%s", step.fact()).isEmpty();
                    assertThat(accepted.entries()).hasSize(1);
                    assertThat(accepted.file().version())
                            .isEqualTo(step.before().version() + 1);
                }
            }
        });
    }

    @Test
    void theAgendaHoldsThePromptsOfEveryComingDay() {
        forAll((history, random) -> {
            List<Span> agenda = history.guitu.agenda(history.file(), history.background);
            LocalDate last = history.file().entries().stream()
                    .map(entry -> Shanghai.dayOf(entry.recordedAt()))
                    .max(LocalDate::compareTo)
                    .orElse(null);
            for (int i = 0; last != null && i <= 400; i += history.seed < 200 ? 1 : 1 + random.nextInt(9)) {
                LocalDate day = last.plusDays(i);
                Reading reading = read(history, history.file(), day);
                assertThat(covering(agenda, day)).as("agenda on %s", day).isEqualTo(told(reading));
            }
        });
    }

    @Test
    void recordingAnswersWhatDecidingReadingAndTheAgendaAnswer() {
        forAll((history, random) -> {
            for (History.Step step : some(history.steps, random, 8)) {
                Recorded recorded =
                        history.guitu.record(step.before(), step.fact(), step.envelope(), history.background);
                assertThat(said(recorded.outcome())).isEqualTo(said(step.outcome()));
                ReadingAhead ahead = new ReadingAhead(
                        history.guitu.read(step.after(), step.today(), history.background),
                        history.guitu.agenda(step.after(), history.background));
                assertThat(recorded.ahead()).isEqualTo(step.accepted() ? ahead : null);
            }
        });
    }

    private static Object said(Outcome outcome) {
        return outcome instanceof Outcome.Accepted accepted
                ? List.of(accepted.file().entries(), accepted.entries(), accepted.notes())
                : outcome;
    }

    @Test
    void whatWasTamperedWithIsFound() {
        forAll((history, random) -> {
            CaseFile file = history.file();
            List<Entry> entries = file.entries();
            assertThat(file.verify()).isEmpty();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                byte[] bytes = entry.text().getBytes(StandardCharsets.UTF_8);
                bytes[random.nextInt(bytes.length)] ^= 1;
                String flipped = new String(bytes, StandardCharsets.UTF_8);
                List<Entry> others = new ArrayList<>(entries);
                others.remove(i);
                assertThat(found(others, List.of(new Stored(flipped, entry.salt(), entry.hash()))))
                        .as(flipped)
                        .isTrue();
                Entry neighbour = entries.get(random.nextInt(entries.size()));
                if (!neighbour.equals(entry)) {
                    others.remove(neighbour);
                    assertThat(found(
                                    others,
                                    List.of(
                                            new Stored(entry.text(), neighbour.salt(), neighbour.hash()),
                                            new Stored(neighbour.text(), entry.salt(), entry.hash()))))
                            .as("%s and %s swapped", entry, neighbour)
                            .isTrue();
                }
                if (!entry.equals(file.head(entry.chain()))) {
                    List<Entry> cut = new ArrayList<>(entries);
                    cut.remove(i);
                    assertThat(found(cut, List.of())).as("%s cut out", entry).isTrue();
                }
            }
        });
    }

    private record Stored(String text, String salt, String hash) {}

    private static boolean found(List<Entry> entries, List<Stored> more) {
        try {
            List<Entry> all = new ArrayList<>(entries);
            more.forEach(one -> all.add(Entry.stored(one.text(), one.salt(), one.hash(), null)));
            return !CaseFile.of("case-1", all).verify().isEmpty();
        } catch (RuntimeException e) {
            // a text that is no entry's any more is found by that
            return true;
        }
    }

    private static void alwaysRefused(
            History history, CaseFile file, Envelope envelope, FactType type, List<Reason> reasons, Random random) {
        assertThat(reasons).isNotEmpty();
        LocalDate today = Shanghai.dayOf(envelope.recordedAt());
        for (int i = 0; i < 3; i++) {
            Fact fact = new RandomCommand(random, file, today, history.edges()).of(type);
            Outcome outcome = history.guitu.decide(file, fact, envelope, history.background);
            assertThat(outcome).as("%s", fact).isInstanceOf(Outcome.Refused.class);
            assertThat(History.rules(((Outcome.Refused) outcome).reasons())).isEqualTo(History.rules(reasons));
        }
    }

    private static boolean told(CaseFile file) {
        return Witness.standing(file).values().stream()
                .anyMatch(body -> "PERSON".equals(String.valueOf(body.get("addressee"))));
    }

    private static Map<String, String> told(Reading reading) {
        Map<String, String> told = new TreeMap<>();
        reading.prompts()
                .forEach((id, prompt) -> told.put(id, prompt.level() + " " + prompt.role() + " " + prompt.district()));
        if (reading.state() != null) {
            told.put("state", reading.state() + " null " + reading.responsible());
        }
        if (reading.control().phase() != ControlReading.Phase.NOT_STARTED) {
            told.put("control", reading.control().phase() + " null " + reading.responsible());
        }
        return told;
    }

    private static Map<String, String> covering(List<Span> agenda, LocalDate day) {
        Map<String, String> covering = new TreeMap<>();
        for (Span span : agenda) {
            if (span.covers(day)) {
                String other = covering.put(span.subject(), span.level() + " " + span.role() + " " + span.district());
                assertThat(other)
                        .as("two spans of %s on %s", span.subject(), day)
                        .isNull();
            }
        }
        return covering;
    }

    /** The file as it was before the first release notice. */
    private static CaseFile beforeNotice(History history) {
        for (History.Step step : history.steps) {
            boolean notice = step.after().entries().stream()
                    .anyMatch(entry -> entry.type().equals(FactType.RELEASE_NOTICE.code()));
            if (notice) {
                return step.before();
            }
        }
        return history.file();
    }

    /** What the corrected file says, typed in on the days on which it happened. */
    private static boolean ordersOfOneDay(History history) {
        Set<Object> days = orderDays(history.file());
        return history.background.otherCases().stream()
                .anyMatch(other -> !Collections.disjoint(days, orderDays(other)));
    }

    /** Whether an absence was typed in only after a decision of a later day on serious breach. */
    private static boolean decidedUnknowing(CaseFile file) {
        Map<String, Map<String, Object>> standing = Witness.standing(file);
        Predicate<Entry> absent =
                entry -> ABSENCES.contains(FactType.of(entry.type()).orElseThrow());
        return standing.entrySet().stream()
                .filter(decision ->
                        String.valueOf(decision.getValue().get("kind")).equals(Finding.Kind.SERIOUS_BREACH.name()))
                .anyMatch(decision -> standing.entrySet().stream()
                        .filter(fact -> absent.test(file.entry(fact.getKey())))
                        .anyMatch(fact -> day(fact.getValue()).compareTo(day(decision.getValue())) <= 0
                                && file.entry(fact.getKey())
                                        .recordedAt()
                                        .isAfter(file.entry(decision.getKey()).recordedAt())));
    }

    private static String day(Map<String, Object> body) {
        return String.valueOf(body.get("day"));
    }

    private static Set<Object> orderDays(CaseFile file) {
        return file.entries().stream()
                .filter(entry -> entry.type().equals(FactType.ORDER.code()))
                .map(entry -> entry.body().get("day"))
                .collect(Collectors.toSet());
    }

    private static Object renamed(Map<String, String> renamed, Object value) {
        String name = renamed.get(String.valueOf(value));
        return name == null ? value : name;
    }

    private static CaseFile timely(CaseFile file, Map<String, String> names, Map<String, String> timelyNames) {
        Map<String, Map<String, Object>> standing = Witness.standing(file);
        Map<String, Entry> sources = new HashMap<>();
        for (Entry entry : file.entries().stream()
                .sorted(Comparator.comparing(Entry::recordedAt))
                .toList()) {
            boolean correction = entry.type().equals(FactType.CORRECTION.code());
            sources.put(correction ? String.valueOf(entry.body().get("entry")) : entry.id(), entry);
        }
        List<Entry> inOrder = standing.keySet().stream()
                .map(file::entry)
                .sorted(Comparator.comparing((Entry root) ->
                                String.valueOf(standing.get(root.id()).get("day")))
                        .thenComparingInt(
                                root -> FactType.of(root.type()).orElseThrow().rank())
                        .thenComparing(Entry::recordedAt)
                        .thenComparing(Entry::chain)
                        .thenComparingLong(Entry::sequence))
                .toList();
        Map<String, String> renamed = new HashMap<>();
        for (int i = 0; i < inOrder.size(); i++) {
            renamed.put(inOrder.get(i).id(), "421202001-" + (i + 1));
            names.put(inOrder.get(i).id(), "record " + i);
            timelyNames.put("421202001-" + (i + 1), "record " + i);
        }
        // what names a void record must not meet another one that now bears its number
        for (Entry entry : file.entries()) {
            if (renamed.putIfAbsent(entry.id(), NOBODY) == null) {
                names.put(entry.id(), NOBODY);
            }
        }
        CaseFile timely = CaseFile.empty(file.caseId());
        for (int i = 0; i < inOrder.size(); i++) {
            Entry root = inOrder.get(i);
            Map<String, Object> body = new LinkedHashMap<>(standing.get(root.id()));
            body.replaceAll((name, value) -> value instanceof Collection<?> many
                    ? many.stream().map(one -> renamed(renamed, one)).toList()
                    : renamed(renamed, value));
            LocalDate day = LocalDate.parse(String.valueOf(body.get("day")));
            Entry source = sources.get(root.id());
            timely = timely.append(
                    root.type(),
                    body,
                    new Envelope(
                            day.atStartOfDay(Shanghai.ZONE).plusSeconds(i).toInstant(),
                            new Actor("w1", source.recorder().role(), RandomCommand.PLACE),
                            source.note(),
                            "00"));
        }
        return timely;
    }

    /** A reading without ids, late marks and what names an entry. */
    private static String plain(History history, CaseFile file, LocalDate day, Map<String, String> names) {
        Reading reading = read(history, file, day);
        String plain = bare(Answers.reading(reading, Locale.ENGLISH), names).toString();
        // before there is an order the place that recorded an entry is prompted, which is another one here
        return reading.state() == null ? plain.replaceAll("district=[0-9]{9}", "district") : plain;
    }

    private static Object bare(Object tree, Map<String, String> names) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, Object> bare = new TreeMap<>();
            map.forEach((name, value) -> {
                if (!Set.of("late", "entries", "next").contains(String.valueOf(name))) {
                    bare.put(renamed(String.valueOf(name), names), bare(value, names));
                }
            });
            return bare;
        }
        return tree instanceof List<?> list
                ? list.stream().map(item -> bare(item, names)).toList()
                : renamed(String.valueOf(tree), names);
    }

    private static String renamed(String text, Map<String, String> names) {
        return ENTRY.matcher(text).replaceAll(found -> names.getOrDefault(found.group(), found.group()));
    }

    private static List<String> holes(Reading reading) {
        List<Why> whys = new ArrayList<>(List.of(reading.stateWhy(), reading.responsibleWhy()));
        reading.deadlines().values().forEach(deadline -> whys.add(deadline.why()));
        reading.prompts().values().forEach(prompt -> whys.add(prompt.why()));
        reading.proposals().forEach(proposal -> whys.add(proposal.why()));
        reading.absences().forEach(absence -> whys.add(absence.why()));
        if (reading.term() != null) {
            whys.add(reading.term().why());
        }
        reading.anomalies().forEach(anomaly -> anomaly.reasons().forEach(reason -> whys.add(reason.why())));
        return whys.stream()
                .flatMap(why -> unsaid(why).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> unsaid(List<Reason> reasons) {
        return reasons.stream().flatMap(reason -> unsaid(reason.why()).stream()).toList();
    }

    /** Topics that a language has no sentence for, or that leave a hole in it, and rules that the catalogue lacks. */
    private static List<String> unsaid(Why why) {
        List<String> unsaid = why.inner().stream()
                .flatMap(inner -> unsaid(inner).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Sentences sentences = Sentences.in(locale);
            String said = sentences.say(why);
            if (!sentences.keys().contains(why.topic().key()) || said.contains("–")) {
                unsaid.add(why.topic().key() + ": " + said);
            }
        }
        if (RuleCatalogue.bundled().find(why.rule().value()).isEmpty()) {
            unsaid.add(why.rule().value());
        }
        return unsaid;
    }

    private static Reading read(History history, CaseFile file, LocalDate day) {
        return history.guitu.read(file, day, history.background);
    }

    /** Random days and edges of a history. */
    private static List<LocalDate> days(History history, Random random, int number) {
        List<LocalDate> edges = history.edges();
        List<LocalDate> days = new ArrayList<>(List.of(history.lastDay()));
        for (int i = 0; i < number; i++) {
            days.add(
                    edges.isEmpty() || random.nextInt(4) == 0
                            ? history.lastDay().plusDays(random.nextInt(2500) - 1500L)
                            : edges.get(random.nextInt(edges.size())).plusDays(random.nextInt(3) - 1L));
        }
        return days;
    }

    private static <T> List<T> some(List<T> all, Random random, int number) {
        List<T> some = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    /** Asks a property of every history; the first few that break it are told. */
    private static void forAll(BiConsumer<History, Random> property) {
        SoftAssertions failures = new SoftAssertions();
        int broken = 0;
        for (long seed = 0; seed < HISTORIES && broken < 3; seed++) {
            History history = HISTORIES > 2_000 ? History.of(seed) : KEPT.computeIfAbsent(seed, History::of);
            try {
                property.accept(history, new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                broken++;
                failures.collectAssertionError(new AssertionError(e + "\nin " + history, e));
            }
        }
        failures.assertAll();
    }
}
