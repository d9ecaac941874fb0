package org.guitu.server.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guitu.day.KnownDays;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.guitu.server.application.Page;

/**
 * A query parameter: its name and how its text is read.
 *
 * @param <T> the value's type
 * @param name the name in the address
 * @param type the value's type
 * @param parse reads the text
 */
record Query<T>(String name, Class<T> type, Function<String, Parsed<T>> parse) {
    static final Query<LocalDate> AS_OF = new Query<>("asOf", LocalDate.class, Query::day);
    static final Query<Instant> KNOWN_AT = new Query<>("knownAt", Instant.class, Query::instant);
    static final Query<LocalDate> DAY = new Query<>("day", LocalDate.class, Query::day);
    static final Query<Boolean> DRY_RUN = new Query<>("dryRun", Boolean.class, Query::truth);
    static final Query<String> CURSOR = new Query<>("cursor", String.class, Parsed.Good::new);
    static final Query<Integer> LIMIT = new Query<>("limit", Integer.class, Query::limit);
    static final Query<String> PERSON_ID = new Query<>("personId", String.class, Query::id);

    private static final Pattern DAY_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT_FORM = Pattern.compile(
            "[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern LIMIT_FORM = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern ID_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The parameter that names a district among those that there are. */
    static Query<Division> district(Divisions divisions) {
        return new Query<>("district", Division.class, text -> {
            Parsed<Division> division = Division.parse(text);
            return division instanceof Parsed.Good<Division> good && !divisions.knows(good.value())
                    ? bad("unknown-division")
                    : division;
        });
    }

    static Parsed<LocalDate> day(String text) {
        if (!DAY_FORM.matcher(text).matches()) {
            return bad("not-a-day");
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return KnownDays.hold(day) ? new Parsed.Good<>(day) : bad("day-out-of-range");
        } catch (DateTimeException e) {
            return bad("impossible-date");
        }
    }

    static Parsed<Instant> instant(String text) {
        if (!INSTANT_FORM.matcher(text).matches()) {
            return bad("not-an-instant");
        }
        try {
            return new Parsed.Good<>(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return bad("not-an-instant");
        }
    }

    private static Parsed<Boolean> truth(String text) {
        return switch (text) {
            case "true" -> new Parsed.Good<>(true);
            case "false" -> new Parsed.Good<>(false);
            default -> bad("not-a-boolean");
        };
    }

    private static Parsed<Integer> limit(String text) {
        boolean fits = LIMIT_FORM.matcher(text).matches() && Integer.parseInt(text) <= Page.LARGEST;
        return fits ? new Parsed.Good<>(Integer.valueOf(text)) : bad("not-a-limit");
    }

    private static Parsed<String> id(String text) {
        return ID_FORM.matcher(text).matches() ? new Parsed.Good<>(text) : bad("not-an-id");
    }

    private static <T> Parsed<T> bad(String code) {
        return new Parsed.Bad<>(List.of(new Fault("", code, Map.of())));
    }
}
