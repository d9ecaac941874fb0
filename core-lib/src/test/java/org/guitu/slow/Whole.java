package org.guitu.slow;

import java.time.LocalDate;
import java.util.List;

/** What is read over all facts up to the day asked at once, not in the order of reading. */
record Whole(
        Custody custody, Annulments annulments, Settlement settlementOrNull, Workdays workdays, LocalDate bornOrNull) {

    static Whole of(
            List<Fact> facts,
            List<Stretch> undone,
            Settlement settlementOrNull,
            Workdays workdays,
            LocalDate bornOrNull) {
        return new Whole(Custody.in(facts), Annulments.in(facts, undone), settlementOrNull, workdays, bornOrNull);
    }

    /** The end of a deadline: days without duties and those held do not count in it; null if custody has no end. */
    LocalDate due(LocalDate event, LocalDate countedEnd, Custody counting) {
        LocalDate due = countedEnd;
        while (true) {
            LocalDate next = firstFreeWorkday(countedEnd.plusDays(notCounted(event, due, counting)), counting);
            if (next == null || next.equals(due)) {
                return next;
            }
            due = next;
        }
    }

    private long notCounted(LocalDate event, LocalDate due, Custody counting) {
        long days = 0;
        for (LocalDate day = event.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
            if (counting.heldOn(day) || annulments.coversDay(day)) {
                days++;
            }
        }
        return days;
    }

    /** The first working day from this one on without duty-free days and custody; null if custody has no end. */
    LocalDate firstFreeWorkday(LocalDate from, Custody counting) {
        LocalDate day = from;
        while (true) {
            if (counting.heldWithoutEndOn(day)) {
                return null;
            }
            if (workdays.isWorkday(day) && !counting.heldOn(day) && !annulments.coversDay(day)) {
                return day;
            }
            day = day.plusDays(1);
        }
    }
}
