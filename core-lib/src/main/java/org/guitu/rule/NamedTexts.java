package org.guitu.rule;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A few texts by their names, in the order in which they were given. It never changes, and one with a text more costs no
 * more than the copy of an array: a reading is made of hundreds of them.
 */
final class NamedTexts extends AbstractMap<String, String> {
    private static final NamedTexts NONE = new NamedTexts();

    /** Each name, and its text behind it. */
    private final String[] pairs;

    private NamedTexts(String... pairs) {
        this.pairs = pairs;
    }

    static NamedTexts of(Map<String, String> texts) {
        if (texts instanceof NamedTexts same) {
            return same;
        }
        NamedTexts copy = NONE;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            copy = copy.with(text.getKey(), text.getValue());
        }
        return copy;
    }

    NamedTexts with(String name, String text) {
        int known = indexOf(name);
        int at = known < 0 ? pairs.length : known;
        String[] more = Arrays.copyOf(pairs, known < 0 ? pairs.length + 2 : pairs.length);
        more[at] = name;
        more[at + 1] = text;
        return new NamedTexts(more);
    }

    private int indexOf(@Nullable Object name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        int at = indexOf(name);
        return at < 0 ? null : pairs[at + 1];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return indexOf(name) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super String> action) {
        for (int i = 0; i < pairs.length; i += 2) {
            action.accept(pairs[i], pairs[i + 1]);
        }
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return IntStream.range(0, size())
                        .mapToObj(i -> Map.entry(pairs[2 * i], pairs[2 * i + 1]))
                        .iterator();
            }

            @Override
            public int size() {
                return pairs.length / 2;
            }
        };
    }
}
