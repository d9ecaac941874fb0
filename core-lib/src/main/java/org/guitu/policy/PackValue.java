package org.guitu.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guitu.internal.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * One value of a pack, what the pack extends merged in (POL-01, POL-02).
 *
 * @param pointer JSON Pointer of the value, never null
 * @param value a string, a whole number, a boolean, a list of them, or a condition as a JSON object; never null
 * @param pack id and version of the pack that gives the value, such as {@code cn/1}; never null
 * @param source the law and article or the document it comes from, or null where it needs none
 * @param status LAW, LOCAL_RULE, PRACTICE or ASSUMED, or null where it needs none
 * @param sentence the sentence of the source as it stands there, or null where the pack does not give it
 */
public record PackValue(
        String pointer,
        Object value,
        String pack,
        @Nullable String source,
        @Nullable String status,
        @Nullable String sentence) {
    /**
     * The value in one line, lists with commas between, objects as JSON.
     *
     * @return the text, empty for an empty list; never null
     */
    public String text() {
        return text(value);
    }

    static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return Json.canonicalText(Json.asObject(value));
        }
        return value instanceof List<?> list
                ? list.stream().map(PackValue::text).collect(Collectors.joining(","))
                : String.valueOf(value);
    }
}
