package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guitu.agreement.AbsenceBegun;
import org.guitu.agreement.AbsenceEnded;
import org.guitu.agreement.Ending;
import org.guitu.agreement.LeaveReport;
import org.jspecify.annotations.Nullable;

/**
 * A part of an absence that is judged by itself: the reported stay, or the days that no report covers (LIF-10).
 *
 * @param begun the absence
 * @param from its first day
 * @param until the day after its last one, or null while it lasts
 * @param report the report that covers it, or null
 * @param back the return that ends it; null while it lasts, and where another part follows
 */
public record Stay(
        Placed<AbsenceBegun> begun,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable Placed<LeaveReport> report,
        @Nullable Placed<AbsenceEnded> back) {

    /**
     * The days of it that count, up to a last day: never days in custody or between a decision on isolation and its
     * annulment (LIF-15), and none after the case's end.
     */
    public List<LocalDate> days(Course course, LocalDate last) {
        // on an order on which nothing runs no day is REPORTED or ACTIVE
        if (!course.runs()) {
            return List.of();
        }
        LocalDate end = until == null || until.isAfter(last) ? last.plusDays(1) : until;
        Ending ending = course.ending;
        LocalDate over = Expiry.over(course);
        if (ending != null && ending.day().isBefore(end)) {
            end = ending.day();
        } else if (ending == null && over != null && over.isBefore(end)) {
            end = over;
        }
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
            if (!course.custody.cover(day) && !course.dutyFree.cover(day)) {
                days.add(day);
            }
        }
        return days;
    }
}
