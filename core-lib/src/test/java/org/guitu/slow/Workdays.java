package org.guitu.slow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** CNT-03. */
record Workdays(Set<LocalDate> holidays, Set<LocalDate> makeUpDays, Set<Integer> listedYears) {

    boolean isWorkday(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!listedYears.contains(day.getYear())) {
            return !weekend;
        }
        return makeUpDays.contains(day) || (!weekend && !holidays.contains(day));
    }

    LocalDate roll(LocalDate day) {
        LocalDate rolled = day;
        while (!isWorkday(rolled)) {
            rolled = rolled.plusDays(1);
        }
        return rolled;
    }
}
