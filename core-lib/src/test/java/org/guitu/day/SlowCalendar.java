package org.guitu.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A made-up calendar and the obvious way to look a day up in it: one look at two sets. */
final class SlowCalendar {
    static final int FIRST_YEAR = 2020;
    static final int LAST_YEAR = 2027;

    final Set<LocalDate> holidays = new HashSet<>();
    final Set<LocalDate> makeUpDays = new HashSet<>();
    final Set<Integer> listedYears = new HashSet<>();

    /** Holidays of one to nine days with make-up days around them; some years are not listed, the last one never. */
    static SlowCalendar random(Random random) {
        SlowCalendar calendar = new SlowCalendar();
        for (int year = FIRST_YEAR; year < LAST_YEAR; year++) {
            if (random.nextInt(5) > 0) {
                calendar.list(year, random);
            }
        }
        return calendar;
    }

    private void list(int year, Random random) {
        listedYears.add(year);
        for (int i = 0; i < 7; i++) {
            LocalDate day = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
            for (int left = 1 + random.nextInt(9); left > 0 && day.getYear() == year; left--) {
                holidays.add(day);
                day = day.plusDays(1);
            }
        }
        if (random.nextBoolean()) {
            holidays.add(LocalDate.of(year, 12, 31));
        }
        for (int i = 0; i < 8; i++) {
            LocalDate day = LocalDate.ofYearDay(year, 1 + random.nextInt(365));
            if (weekend(day) && !holidays.contains(day)) {
                makeUpDays.add(day);
            }
        }
    }

    boolean working(LocalDate day) {
        return makeUpDays.contains(day) || (!weekend(day) && !holidays.contains(day));
    }

    boolean listed(LocalDate day) {
        return listedYears.contains(day.getYear());
    }

    WorkingCalendar asWorkingCalendar() {
        List<WorkingCalendar.Edition> editions = new ArrayList<>();
        for (int year : listedYears) {
            editions.add(new WorkingCalendar.Edition(
                    "made-up-" + year, year, LocalDate.of(year, 1, 1), of(year, holidays), of(year, makeUpDays)));
        }
        return WorkingCalendar.of(editions);
    }

    @Override
    public String toString() {
        return "holidays " + holidays + ", make-up days " + makeUpDays + ", listed " + listedYears;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Map<LocalDate, String> of(int year, Set<LocalDate> days) {
        Map<LocalDate, String> named = new HashMap<>();
        days.stream().filter(day -> day.getYear() == year).forEach(day -> named.put(day, "节"));
        return named;
    }
}
