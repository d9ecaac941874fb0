package org.guitu.server.application;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;

/**
 * The place in a list after which a page starts: an id, and a number where one id has several rows.
 *
 * @param id the id, empty before everything
 * @param number the number among the rows of that id
 */
public record Place(String id, int number) {
    /** Before everything. */
    public static final Place FIRST = new Place("", 0);

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9._-]{1,64})/([0-9]{1,9})");

    /**
     * The place as a client carries it, who is not to read anything into it.
     *
     * @return letters and digits
     */
    public String cursor() {
        String text = id + "/" + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what a client carried.
     *
     * @param cursor the text
     * @return the place, or the fault {@code not-a-cursor}
     */
    public static Parsed<Place> parse(String cursor) {
        try {
            Matcher text = FORM.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            if (text.matches()) {
                return new Parsed.Good<>(new Place(text.group(1), Integer.parseInt(text.group(2))));
            }
        } catch (IllegalArgumentException e) {
            // not Base64: said below, together with what is not a place
        }
        return new Parsed.Bad<>(List.of(new Fault("", "not-a-cursor", Map.of())));
    }
}
