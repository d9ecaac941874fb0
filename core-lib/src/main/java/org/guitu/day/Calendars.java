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

/** Where working calendars come from: the one bundled with the library, or a host's own document of the same form. */
public final class Calendars {
    private Calendars() {}

    /**
     * The bundled calendar: holidays and make-up days (调休) as published by the State Council for 2015 to 2026. The
     * notice for 2027 is not in it; what falls in a later year is provisional (CNT-03).
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
     * @throws RuntimeException naming what is wrong, if it has another form; a calendar is given by the host, so this is
     *     its bug
     */
    public static WorkingCalendar read(byte[] json) {
        List<WorkingCalendar.Edition> editions = new ArrayList<>();
        for (Object one : Json.asList(field(Json.object(json), "editions"))) {
            Map<String, Object> edition = Json.asObject(one);
            editions.add(new WorkingCalendar.Edition(
                    field(edition, "id").toString(),
                    Integer.parseInt(field(edition, "year").toString()),
                    LocalDate.parse(field(edition, "effectiveFrom").toString()),
                    days(edition, "holidays"),
                    days(edition, "makeUpDays")));
        }
        return WorkingCalendar.of(editions);
    }

    private static Map<LocalDate, String> days(Map<String, Object> edition, String list) {
        Map<LocalDate, String> days = new LinkedHashMap<>();
        Json.asObject(field(edition, list)).forEach((day, name) -> days.put(LocalDate.parse(day), name.toString()));
        return days;
    }

    private static Object field(Map<String, Object> tree, String name) {
        Object value = tree.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing in a calendar");
        }
        return value;
    }
}
