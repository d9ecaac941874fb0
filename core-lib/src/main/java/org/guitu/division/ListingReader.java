package org.guitu.division;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of comma-separated listings and gathers the faults of all of them. Made for tens of thousands of lines of
 * a few dozen days: what is the same in many lines is read once.
 */
final class ListingReader {
    private static final String HEADER = "code,name,listedFrom,listedUntil,successor";
    private static final List<String> COLUMNS = List.of(HEADER.split(","));
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LONGEST_NAME = 400;

    private final Listings listings = new Listings();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private int number = 1;

    static Parsed<Map<String, List<Listing>>> read(InputStream in) {
        try {
            return new ListingReader().read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Parsed<Map<String, List<Listing>>> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            return new Parsed.Bad<>(List.of(new Fault("/1", "unknown-format", Map.of())));
        }
        for (String line : lines.subList(1, lines.size())) {
            number++;
            int before = faults.size();
            Listing listing = listing(line.split(",", -1));
            if (faults.size() == before && listing != null && !listings.add(listing)) {
                fault("code", "twice");
            }
        }
        return faults.isEmpty() ? new Parsed.Good<>(listings.byCode()) : new Parsed.Bad<>(faults);
    }

    /** Null only where a fault was found. */
    private @Nullable Listing listing(String[] cells) {
        for (int i = COLUMNS.size(); i < cells.length; i++) {
            fault(Integer.toString(i + 1), "unknown-field");
        }
        Division division = required(cells, 0) ? division(cells, 0, Division::parse) : null;
        String name = required(cells, 1) ? name(cells) : null;
        LocalDate from = required(cells, 2) ? day(cells, 2) : null;
        LocalDate until = has(cells, 3) ? day(cells, 3) : null;
        Division successor = has(cells, 4) && required(cells, 3) ? division(cells, 4, Division::parseCounty) : null;
        if (division == null || name == null || from == null) {
            return null;
        }
        if (until != null && until.isBefore(from)) {
            fault("listedUntil", "ends-before-it-begins");
            return null;
        }
        return new Listing(division, name, from, until, until == null ? null : successor);
    }

    private static boolean has(String[] cells, int column) {
        return column < cells.length && !cells[column].isEmpty();
    }

    private boolean required(String[] cells, int column) {
        boolean has = has(cells, column);
        if (!has) {
            fault(COLUMNS.get(column), "missing");
        }
        return has;
    }

    private @Nullable Division division(String[] cells, int column, Function<String, Parsed<Division>> form) {
        Parsed<Division> division = form.apply(cells[column]);
        if (division instanceof Parsed.Bad<Division> bad) {
            bad.faults().forEach(f -> fault(COLUMNS.get(column), f.code()));
            return null;
        }
        return division.orThrow();
    }

    /** What could not be decoded, and what only some fonts show, would be read by nobody. */
    private String name(String[] cells) {
        String name = cells[1];
        boolean legible = name.codePoints()
                .noneMatch(c ->
                        c == '\uFFFD' || Character.isISOControl(c) || Character.getType(c) == Character.PRIVATE_USE);
        if (!legible || name.length() > LONGEST_NAME) {
            fault("name", "not-a-text");
        }
        return name;
    }

    private @Nullable LocalDate day(String[] cells, int column) {
        return days.computeIfAbsent(cells[column], text -> {
            if (!DAY.matcher(text).matches()) {
                fault(COLUMNS.get(column), "not-a-day");
                return null;
            }
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                fault(COLUMNS.get(column), "impossible-date");
                return null;
            }
        });
    }

    private void fault(String cell, String code) {
        faults.add(new Fault("/" + number + "/" + cell, code, Map.of()));
    }
}
