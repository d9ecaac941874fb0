package org.guitu.day;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.internal.json.Json;
import org.jspecify.annotations.Nullable;

/** Where working calendars come from: the one bundled with the library, or a host's own document of the same form. */
public final class Calendars {
    private Calendars() {}

    /**
     * The bundled calendar: holidays and make-up days (调休) as published by the State Council since 2015.
     *
     * @return the calendar, never null
     */
    public static WorkingCalendar bundled() {
        try (InputStream in = Calendars.class.getResourceAsStream("calendar-cn.json")) {
            if (in == null) {
                throw new IllegalStateException("the bundled calendar is missing");
            }
            return read(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a calendar document.
     *
     * @param json a document of the bundled calendar's form, never null
     * @return the calendar, never null
     * @throws RuntimeException if it has another form; a calendar is given by the host, so this is its bug
     */
    public static WorkingCalendar read(byte[] json) {
        List<WorkingCalendar.Edition> editions = new ArrayList<>();
        for (Object one : Json.asList(Json.object(json).get("editions"))) {
            Map<String, Object> edition = Json.asObject(one);
            editions.add(new WorkingCalendar.Edition(
                    String.valueOf(edition.get("id")),
                    Integer.parseInt(String.valueOf(edition.get("year"))),
                    LocalDate.parse(String.valueOf(edition.get("effectiveFrom"))),
                    days(edition.get("holidays")),
                    days(edition.get("makeUpDays"))));
        }
        return WorkingCalendar.of(editions);
    }

    private static Map<LocalDate, String> days(@Nullable Object list) {
        Map<LocalDate, String> days = new LinkedHashMap<>();
        Json.asObject(list).forEach((day, name) -> days.put(LocalDate.parse(day), name.toString()));
        return days;
    }
}
