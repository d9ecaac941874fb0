package org.guitu.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guitu.day.Deadline;
import org.guitu.day.TimeLimit;
import org.guitu.internal.json.Fields;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * POL-02: reads the number of a deadline, each value with its source: those of the row, or its own where it is written
 * with one. A number under {@code practice} stands beside a duty that has none (POL-09).
 */
final class NumberReader {
    private static final String HOURS = "HOURS";
    private static final int MOST_HOURS = 24 * 36_525;
    private static final Pattern NO_RULE = Pattern.compile("PRACTICE|ASSUMED");

    /** How a row says that it is counted back, beside its number. */
    enum Direction {
        AFTER,
        BEFORE
    }

    /**
     * A number as it was read.
     *
     * @param limit period, unit, roll and direction
     * @param basis on what its day rests
     * @param used where each part comes from
     */
    record Read(TimeLimit limit, Basis basis, List<Used> used) {}

    private final Fields row;
    private final String id;
    private final boolean daysAlone;
    private final List<Used> used = new ArrayList<>();

    private NumberReader(Fields row, String id, boolean daysAlone) {
        this.row = row;
        this.id = id;
        this.daysAlone = daysAlone;
    }

    /** The number of a row, or the one of practice beside it; null where it has neither. */
    static @Nullable Read of(Fields row, String id, Sources sources, Sources.Source source, boolean needed) {
        boolean practice = row.has("practice");
        boolean back = row.has("direction") && row.oneOf("direction", Direction.class) == Direction.BEFORE;
        if (!practice && !row.has("period") && !needed && !back) {
            countsNothing(row);
            return null;
        }
        NumberReader reader = new NumberReader(row, id, needed);
        if (!practice) {
            return reader.read(row, "/deadlines/" + id + "/", sources, source, back);
        }
        for (String field : List.of("period", "unit", "roll")) {
            if (row.has(field)) {
                row.fault(field, "number-and-practice");
                row.tree(field);
            }
        }
        Fields beside = row.inside("practice");
        if (beside.has("status")) {
            beside.text("status", NO_RULE, "practice-is-no-rule");
        }
        Read read = reader.read(beside, "/deadlines/" + id + "/practice/", sources, sources.of(beside), back);
        beside.close();
        return new Read(read.limit(), new Basis(read.basis().status(), true), read.used());
    }

    /** How a number is counted says nothing where there is none. */
    private static void countsNothing(Fields row) {
        for (String field : List.of("unit", "roll")) {
            if (row.has(field)) {
                row.fault(field, "counts-nothing");
            }
        }
    }

    /** The number that law fixes, beside that of a local rule (POL-03). */
    static Read law(Fields law, String id, Sources sources) {
        boolean back = law.has("direction") && law.oneOf("direction", Direction.class) == Direction.BEFORE;
        Sources beside = sources.beside(law);
        return new NumberReader(law, id, false).read(law, "/deadlines/" + id + "/", beside, beside.of(law), back);
    }

    private Read read(Fields number, String at, Sources sources, Sources.Source source, boolean back) {
        boolean hours = !daysAlone && number.has("unit") && HOURS.equals(number.tree("unit"));
        TimeLimit limit = hours ? hours(number, at, source, back) : days(number, at, sources, source, back);
        return new Read(limit, new Basis(source.status(), false), used);
    }

    private TimeLimit hours(Fields number, String at, Sources.Source source, boolean back) {
        String text = number.text("period", Pattern.compile("PT[0-9]{1,6}H"), "not-hours");
        int hours = text.isEmpty() ? 1 : asHours(text);
        if (hours < 1 || hours > MOST_HOURS) {
            number.fault("period", hours < 1 ? "not-hours" : "too-long");
            hours = 1;
        }
        if (number.has("roll")) {
            number.tree("roll");
            number.fault("roll", "hours-never-roll");
        }
        if (back) {
            row.fault("direction", "hours-run-on");
        }
        opens();
        TimeLimit limit = new TimeLimit.Hours(hours);
        used.add(source.used(id + ".period", at + "period", limit.period()));
        used.add(source.used(id + ".unit", at + "unit", HOURS));
        return limit;
    }

    private static int asHours(String text) {
        try {
            return Math.toIntExact(Duration.parse(text).toHours());
        } catch (DateTimeException e) {
            return 0;
        }
    }

    private TimeLimit days(Fields number, String at, Sources sources, Sources.Source source, boolean back) {
        Period period = Bounds.period(number, "period");
        Deadline.Unit unit = unit(number);
        period = inUnit(number, "period", period, unit);
        used.add(source.used(id + ".period", at + "period", period));
        used.add(source.used(id + ".unit", at + "unit", unit));
        boolean rolls = roll(number, at, sources, source);
        if (!back) {
            opens();
            return new Deadline(period, unit, rolls);
        }
        if (!row.has("opens")) {
            return new TimeLimit.Before(period, unit, rolls, null);
        }
        Period opens = inUnit(row, "opens", Bounds.period(row, "opens"), unit);
        try {
            return new TimeLimit.Before(period, unit, rolls, opens);
        } catch (IllegalArgumentException e) {
            row.fault("opens", "opens-too-late", Map.of("period", period.toString()));
            return new TimeLimit.Before(period, unit, rolls, null);
        }
    }

    /** Only what is counted back opens on a day that is counted. */
    private void opens() {
        if (row.has("opens")) {
            row.tree("opens");
            row.fault("opens", "opens-nothing");
        }
    }

    private Deadline.Unit unit(Fields number) {
        if (daysAlone || !number.has("unit")) {
            return number.oneOf("unit", Deadline.Unit.class);
        }
        String unit = number.text("unit", Sources.CODE, "not-a-code");
        for (Deadline.Unit one : Deadline.Unit.values()) {
            if (one.name().equals(unit)) {
                return one;
            }
        }
        number.fault("unit", "unknown-code", Map.of("expected", "CALENDAR_DAYS, WORKING_DAYS, HOURS"));
        return Deadline.Unit.CALENDAR_DAYS;
    }

    private static Period inUnit(Fields fields, String name, Period period, Deadline.Unit unit) {
        if (unit == Deadline.Unit.WORKING_DAYS && period.toTotalMonths() != 0) {
            fields.fault(name, "not-working-days");
            return Period.ofDays(1);
        }
        return period;
    }

    /** Whether it rolls: true or false, or one of the two with a source of its own. */
    private boolean roll(Fields number, String at, Sources sources, Sources.Source source) {
        if (!number.has("roll") || !(number.tree("roll") instanceof Map<?, ?>)) {
            boolean rolls = number.truth("roll");
            used.add(source.used(id + ".roll", at + "roll", rolls));
            return rolls;
        }
        Fields own = number.inside("roll");
        boolean rolls = own.truth("value");
        used.add(sources.of(own).used(id + ".roll", at + "roll/value", rolls));
        own.close();
        return rolls;
    }
}
