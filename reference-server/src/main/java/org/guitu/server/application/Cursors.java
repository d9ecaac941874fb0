package org.guitu.server.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cursors of one list: places that a client carries from page to page, and cannot change or make up. */
final class Cursors {
    private final Vault vault;
    private final String list;

    Cursors(Vault vault, String list) {
        this.vault = vault;
        this.list = list;
    }

    /** Answers from the place that a page starts after, or that this list never gave such a cursor. */
    Reply from(Page page, Function<Place, Reply> answer) {
        String cursor = page.cursor();
        if (cursor == null) {
            return answer.apply(Place.FIRST);
        }
        return place(cursor).map(answer).orElseGet(() -> Reply.of(Reply.Kind.NO_SUCH_CURSOR));
    }

    /**
     * Cuts what was loaded down to a page.
     *
     * @param loaded at most {@link Page#toLoad} rows
     * @param show how a row is shown
     * @param place where a row stands
     * @return the items, and the cursor of the last one where more follow
     */
    <R> Map<String, @Nullable Object> cut(
            Page page, List<R> loaded, Function<R, Object> show, Function<R, Place> place) {
        boolean more = loaded.size() > page.limit();
        List<R> shown = more ? loaded.subList(0, page.limit()) : loaded;
        Map<String, @Nullable Object> cut = new LinkedHashMap<>();
        cut.put("items", shown.stream().map(show).toList());
        cut.put("next", more ? cursor(place.apply(shown.get(shown.size() - 1))) : null);
        return cut;
    }

    private String cursor(Place place) {
        byte[] mark = vault.marks().cursor(list, place.text());
        byte[] text = place.text().getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(mark, mark.length + text.length);
        System.arraycopy(text, 0, both, mark.length, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    // What is not exactly the cursor of the place that it names was given by nobody.
    private Optional<Place> place(String cursor) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(cursor);
            int start = Math.min(Marks.CURSOR_BYTES, both.length);
            return Place.of(new String(both, start, both.length - start, StandardCharsets.UTF_8))
                    .filter(place -> MessageDigest.isEqual(bytes(cursor(place)), bytes(cursor)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
