package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.agreement.DeadlineReading;
import org.guitu.agreement.DeadlineReading.Status;
import org.guitu.day.Deadline.Due;
import org.guitu.policy.DeadlineRow;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** Every deadline of a case, each read by its own rule. A case that is over owes nothing but its notices. */
public final class Deadlines {
    private Deadlines() {}

    /** All of them by id. */
    public static Map<String, DeadlineReading> read(Course course) {
        Map<String, DeadlineReading> deadlines = new LinkedHashMap<>();
        // what a revoked order did to the person is void (LIF-16)
        if (course.order == null || course.revoked) {
            return deadlines;
        }
        if (!course.runs()) {
            // nothing runs on such an order (LIF-24), but who was not told of a release before is still to be told
            RowDeadlines.afterTheRelease(course).forEach(notice -> deadlines.put(notice.id(), notice));
            return deadlines;
        }
        RowDeadlines rows = RowDeadlines.begun(course);
        DeadlineReading report = ReportWindow.read(course);
        Map<String, DeadlineReading> all = new HashMap<>();
        keep(all, ReportWindow.serve(course));
        keep(all, report);
        rows.readings().forEach(reading -> keep(all, reading));
        // last, since it may be due on the day of another
        keep(all, Signing.deadline(course, all));
        for (String id : List.of("serve", "report", "sign")) {
            put(deadlines, course, all.get(id));
        }
        owed(course, rows.all(all), deadlines);
        owed(course, TakeOverDay.standing(course, WorkGroups.duties(course)), deadlines);
        owed(course, TakeOverDay.standing(course, PersonFile.duties(course)), deadlines);
        owed(course, Papers.gaps(course), deadlines);
        owed(course, AgreementContents.gaps(course), deadlines);
        owed(course, Isolations.duties(course), deadlines);
        return deadlines;
    }

    /** Takes up what is owed: while the case runs, beyond its end where the pack says so, or what its end brought. */
    public static void owed(Course course, List<DeadlineReading> readings, Map<String, DeadlineReading> deadlines) {
        for (DeadlineReading reading : readings) {
            LocalDate opened = reading.opened();
            if (opened == null) {
                if (course.ending == null) {
                    deadlines.put(reading.id(), reading);
                }
                continue;
            }
            boolean outlives = course.pack(opened).deadline(reading.row()).outlives();
            boolean before = course.ending != null && opened.isBefore(course.ending.day());
            if (outlives || !before || reading.status() == Status.MET) {
                // what is about a record that is on file is owed whoever kept the case before
                deadlines.put(reading.id(), outlives ? reading : TakeOverDay.seen(course, reading));
            }
        }
    }

    /** A deadline that runs or was met, by a row that has a number. */
    public static DeadlineReading reading(
            String id, DeadlineRow row, LocalDate opened, Due due, @Nullable Placed<?> metBy, Why why) {
        LocalDate met = metBy == null ? null : metBy.day();
        return new DeadlineReading(
                id,
                row.id(),
                met == null ? Status.OPEN : Status.MET,
                opened,
                due.day(),
                met,
                met != null && met.isAfter(due.day()),
                due.certainty(),
                metBy == null ? why : why.from(metBy.id()),
                null,
                row.basis(),
                due.at());
    }

    /** A deadline that has not opened yet has no day, and says what it waits for and when it opens (POL-08). */
    public static DeadlineReading seenOn(DeadlineReading deadline, LocalDate asked) {
        if (deadline.opened() == null || !deadline.opened().isAfter(asked) || deadline.status() == Status.MET) {
            return deadline;
        }
        return new DeadlineReading(
                deadline.id(),
                deadline.row(),
                Status.WAITING,
                deadline.opened(),
                null,
                deadline.certainty(),
                named(Why.of("POL-08.opens").with("row", deadline.row()), deadline.why())
                        .with("day", deadline.opened())
                        .because(deadline.why()));
    }

    /** By the names that the deadline's own reason has for its row. */
    private static Why named(Why why, Why own) {
        Why named = why;
        for (String name : List.of("row.zh-CN", "row.en")) {
            String value = own.values().get(name);
            named = value == null ? named : named.with(name, value);
        }
        return named;
    }

    private static void keep(Map<String, DeadlineReading> all, @Nullable DeadlineReading reading) {
        if (reading != null) {
            all.put(reading.id(), reading);
        }
    }

    private static void put(Map<String, DeadlineReading> deadlines, Course course, @Nullable DeadlineReading reading) {
        if (reading == null) {
            return;
        }
        boolean stays = reading.id().equals("serve") && ReportWindow.isStillToServe(course);
        if (course.ending == null || stays || reading.status() == Status.MET) {
            deadlines.put(reading.id(), TakeOverDay.seen(course, reading));
        }
    }
}
