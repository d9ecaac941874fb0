package org.guitu.day;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CNT-03: which days are working days. A make-up day is one; else Monday to Friday, unless listed as a holiday. A year
 * without a list goes by Monday to Friday, and what rests on it is provisional.
 */
public final class WorkingCalendar {
    /** By year, then by the day from which the edition holds. */
    private final Map<Integer, NavigableMap<LocalDate, Edition>> editions;

    private WorkingCalendar(Map<Integer, NavigableMap<LocalDate, Edition>> editions) {
        this.editions = editions;
    }

    /**
     * A calendar of yearly editions; a later edition of a year holds from its effective day on, earlier days keep the
     * older one.
     *
     * @param editions in any order, never null
     * @return the calendar, never null
     */
    public static WorkingCalendar of(Collection<Edition> editions) {
        Map<Integer, NavigableMap<LocalDate, Edition>> byYear = editions.stream()
                .collect(Collectors.groupingBy(
                        Edition::year,
                        Collectors.toMap(
                                Edition::effectiveFrom, e -> e, (one, other) -> other, () -> new TreeMap<>())));
        return new WorkingCalendar(Map.copyOf(byYear));
    }

    /**
     * Whether a day is a working day, by what is listed.
     *
     * @param day any day, never null
     * @return true on a working day
     */
    public boolean isWorkingDay(LocalDate day) {
        Edition edition = edition(day);
        if (edition == null) {
            return Deadline.weekday(day);
        }
        return edition.makeUpDays().containsKey(day)
                || (Deadline.weekday(day) && !edition.holidays().containsKey(day));
    }

    /**
     * Whether the day's year has a list.
     *
     * @param day any day, never null
     * @return false where the answer of {@link #isWorkingDay} is provisional
     */
    public boolean lists(LocalDate day) {
        return edition(day) != null;
    }

    /**
     * The ids of all editions, which together name the calendar.
     *
     * @return the ids in order, never null
     */
    public List<String> editionIds() {
        return editions.values().stream()
                .flatMap(byDay -> byDay.values().stream())
                .map(Edition::id)
                .sorted()
                .toList();
    }

    private @Nullable Edition edition(LocalDate day) {
        NavigableMap<LocalDate, Edition> ofYear = editions.get(day.getYear());
        if (ofYear == null) {
            return null;
        }
        Map.Entry<LocalDate, Edition> inForce = ofYear.floorEntry(day);
        return inForce == null ? null : inForce.getValue();
    }

    /**
     * One published list for one year.
     *
     * @param id the edition's name, never null
     * @param year the year it lists
     * @param effectiveFrom the first day for which it holds, never null
     * @param holidays days of rest with the holiday's name, never null
     * @param makeUpDays working days at weekends (调休) with the holiday they make up for, never null
     */
    public record Edition(
            String id,
            int year,
            LocalDate effectiveFrom,
            Map<LocalDate, String> holidays,
            Map<LocalDate, String> makeUpDays) {
        /**
         * Refuses days of another year.
         *
         * @throws IllegalArgumentException if any day is one of another year
         */
        public Edition {
            holidays = Collections.unmodifiableMap(new TreeMap<>(holidays));
            makeUpDays = Collections.unmodifiableMap(new TreeMap<>(makeUpDays));
            inYear(year, "effectiveFrom", Set.of(effectiveFrom));
            inYear(year, "holidays", holidays.keySet());
            inYear(year, "makeUpDays", makeUpDays.keySet());
        }

        private static void inYear(int year, String name, Set<LocalDate> days) {
            for (LocalDate day : days) {
                if (day.getYear() != year) {
                    throw new IllegalArgumentException(name + ": " + day + " is not of the year " + year);
                }
            }
        }
    }
}
