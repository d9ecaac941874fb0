package org.guitu.server.application;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place in a list after which a page starts: an id, a number where one id has several rows, and the district where
 * the list goes by districts first.
 *
 * @param district the district, empty where the list does not go by it
 * @param id the id, empty before everything
 * @param number the number among the rows of that id
 */
record Place(String district, String id, int number) {
    /** Before everything. */
    static final Place FIRST = new Place("", "", 0);

    private static final Pattern FORM = Pattern.compile("([0-9]{0,9})/([A-Za-z0-9._-]{1,64})/([0-9]{1,9})");

    static Optional<Place> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new Place(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    String text() {
        return district + "/" + id + "/" + number;
    }
}
