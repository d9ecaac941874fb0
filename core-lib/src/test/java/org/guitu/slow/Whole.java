package org.guitu.slow;

import java.time.LocalDate;
import java.util.List;

/** What is read over all facts up to the day asked at once, not in the order of reading. */
record Whole(
        Custody custody, Annulments annulments, Settlement settlementOrNull, Workdays workdays, LocalDate bornOrNull) {

    static Whole of(List<Fact> facts, Settlement settlementOrNull, Workdays workdays, LocalDate bornOrNull) {
        return new Whole(Custody.in(facts), Annulments.in(facts), settlementOrNull, workdays, bornOrNull);
    }

    /** The first working day from this one on without duty-free days and custody; null if custody has no end. */
    LocalDate firstFreeWorkday(LocalDate from, Custody counting) {
        LocalDate day = from;
        while (true) {
            if (counting.heldWithoutEndOn(day)) {
                return null;
            }
            LocalDate moved = annulments.movedOutOf(day);
            if (!moved.equals(day)) {
                day = moved;
            } else if (workdays.isWorkday(day) && !counting.heldOn(day)) {
                return day;
            } else {
                day = day.plusDays(1);
            }
        }
    }
}
