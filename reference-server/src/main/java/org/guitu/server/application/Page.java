package org.guitu.server.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A piece of a list.
 *
 * @param after where it starts
 * @param limit how many rows at most
 */
public record Page(Place after, int limit) {
    /** The most that one page may hold. */
    public static final int LARGEST = 500;

    /**
     * How many rows to load: one more than shown, to know whether there is a next page.
     *
     * @return the limit and one
     */
    int toLoad() {
        return limit + 1;
    }

    /**
     * Cuts what was loaded down to the page.
     *
     * @param <R> the row's type
     * @param loaded at most {@link #toLoad} rows
     * @param show how a row is shown
     * @param place where a row stands
     * @return the items, and the place of the last one where more follow
     */
    <R> Map<String, Object> of(List<R> loaded, Function<R, Object> show, Function<R, Place> place) {
        List<R> shown = loaded.size() > limit ? loaded.subList(0, limit) : loaded;
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", shown.stream().map(show).toList());
        page.put(
                "next",
                loaded.size() > limit ? place.apply(shown.get(shown.size() - 1)).cursor() : null);
        return page;
    }
}
