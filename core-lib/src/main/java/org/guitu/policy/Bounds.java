package org.guitu.policy;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.guitu.internal.json.Fields;

/** How large the numbers of a pack may be: a hundred years, beyond which a calendar has nothing to say about anybody. */
final class Bounds {
    private static final int YEARS = 100;
    private static final int DAYS = 36_525;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;

    private static final Pattern FORM = Pattern.compile("P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?");

    private Bounds() {}

    static Period period(Fields one, String name) {
        Period period = one.period(name);
        // a sign or small letters are read elsewhere, and are no form of a pack
        if (one.has(name)
                && one.tree(name) instanceof String text
                && !FORM.matcher(text).matches()) {
            one.fault(name, "not-a-period");
        }
        if (period.toTotalMonths() > YEARS * 12L || period.get(ChronoUnit.DAYS) > DAYS) {
            one.fault(name, "too-long");
            return Period.ofDays(1);
        }
        return period;
    }

    static int count(Fields one, String name) {
        int count = one.count(name);
        if (count > DAYS) {
            one.fault(name, "too-many");
            return 1;
        }
        return count;
    }

    static LocalDate day(Fields one, String name) {
        LocalDate day = one.day(name);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            one.fault(name, "day-out-of-range");
            return LocalDate.EPOCH;
        }
        return day;
    }
}
