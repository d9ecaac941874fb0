package org.guitu.journal.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guitu.day.KnownDays;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.internal.json.Fields;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a fact's body, with what many facts have. Divisions are looked up in commands, by form and prefix and
 * whether they exist still or not; entries on file keep what they say.
 */
public final class FactFields {
    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}A-Za-z0-9〔〕()（）\\[\\]/-]{1,64}");
    private static final Pattern IDENTITY = Pattern.compile("[0-9]{17}[0-9Xx]");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9._:+-]{1,64}");
    private static final Division NOWHERE = new Division("100000000");

    private final Fields fields;
    private final @Nullable Divisions divisions;

    /** Fields of a body; divisions are looked up where there are any to look in. */
    public FactFields(Fields fields, @Nullable Divisions divisions) {
        this.fields = fields;
        this.divisions = divisions;
    }

    /** The fields themselves. */
    public Fields plain() {
        return fields;
    }

    /** The fields of an object inside, closed by the caller. */
    public FactFields inside(String name) {
        return new FactFields(fields.inside(name), divisions);
    }

    /** The day on which it happened. */
    public LocalDate day() {
        return day("day");
    }

    /** A day that the library knows. */
    public LocalDate day(String name) {
        LocalDate day = fields.day(name);
        if (!KnownDays.hold(day)) {
            fields.fault(name, "day-out-of-range");
        }
        return day;
    }

    /** A day that the library knows, or null where the field is absent. */
    public @Nullable LocalDate dayOrNone(String name) {
        return fields.has(name) ? day(name) : null;
    }

    /** A document's number. */
    public String number(String name) {
        String number = fields.text(name, NUMBER, "not-a-document-number");
        // an identity number in it would stand in the clear (RGT-03)
        if (IDENTITY.matcher(number).find()) {
            fields.fault(name, "not-a-document-number");
        }
        return number;
    }

    /** The id of an entry, a case or a row. */
    public String id(String name) {
        return fields.text(name, ID, "not-an-id");
    }

    /** Ids of entries, at least one. */
    public Set<String> ids(String name) {
        return fields.texts(name, ID, "not-an-id");
    }

    /** A code of a pack. */
    public String code(String name) {
        return fields.text(name, CODE, "not-a-code");
    }

    /** A short value: a code, a whole number, a day or an instant. */
    public String value(String name) {
        String value = fields.text(name, VALUE, "not-a-value");
        if (IDENTITY.matcher(value).find()) {
            fields.fault(name, "not-a-value");
        }
        return value;
    }

    /** Codes of a pack, at least one, each at most once. */
    public Set<String> codes(String name) {
        return fields.texts(name, CODE, "not-a-code");
    }

    /** A code of a pack, or null where the field is absent. */
    public @Nullable String codeOrNone(String name) {
        return fields.has(name) ? fields.text(name, CODE, "not-a-code") : null;
    }

    /** Codes of a pack, each at most once. */
    public Set<String> codesOrNone(String name) {
        return fields.textsOrNone(name, CODE, "not-a-code");
    }

    /** A code of a pack for each member, at least one. */
    public List<String> members(String name) {
        return fields.textsWithRepeats(name, CODE, "not-a-code");
    }

    /** Short values by the names of fields that a pack declares, at least one. */
    public Map<String, String> values(String name) {
        Map<String, String> values = fields.textsByName(name, CODE, ID, "not-an-id");
        if (values.values().stream().anyMatch(value -> IDENTITY.matcher(value).find())) {
            fields.fault(name, "not-an-id");
        }
        return values;
    }

    /** A township or sub-district. */
    public Division township(String name) {
        return known(name, Division::parseTownship);
    }

    /** A county or larger division. */
    public Division county(String name) {
        return known(name, Division::parseCounty);
    }

    private Division known(String name, Function<String, Parsed<Division>> parse) {
        Division division = fields.value(name, parse);
        if (division == null) {
            return NOWHERE;
        }
        if (divisions != null && !divisions.knows(division)) {
            fields.fault(name, "unknown-division");
        }
        return division;
    }
}
