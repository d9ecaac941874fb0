package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.guitu.day.Calendars;
import org.guitu.day.WorkingCalendar;
import org.guitu.finding.Proposal;
import org.guitu.journal.Entry;
import org.guitu.journal.FactType;
import org.guitu.reading.Reading;
import org.guitu.slow.SlowAnswer;
import org.guitu.slow.SlowDeadline;
import org.guitu.slow.SlowEntry;
import org.guitu.slow.SlowModel;
import org.junit.jupiter.api.Test;

/**
 * The reading against a model that was written from the specification alone and computes everything anew for each
 * question: both say the same of states, last days, days left, deadlines and counters.
 */
class SlowModelTest {
    private static final int HISTORIES = switch (System.getProperty("guitu.scale", "small")) {
        case "large" -> 100_000;
        case "medium" -> 10_000;
        default -> 500;
    };
    /** What the model does not know: cases taken over, and what is counted from another entry than a fact of its kind. */
    private static final Set<FactType> UNKNOWN = EnumSet.of(FactType.TAKE_OVER);

    private static final Set<FactType> OVERTAKEN = EnumSet.of(FactType.REPORT, FactType.ABSENCE_BEGUN);

    private static final Set<String> DEADLINES =
            Set.of("serve", "report", "sign", "review", "notice-person", "notice-family", "notice-township");
    private static final SlowModel MODEL = model();

    @Test
    void bothSayTheSame() {
        AtomicInteger compared = new AtomicInteger();
        // less than half of them are known to the model; the others are judged by a province, or left out below
        List<String> disagreements = LongStream.range(0, HISTORIES * 5L / 2)
                .parallel()
                .mapToObj(History::of)
                .filter(SlowModelTest::isKnown)
                .peek(history -> compared.incrementAndGet())
                .flatMap(history -> disagreement(history).stream())
                .toList();
        System.out.println(compared + " histories compared, " + disagreements.size() + " disagreements");
        assertThat(compared).hasValueGreaterThanOrEqualTo(HISTORIES);
        assertThat(disagreements).isEmpty();
    }

    private static Optional<String> disagreement(History history) {
        Random random = new Random(history.seed);
        List<LocalDate> edges = history.edges();
        for (int i = 0; i < 4 && !edges.isEmpty(); i++) {
            LocalDate day = edges.get(random.nextInt(edges.size())).plusDays(random.nextInt(3) - 1L);
            Reading reading = history.guitu.read(history.file(), day, history.background);
            SlowAnswer answer = MODEL.read(entries(history), history.background.birthDate(), day);
            Set<String> compared = compared(history, reading);
            String fast = told(reading, compared);
            String slow = told(answer, compared);
            if (!fast.equals(slow)) {
                return Optional.of(history + "\non " + day + "\n  fold  " + fast + "\n  model " + slow);
            }
        }
        return Optional.empty();
    }

    private static boolean isKnown(History history) {
        return history.isNational()
                && history.background.otherCases().isEmpty()
                && !overtaken(history)
                && history.file().entries().stream()
                        .noneMatch(entry ->
                                UNKNOWN.contains(FactType.of(entry.type()).orElseThrow())
                                        || entry.body().toString().contains("PUBLIC_NOTICE"));
    }

    /**
     * What was overtaken by facts recorded later is left out, since the two read the specification differently there: a
     * report counts all the same (ADR 8), and an absence before the report fits nowhere, where the model counts its days
     * from the report on.
     */
    private static boolean overtaken(History history) {
        return history.guitu.read(history.file(), history.lastDay(), history.background).anomalies().stream()
                .anyMatch(anomaly -> OVERTAKEN.contains(
                        FactType.of(Objects.requireNonNull(history.file().entry(anomaly.entry()))
                                        .type())
                                .orElseThrow()));
    }

    private static boolean reviewed(History history) {
        return history.file().entries().stream().anyMatch(entry -> entry.type().equals(FactType.REVIEW.code()));
    }

    private static List<SlowEntry> entries(History history) {
        List<SlowEntry> entries = new ArrayList<>();
        for (Entry entry : history.file().entries()) {
            Object day = entry.body().get("day");
            entries.add(new SlowEntry(
                    entry.id(),
                    entry.type(),
                    day == null ? null : LocalDate.parse(String.valueOf(day)),
                    entry.recordedAt(),
                    entry.chain(),
                    entry.sequence(),
                    entry.note() != null,
                    entry.recorder().role(),
                    entry.body()));
        }
        return entries;
    }

    private static String told(Reading reading, Set<String> compared) {
        Map<String, Object> told = new TreeMap<>();
        told.put("state", Objects.toString(reading.state(), "none"));
        Ending ending = reading.ending();
        told.put("ending", ending == null ? "none" : ending.code() + " " + ending.day());
        TermReading term = reading.term();
        if (term != null) {
            put(told, "first", term.firstDay());
            put(told, "last", term.lastDay());
            put(told, "left", term.daysLeft());
            put(told, "earliest", term.earliestLastDay());
        }
        reading.deadlines().forEach((id, deadline) -> {
            if (compared.contains(id)) {
                deadline(told, id, deadline.status().name(), deadline.due(), deadline.metOn(), deadline.late());
            }
        });
        told.put("absences", reading.unauthorised().absences());
        told.put("days", (long) reading.unauthorised().days());
        told.put(
                "proposals",
                new TreeSet<>(reading.proposals().stream()
                        .map(Proposal::kind)
                        .map(Object::toString)
                        .toList()));
        return told.toString();
    }

    /**
     * The deadlines that are compared. One that only waits has no day that could differ, but where the model has one for
     * signing; one review made late clears one year, in the model the next one as well.
     */
    private static Set<String> compared(History history, Reading reading) {
        Set<String> compared = new HashSet<>(DEADLINES);
        if (reviewed(history)) {
            compared.remove("review");
        }
        reading.deadlines().forEach((id, deadline) -> {
            if (deadline.status() == DeadlineReading.Status.WAITING) {
                compared.remove(id);
            } else if (id.startsWith("report-finding-")) {
                compared.add(id);
            }
        });
        return compared;
    }

    private static String told(SlowAnswer answer, Set<String> compared) {
        Map<String, Object> told = new TreeMap<>();
        told.put("state", Objects.toString(answer.state(), "none"));
        told.put("ending", answer.endingCode() == null ? "none" : answer.endingCode() + " " + answer.endingDay());
        put(told, "first", answer.termFirst());
        put(told, "last", answer.termLast());
        put(told, "left", answer.daysLeft());
        put(told, "earliest", answer.earliestLast());
        answer.deadlines().forEach((String id, SlowDeadline deadline) -> {
            if (compared.contains(id)) {
                deadline(told, id, deadline.status(), deadline.due(), deadline.metOn(), deadline.late());
            }
        });
        told.put("absences", answer.unauthorisedAbsences());
        told.put("days", answer.unauthorisedDays());
        told.put("proposals", answer.proposals());
        return told.toString();
    }

    /** What waits, or was met before it could run, has no day that could differ, and is shown by one of the two only. */
    private static void deadline(
            Map<String, Object> told, String id, String status, LocalDate due, LocalDate metOn, boolean late) {
        boolean never = status.equals("WAITING") || (status.equals("MET") && due == null);
        if (!never) {
            told.put(id, status + " " + due + " " + metOn + " " + late);
        }
    }

    private static void put(Map<String, Object> told, String name, Object value) {
        if (value != null) {
            told.put(name, value);
        }
    }

    private static SlowModel model() {
        WorkingCalendar calendar = Calendars.bundled();
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> makeUpDays = new HashSet<>();
        Set<Integer> years = new HashSet<>();
        for (LocalDate day = LocalDate.of(2015, 1, 1); day.getYear() <= 2026; day = day.plusDays(1)) {
            years.add(day.getYear());
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (weekend == calendar.isWorkingDay(day)) {
                (weekend ? makeUpDays : holidays).add(day);
            }
        }
        return new SlowModel(holidays, makeUpDays, years);
    }
}
