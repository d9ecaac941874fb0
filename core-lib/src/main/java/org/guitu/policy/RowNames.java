package org.guitu.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guitu.rule.Sentences;

/** What the rows of a pack are called, where the catalogue has no word for them: by the names that the pack gives them. */
public final class RowNames {
    private static final String CHINESE = "/names/zh-CN";
    private static final String ENGLISH = "/names/en";

    private final Map<String, String> texts;

    private RowNames(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * The names among the values of a pack.
     *
     * @param values the values, as {@link Packs#values} gives them; never null
     * @return the names, never null
     */
    public static RowNames of(List<PackValue> values) {
        return new RowNames(values.stream()
                .filter(value ->
                        value.pointer().endsWith(CHINESE) || value.pointer().endsWith(ENGLISH))
                .collect(Collectors.toMap(PackValue::pointer, value -> value.text())));
    }

    /**
     * What the row is called that a value belongs to.
     *
     * @param pointer the JSON Pointer of the value, never null
     * @return the names, or empty where the catalogue has a word for the row, or where it has no names
     */
    public Optional<Words> of(String pointer) {
        List<String> parts = Arrays.asList(pointer.split("/", -1));
        if (parts.size() < 4 || !Sentences.in(Locale.ENGLISH).word(parts.get(2)).equals(parts.get(2))) {
            return Optional.empty();
        }
        String row = String.join("/", parts.subList(0, 3));
        String chinese = texts.get(row + CHINESE);
        String english = texts.get(row + ENGLISH);
        return chinese == null || english == null ? Optional.empty() : Optional.of(new Words(chinese, english));
    }
}
