package org.guitu.policy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guitu.rule.Sentences;
import org.jspecify.annotations.Nullable;

/** What the rows of a pack are called: by the word that the catalogue has for them, or by the names that the pack gives. */
public final class RowNames {
    private static final List<String> TABLES = List.of(
            "facts",
            "file",
            "deadlines",
            "workGroup",
            "agreementContents",
            "consequences",
            "supportSchemes",
            "places",
            "controlGrounds",
            "restrictions");

    private final Map<String, Words> rows;

    private RowNames(Map<String, Words> rows) {
        this.rows = Map.copyOf(rows);
    }

    /**
     * The names among the values of a pack.
     *
     * @param values the values, as {@link Packs#values} gives them; never null
     * @return the names, never null
     */
    public static RowNames of(List<PackValue> values) {
        Map<String, String> texts = new HashMap<>();
        values.forEach(value -> texts.put(value.pointer(), value.text()));
        Map<String, Words> rows = new HashMap<>();
        texts.forEach((pointer, english) -> {
            if (pointer.endsWith("/names/en")) {
                String row = pointer.substring(0, pointer.length() - "/names/en".length());
                String chinese = texts.get(row + "/names/zh-CN");
                if (chinese != null) {
                    rows.put(row, new Words(chinese, english));
                }
            }
        });
        return new RowNames(rows);
    }

    /**
     * What the row is called that a value belongs to.
     *
     * @param pointer the JSON Pointer of the value, never null
     * @return the words, or empty for the head of the pack, and where nobody has a word for the row
     */
    public Optional<Words> of(String pointer) {
        List<String> parts = Arrays.asList(pointer.split("/", -1));
        if (parts.size() < 4) {
            return Optional.empty();
        }
        Words catalogued = catalogued(parts.get(2));
        return Optional.ofNullable(catalogued == null ? rows.get("/" + parts.get(1) + "/" + parts.get(2)) : catalogued);
    }

    /** What a row is called that another one names by its code: a fact, a field of the file, a deadline. */
    Optional<Words> ofCode(String code) {
        return TABLES.stream()
                .filter(table -> rows.containsKey("/" + table + "/" + code))
                .findFirst()
                .map(table -> rows.get("/" + table + "/" + code));
    }

    private static @Nullable Words catalogued(String code) {
        String chinese = Sentences.in(Locale.CHINESE).word(code);
        return chinese.equals(code)
                ? null
                : new Words(chinese, Sentences.in(Locale.ENGLISH).word(code));
    }
}
