package org.guitu.slow.cadence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CAD-01, CAD-07: every window of every obligation, from the case as known at the end of a day. */
final class Plan {
    private final SlowCase known;
    final RunningDays time;
    /** In order of first appearance in the tiers; windows in order of their first day. */
    final Map<String, List<Window>> windows = new LinkedHashMap<>();

    Plan(SlowCase known) {
        this.known = known;
        this.time = new RunningDays(known);
        if (known.agreement() == null) {
            return; // nothing is in force
        }
        for (String code : codes()) {
            windows.put(code, windowsOf(code));
        }
    }

    /** The windows of the same obligation that begin later, in order. */
    List<Window> after(Window window) {
        List<Window> all = windows.get(window.obligation());
        int index = Collections.binarySearch(all, window, Comparator.comparing(Window::from));
        return all.subList(index + 1, all.size());
    }

    private Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        for (SlowCase.Tier tier : known.tiers()) {
            codes.addAll(tier.obligations().keySet());
        }
        return codes;
    }

    private List<Window> windowsOf(String code) {
        List<Window> past = new ArrayList<>();
        Course current = null;
        Course waiting = null;
        for (SlowCase.Tier tier : known.tiers()) {
            LocalDate day = tier.from();
            SlowCase.Obligation next = tier.obligations().get(code);
            if (waiting != null && !waiting.start.isAfter(day)) {
                past.addAll(begunBefore(waiting.start, current));
                current = waiting;
            }
            waiting = null; // a later decision replaces one still waiting
            if (current == null) {
                current = next == null ? null : course(code, next, day, day); // new in the tier: starts at once
            } else if (next == null) {
                past.addAll(endedAtOnce(day, current));
                current = null;
            } else if (sameRule(current.rule, next)) {
                current.detailsFrom(day, next);
            } else if (isTighter(code, next, current, day)) {
                past.addAll(endedAtOnce(day, current));
                current = course(code, next, day, day);
            } else {
                Window open = openBefore(day, current);
                if (open == null) {
                    past.addAll(begunBefore(day, current));
                    current = course(code, next, day, day);
                } else {
                    waiting = course(code, next, day, open.due().plusDays(1));
                }
            }
        }
        if (waiting != null) {
            past.addAll(begunBefore(waiting.start, current));
            current = waiting;
        }
        if (current != null) {
            past.addAll(current.windows());
        }
        return past;
    }

    private Course course(String code, SlowCase.Obligation rule, LocalDate tierDay, LocalDate start) {
        return new Course(code, rule, tierDay, start, known.agreement(), time);
    }

    private static boolean sameRule(SlowCase.Obligation a, SlowCase.Obligation b) {
        return a.phases().equals(b.phases());
    }

    private boolean isTighter(String code, SlowCase.Obligation next, Course current, LocalDate day) {
        Pace newPace = Pace.of(course(code, next, day, day).frequencyOn(day));
        Pace oldPace = Pace.of(current.frequencyOn(day));
        return newPace.tighterThan(oldPace);
    }

    private static List<Window> begunBefore(LocalDate day, Course course) {
        List<Window> begun = new ArrayList<>();
        for (Window window : course.windows()) {
            if (window.from().isBefore(day)) {
                begun.add(window);
            }
        }
        return begun;
    }

    /** The window begun before the day and not yet ended on it, or null. */
    private static Window openBefore(LocalDate day, Course course) {
        for (Window window : begunBefore(day, course)) {
            if (window.spans(day)) {
                return window;
            }
        }
        return null;
    }

    /** What began before the day; the open window ends the day before it, WAIVED if unmet. */
    private List<Window> endedAtOnce(LocalDate day, Course course) {
        List<Window> result = new ArrayList<>();
        for (Window window : begunBefore(day, course)) {
            result.add(window.spans(day) ? window.endedBefore(day, slotsAsOfDayBefore(window, day)) : window);
        }
        return result;
    }

    /** History never changes: the number of slots is the one that stood at the end of the day before the change. */
    private int slotsAsOfDayBefore(Window window, LocalDate day) {
        if (!(window.frequency() instanceof SlowCase.Frequency.AtLeast atLeast)) {
            return window.slots();
        }
        RunningDays before = new RunningDays(AsOf.day(known, day.minusDays(1)));
        if (atLeast.of() == SlowCase.Calendar.TERM_YEAR && before.isStopped(window.from())) {
            return window.slots();
        }
        Periods periods = new Periods(before);
        LocalDate last = periods.lastDay(atLeast.of(), window.from());
        LocalDate due = last.isBefore(before.termLast) ? last : before.termLast;
        return (int)
                ((long) atLeast.n() * before.count(window.from(), due) / periods.days(atLeast.of(), window.from()));
    }
}
