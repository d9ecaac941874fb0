package org.guitu.cadence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.guitu.cadence.DutyGround;
import org.guitu.policy.Frequency;
import org.guitu.policy.ObligationRow;
import org.jspecify.annotations.Nullable;

/**
 * CAD-07: the plan of one obligation through the cadences that were in force. A tighter one starts on its day and cuts
 * the open window short; a looser one waits for its end; the same rule changes nothing; one that is gone ends at once.
 */
final class Plan {
    private final DutyGround ground;
    private final RunningCalendar calendar;
    private final LocalDate agreement;
    private final LocalDate asked;
    private final List<Course> courses = new ArrayList<>();

    private Plan(DutyGround ground, LocalDate agreement, LocalDate asked, RunningCalendar calendar) {
        this.ground = ground;
        this.agreement = agreement;
        this.asked = asked;
        this.calendar = calendar;
    }

    /** One rule from a day on, until another one takes its place. */
    private static final class Course {
        final ObligationRow rule;
        final LocalDate tier;
        final LocalDate from;
        /** What the same rule says beside its phases, by the day from which it says so. */
        final TreeMap<LocalDate, ObligationRow> details = new TreeMap<>();

        @Nullable
        LocalDate end;

        Course(ObligationRow rule, LocalDate tier, LocalDate from) {
            this.rule = rule;
            this.tier = tier;
            this.from = from;
            details.put(LocalDate.MIN, rule);
        }
    }

    /** Every window of an obligation up to the day asked, and the next one that asks something. */
    static List<Window> of(
            String obligation, DutyGround ground, LocalDate agreement, LocalDate asked, RunningCalendar calendar) {
        Plan plan = new Plan(ground, agreement, asked, calendar);
        for (DutyGround.Cadence cadence : ground.cadences()) {
            if (!cadence.from().isAfter(asked)) {
                plan.change(
                        cadence.from(),
                        cadence.obligations().stream()
                                .filter(row -> row.id().equals(obligation))
                                .findFirst()
                                .orElse(null));
            }
        }
        List<Window> windows = new ArrayList<>();
        plan.courses.forEach(course -> windows.addAll(plan.windows(course)));
        return windows;
    }

    private void change(LocalDate day, @Nullable ObligationRow rule) {
        if (courses.removeIf(course -> course.from.isAfter(day))) {
            courses.get(courses.size() - 1).end = null;
        }
        Course now = courses.isEmpty() ? null : courses.get(courses.size() - 1);
        if (now == null || now.end != null) {
            if (rule != null) {
                courses.add(new Course(rule, day, day));
            }
        } else if (rule == null) {
            now.end = day;
        } else if (rule.phases().equals(now.rule.phases())) {
            now.details.put(day, rule);
        } else {
            LocalDate from = isTighter(rule, now.rule, day) ? day : afterOpen(now, day);
            now.end = from;
            courses.add(new Course(rule, day, from));
        }
    }

    private boolean isTighter(ObligationRow rule, ObligationRow before, LocalDate day) {
        return pace(rule, day).compareTo(pace(before, day)) > 0;
    }

    private Frequency.Pace pace(ObligationRow rule, LocalDate day) {
        return calendar.frequency(rule, ground.termFirst(), day).pace();
    }

    /** The day after the window that was begun before a day and is open on it, or that day. */
    private LocalDate afterOpen(Course course, LocalDate day) {
        Windows windows = begin(course);
        Window window = windows.next();
        while (calendar.due(window).isBefore(day)) {
            window = windows.next();
        }
        return calendar.from(window).isBefore(day) ? calendar.due(window).plusDays(1) : day;
    }

    private Windows begin(Course course) {
        LocalDate anchor = switch (course.rule.anchor()) {
            case TERM -> ground.termFirst();
            case AGREEMENT -> agreement;
            case TIER -> course.tier;
        };
        return new Windows(course.rule, ground.termFirst(), agreement, calendar, anchor, course.from);
    }

    private List<Window> windows(Course course) {
        List<Window> windows = new ArrayList<>();
        Windows all = begin(course);
        LocalDate last = calendar.day(ground.termLast());
        Window window = detailed(course, all.next());
        boolean goesOn = true;
        while (goesOn && isBeforeEnd(window, course) && !calendar.from(window).isAfter(last)) {
            Window ended = ended(window, course, last);
            windows.add(ended);
            boolean coming = calendar.from(ended).isAfter(asked);
            goesOn = !coming || Slots.of(ended, ground, calendar, asked) == 0;
            window = detailed(course, all.next());
        }
        return windows;
    }

    private boolean isBeforeEnd(Window window, Course course) {
        return course.end == null || calendar.from(window).isBefore(course.end);
    }

    private Window detailed(Course course, Window window) {
        ObligationRow details = course.details.floorEntry(calendar.from(window)).getValue();
        return details.equals(window.rule()) ? window : window.by(details);
    }

    /** A window ends with the term at the latest, and is cut short where another plan begins within it. */
    private Window ended(Window window, Course course, LocalDate last) {
        LocalDate due = window.planned() ? ground.termLast() : last;
        Window within = window.due().isAfter(due) ? window.endingWith(due) : window;
        if (course.end == null || calendar.due(within).isBefore(course.end)) {
            return within;
        }
        return within.cut(course.end.minusDays(1));
    }
}
