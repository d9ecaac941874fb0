package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.agreement.internal.RowEvents.Happened;
import org.guitu.day.Deadline.Due;
import org.guitu.day.Shanghai;
import org.guitu.day.TimeLimit;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.Addressee;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Pack;
import org.guitu.policy.Trigger;
import org.guitu.rule.Certainty;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines that are counted back from an event which is known beforehand (POL-08). They move with it, and are read anew
 * each time; what is done before the first day is not done in them.
 */
final class CountedBack {
    private CountedBack() {}

    /**
     * Those of an event, each by the pack of the first day on which the pack then in force has it open (CNT-09): one
     * reading of each, also where another version opens it on another day.
     */
    static List<Duty> begun(Course course, Happened event) {
        Set<String> ids = new TreeSet<>();
        NavigableSet<LocalDate> days = new TreeSet<>(Set.of(event.known()));
        for (Pack whole : course.setting.packs().all()) {
            for (DeadlineRow row : whole.deadlinesCountedBack()) {
                if (event.trigger().equals(row.from())) {
                    ids.add(row.id());
                    days.add(opens(course, row, event));
                }
            }
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        days.addAll(course.turnsOfPacks(event.known(), days.last()));
        List<Duty> duties = new ArrayList<>();
        for (String id : ids) {
            for (LocalDate day : days) {
                DeadlineRow row = turnsOpen(course, id, event, day);
                if (row != null) {
                    row.addressees().forEach(one -> duties.add(new Duty(course, row, event, one, day)));
                    break;
                }
            }
        }
        return duties;
    }

    /**
     * A row by the pack of a day, where it opens on that day, or where that pack opened it before while the pack of the
     * day before did not yet. One that is new and would have opened before is of no event of then.
     */
    private static @Nullable DeadlineRow turnsOpen(Course course, String id, Happened event, LocalDate day) {
        DeadlineRow row = row(course, id, event, day);
        LocalDate opens = row == null ? null : opens(course, row, event);
        if (opens == null || opens.isAfter(day)) {
            return null;
        }
        DeadlineRow before = row(course, id, event, day.minusDays(1));
        boolean turns = before != null && !opens(course, before, event).isBefore(day);
        return opens.equals(day) || turns ? row : null;
    }

    private static @Nullable DeadlineRow row(Course course, String id, Happened event, LocalDate day) {
        return course.pack(day).deadlinesCountedBack().stream()
                .filter(row -> row.id().equals(id) && event.trigger().equals(row.from()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Those that were done in their window as it stood on the day on which they were done: they stay done when custody
     * moves the term's last day afterwards, or takes it away for a time.
     */
    static List<Duty> done(Course course) {
        List<Duty> done = new ArrayList<>();
        Set<Trigger.Recorded> clearing = course.setting.packs().all().stream()
                .flatMap(pack -> pack.deadlinesCountedBack().stream())
                .filter(row -> row.from() == Trigger.Computed.TERM_LAST_DAY)
                .map(DeadlineRow::clearedBy)
                .collect(Collectors.toSet());
        for (Placed<Fact> record : clearing.isEmpty() ? List.<Placed<Fact>>of() : course.taken) {
            if (clearing.stream().anyMatch(one -> one.isMet(record.fact()))) {
                RowEvents.termAsOf(course, record.day()).stream()
                        .flatMap(event -> begun(course, event).stream())
                        .filter(duty -> record.equals(duty.cleared()))
                        .forEach(done::add);
            }
        }
        return done;
    }

    /** One that waits for an event of which nobody can say the day yet. */
    static DeadlineReading waiting(Course course, DeadlineRow row, Addressee addressee, Trigger from) {
        Why why = row.saidIn(Why.of("POL-08.waits")).with("event", from.word());
        return new DeadlineReading(
                addressee.in(row.id()),
                row.id(),
                Status.WAITING,
                null,
                null,
                Certainty.CERTAIN,
                (course.term == null ? why : why.because(course.term.why())).usingAll(row.counted()));
    }

    /** Its day, by the number of its row or by that which law fixes beside it. */
    static DeadlineReading counted(
            Duty duty, DeadlineRow row, DeadlineReading open, @Nullable Placed<Fact> cleared, Why why) {
        Course course = duty.course();
        CountedDeadline counted = course.countedBack(row, duty.event().day());
        LocalDate opened = Objects.requireNonNull(open.opened());
        Due due = DueDay.possible(course, row, counted.due(), opened);
        Why how = counted.why();
        Entry correction = cleared == null ? movedBack(course, duty, due.day()) : null;
        if (correction != null) {
            LocalDate known = Shanghai.dayOf(correction.recordedAt());
            due = DueDay.possible(course, row, due, known);
            how = how.because(Why.of("POL-08.known")
                    .with("day", known)
                    .with("due", due.day())
                    .from(correction.id()));
        }
        Why said = row.isPractice() ? why : why.with("due", due.day());
        return Deadlines.reading(open.id(), row, opened, due, cleared, said.because(how));
    }

    /** The last correction after a due day that moved it back to there: until then nobody could know that day. */
    private static @Nullable Entry movedBack(Course course, Duty duty, LocalDate due) {
        if (duty.event().trigger() != Trigger.Computed.TERM_LAST_DAY) {
            return null;
        }
        return course.file.entries().stream()
                .filter(entry -> entry.type().equals(FactType.CORRECTION.code())
                        && Shanghai.dayOf(entry.recordedAt()).isAfter(due)
                        && !duty.event().day().equals(lastDayBefore(course, entry)))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static @Nullable LocalDate lastDayBefore(Course course, Entry entry) {
        CaseFile then = CaseFile.of(
                course.file.caseId(),
                course.file.entries().stream()
                        .filter(e -> e.recordedAt().isBefore(entry.recordedAt()))
                        .toList());
        return Expiry.releasedAfter(Fold.fold(then, course.setting, course.background, course.asked));
    }

    /** The day on which a row opens, not before anybody can know its event. */
    private static LocalDate opens(Course course, DeadlineRow row, Happened event) {
        LocalDate opens = row.deadline() instanceof TimeLimit.Before back
                ? back.opens(event.day(), course.setting.calendar())
                : null;
        return opens == null || opens.isBefore(event.known()) ? event.known() : opens;
    }
}
