package org.guitu.slow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** LIF-10 and LIF-11: the unauthorised absences at the end of a day. */
final class Absences {
    private static final int LEAVE_REPORT_FROM_DAYS = 3;
    private static final int BREACH_FROM_ABSENCES = 3;
    private static final int BREACH_ABOVE_DAYS = 30;

    private final Course course;
    private final LocalDate asked;
    private final Ending ending;
    /** Found out when first asked for. */
    private Set<LocalDate> citedDays;

    Absences(Course course, LocalDate asked) {
        this.course = course;
        this.asked = asked;
        this.ending = course.endingBy(asked);
    }

    int count() {
        return count(asked);
    }

    long days() {
        return daysNotCited(asked).size();
    }

    /** LIF-11, without asking whether the case has ended. */
    boolean proposeSeriousBreach() {
        return dayItArose() != null;
    }

    private LocalDate dayItArose() {
        for (LocalDate day : daysNotCited(asked)) {
            if (count(day) >= BREACH_FROM_ABSENCES || daysNotCited(day).size() > BREACH_ABOVE_DAYS) {
                return day;
            }
        }
        return null;
    }

    /** Unauthorised absences by the end of a day whose third day no decision cites. */
    private int count(LocalDate upTo) {
        int count = 0;
        for (List<LocalDate> absence : unauthorised(upTo)) {
            if (!cited(absence.get(LEAVE_REPORT_FROM_DAYS - 1))) {
                count++;
            }
        }
        return count;
    }

    /** Days of unauthorised absences by the end of a day that no decision cites, in order, each once. */
    private Set<LocalDate> daysNotCited(LocalDate upTo) {
        Set<LocalDate> days = new TreeSet<>();
        for (List<LocalDate> absence : unauthorised(upTo)) {
            for (LocalDate day : absence) {
                if (!cited(day)) {
                    days.add(day);
                }
            }
        }
        return days;
    }

    private boolean cited(LocalDate day) {
        if (citedDays == null) {
            citedDays = new HashSet<>();
            for (Fact decision : course.decisions("SERIOUS_BREACH")) {
                Absences thought = new Absences(course.knownWhenDeciding(decision), decision.day());
                thought.unauthorised(decision.day()).forEach(citedDays::addAll);
            }
        }
        return citedDays.contains(day);
    }

    /** The counting days of each unauthorised absence, up to a day. */
    private List<List<LocalDate>> unauthorised(LocalDate upTo) {
        List<List<LocalDate>> unauthorised = new ArrayList<>();
        for (List<LocalDate> absence : withoutLeaveReport()) {
            List<LocalDate> counting = absence.stream()
                    .filter(day -> counts(day) && !day.isAfter(upTo))
                    .toList();
            if (counting.size() >= LEAVE_REPORT_FROM_DAYS) {
                unauthorised.add(counting);
            }
        }
        return unauthorised;
    }

    /** The runs of days of each absence that no leave report covers, each run an absence of its own. */
    private List<List<LocalDate>> withoutLeaveReport() {
        List<List<LocalDate>> runs = new ArrayList<>();
        Set<LocalDate> daysOfEarlierOnes = new TreeSet<>();
        for (Fact begun : course.all("absence-begun")) {
            LocalDate lastAway = lastAway(begun);
            LocalDate day = begun.day();
            while (!day.isAfter(lastAway)) {
                LocalDate reportedReturn = latestReportedReturn(day, day);
                if (reportedReturn != null) {
                    day = reportedReturn.plusDays(1);
                } else {
                    LocalDate runBegins = day;
                    List<LocalDate> run = new ArrayList<>();
                    while (!day.isAfter(lastAway) && latestReportedReturn(runBegins, day) == null) {
                        if (!daysOfEarlierOnes.contains(day)) {
                            run.add(day);
                        }
                        day = day.plusDays(1);
                    }
                    runs.add(run);
                }
            }
            for (LocalDate away = begun.day(); !away.isAfter(lastAway); away = away.plusDays(1)) {
                daysOfEarlierOnes.add(away);
            }
        }
        return runs;
    }

    private LocalDate lastAway(Fact begun) {
        Fact ended = course.endOfAbsence(begun.id());
        return ended == null ? asked : ended.day().minusDays(1);
    }

    /** The last day of return of the leave reports handed in by one day whose stay holds another; null if none does. */
    private LocalDate latestReportedReturn(LocalDate handedInBy, LocalDate day) {
        LocalDate latest = null;
        for (Fact leave : course.all("leave-report")) {
            boolean handedIn = !leave.day().isAfter(handedInBy);
            LocalDate returnOn = leave.date("returnOn");
            boolean covers = !leave.date("leaveOn").isAfter(day) && !returnOn.isBefore(day);
            if (handedIn && covers && (latest == null || returnOn.isAfter(latest))) {
                latest = returnOn;
            }
        }
        return latest;
    }

    /** Only days REPORTED or ACTIVE; days between an isolation decision and its annulment hold no duties (LIF-15). */
    private boolean counts(LocalDate day) {
        Fact report = course.report();
        return !course.halted()
                && report != null
                && !day.isBefore(report.day())
                && (ending == null || day.isBefore(ending.day()))
                && !course.whole().custody().heldOn(day)
                && !course.whole().annulments().coversDay(day);
    }
}
