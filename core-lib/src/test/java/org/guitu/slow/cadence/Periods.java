package org.guitu.slow.cadence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The period of a calendar that holds a day: its last day and its number of days. */
final class Periods {
    private final RunningDays time;

    Periods(RunningDays time) {
        this.time = time;
    }

    LocalDate lastDay(SlowCase.Calendar of, LocalDate day) {
        if (of == SlowCase.Calendar.TERM_YEAR) {
            return time.real(time.termFirst, termYearStart(day, 1).minusDays(1));
        }
        return startOfNext(of, day).minusDays(1);
    }

    long days(SlowCase.Calendar of, LocalDate day) {
        if (of == SlowCase.Calendar.TERM_YEAR) {
            return ChronoUnit.DAYS.between(termYearStart(day, 0), termYearStart(day, 1));
        }
        return ChronoUnit.DAYS.between(start(of, day), startOfNext(of, day));
    }

    private LocalDate start(SlowCase.Calendar of, LocalDate day) {
        return switch (of) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case HALF_YEAR -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
            case TERM_YEAR -> throw new IllegalArgumentException();
        };
    }

    private LocalDate startOfNext(SlowCase.Calendar of, LocalDate day) {
        LocalDate start = start(of, day);
        return switch (of) {
            case WEEK -> start.plusDays(7);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case HALF_YEAR -> start.plusMonths(6);
            case YEAR -> start.plusYears(1);
            case TERM_YEAR -> throw new IllegalArgumentException();
        };
    }

    /** First day, not counting stops, of the year of the term that holds the day, or of the one `later` years later. */
    private LocalDate termYearStart(LocalDate runningDay, int later) {
        LocalDate unstopped = time.unstopped(time.termFirst, runningDay);
        int year = 0;
        while (!time.termFirst.plusYears(year + 1).isAfter(unstopped)) {
            year++;
        }
        return time.termFirst.plusYears(year + later);
    }

    /** n windows in each month of the term: the last day of the one that holds the (running) day. */
    LocalDate lastDayOfPart(int n, LocalDate runningDay) {
        LocalDate unstopped = time.unstopped(time.termFirst, runningDay);
        int month = RunningDays.monthsBetween(time.termFirst, unstopped);
        LocalDate first = time.termFirst.plusMonths(month);
        long days = ChronoUnit.DAYS.between(first, time.termFirst.plusMonths(month + 1));
        long position = ChronoUnit.DAYS.between(first, unstopped) + 1;
        for (int k = 1; k <= n; k++) {
            long endsAfter = k * days / n;
            if (position <= endsAfter) {
                return time.real(time.termFirst, first.plusDays(endsAfter - 1));
            }
        }
        throw new IllegalStateException();
    }
}
