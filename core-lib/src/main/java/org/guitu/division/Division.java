package org.guitu.division;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;

/**
 * An administrative division by its code: 6 digits of GB/T 2260 down to the county, 9 digits for a township or
 * sub-district. A value: only its form is checked here; {@link Divisions} knows which codes exist or existed.
 *
 * @param code 6 or 9 digits, never null
 */
public record Division(String code) {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{5}([0-9]{3})?");

    /**
     * Refuses another form.
     *
     * @throws IllegalArgumentException if the form is wrong; input from outside goes through {@link #parse}
     */
    public Division {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("not a division code: \"" + code + "\"");
        }
    }

    /**
     * Reads a code of either length.
     *
     * @param code the text, never null
     * @return the division, or the fault {@code not-a-division}; never null
     */
    public static Parsed<Division> parse(String code) {
        return FORM.matcher(code).matches() ? new Parsed.Good<>(new Division(code)) : bad("not-a-division");
    }

    /**
     * Reads the code of a township or sub-district.
     *
     * @param code the text, never null
     * @return the division, or the fault {@code not-a-township}; never null
     */
    public static Parsed<Division> parseTownship(String code) {
        return code.length() == 9 && FORM.matcher(code).matches()
                ? new Parsed.Good<>(new Division(code))
                : bad("not-a-township");
    }

    /**
     * Reads the code of a county, city or province.
     *
     * @param code the text, never null
     * @return the division, or the fault {@code not-a-county}; never null
     */
    public static Parsed<Division> parseCounty(String code) {
        return code.length() == 6 && FORM.matcher(code).matches()
                ? new Parsed.Good<>(new Division(code))
                : bad("not-a-county");
    }

    /**
     * The county-level code that holds this division.
     *
     * @return the first six digits, never null
     */
    public String county() {
        return code.substring(0, 6);
    }

    /**
     * Whether the code is that of a province, which is neither a county nor a districted city.
     *
     * @return true for codes that end in four zeros
     */
    public boolean isProvince() {
        return code.length() == 6 && code.endsWith("0000");
    }

    @Override
    public String toString() {
        return code;
    }

    private static Parsed<Division> bad(String code) {
        return new Parsed.Bad<>(List.of(new Fault("", code, Map.of())));
    }
}
