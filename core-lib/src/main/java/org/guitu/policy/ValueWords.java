package org.guitu.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.division.Listing;
import org.guitu.internal.json.Json;
import org.guitu.rule.Parsed;
import org.guitu.rule.Sentences;
import org.jspecify.annotations.Nullable;

/** Says the values of a pack in one language: codes, periods and conditions in words, what the pack names by its names. */
final class ValueWords {
    private static final Set<String> PLACES = Set.of("divisions", "township");
    private static final int COUNTY = 6;

    private final Sentences sentences;
    private final boolean chinese;
    private final RowNames names;

    ValueWords(Locale locale, RowNames names) {
        this.sentences = Sentences.in(locale);
        this.chinese = locale.equals(Locale.CHINESE);
        this.names = names;
    }

    /** A value of any kind. */
    String say(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return sentences.word(truth ? "YES" : "NO");
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? sentences.word("NOTHING") : elements(list);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> object = Json.asObject(map);
            return isCondition(object) ? condition(object) : step(object);
        }
        return code(String.valueOf(value));
    }

    /** A value that means something of its own in its field, such as what becomes of a case. */
    String say(String field, @Nullable Object value) {
        if (PLACES.contains(field)) {
            return value instanceof List<?> list
                    ? sentences.list(list.stream().map(this::place).toList())
                    : place(value);
        }
        String key = field + "-" + value;
        String word = sentences.word(key);
        return word.equals(key) ? say(value) : word;
    }

    /** A field's word and what is said of it. */
    String part(String field, String said) {
        String word = sentences.word("field-" + field);
        if (said.equals(sentences.word("YES"))) {
            return word;
        }
        return phrase("said-part", Map.of("field", word.equals("field-" + field) ? code(field) : word, "value", said));
    }

    /** An event, or a time after it. */
    String until(Map<String, Object> until) {
        String event = say(until.get("event"));
        return until.containsKey("period")
                ? phrase("said-until", Map.of("event", event, "period", say(until.get("period"))))
                : event;
    }

    /** Whether a text is in the language that is spoken, by its tag. */
    boolean speaks(String tag) {
        return tag.equals(chinese ? "zh-CN" : "en");
    }

    /** Several things that are said one after another. */
    String clauses(List<String> said) {
        return sentences.clauses(said);
    }

    /** A number of days or hours, by the fields that the two sides have of it. */
    String number(Map<String, Object> number, boolean withUnit, boolean withRoll) {
        String period = code(String.valueOf(number.get("period")));
        boolean working = "WORKING_DAYS".equals(number.get("unit"));
        String said = working
                ? phrase("said-working", Map.of("period", period))
                : withUnit && "CALENDAR_DAYS".equals(number.get("unit"))
                        ? phrase("said-calendar", Map.of("period", period))
                        : period;
        if ("BEFORE".equals(number.get("direction"))) {
            said = number.containsKey("opens")
                    ? phrase("said-window", Map.of("period", said, "opens", code(String.valueOf(number.get("opens")))))
                    : phrase("said-before", Map.of("period", said));
        }
        if (!withRoll || !(number.get("roll") instanceof Boolean rolls)) {
            return said;
        }
        String rolled = "BEFORE".equals(number.get("direction")) ? "said-rolled-back" : "said-rolled";
        return phrase(rolls ? rolled : "said-not-rolled", Map.of("period", said));
    }

    /** A text in the language that is spoken. */
    String words(Map<String, Object> texts) {
        String text = String.valueOf(texts.get(chinese ? "zh-CN" : "en"));
        return text.replaceFirst("[。.]$", ""); // it stands within a sentence
    }

    private String elements(List<?> list) {
        return sentences.list(list.stream().map(this::say).toList());
    }

    /** A division by its code and the last name that it had. */
    private String place(@Nullable Object prefix) {
        String code = String.valueOf(prefix);
        if (code.isEmpty()) {
            return sentences.word("COUNTRY");
        }
        String whole = code + "0".repeat(Math.max(0, COUNTY - code.length()));
        if (!(Division.parse(whole) instanceof Parsed.Good<Division> division)) {
            return code;
        }
        List<Listing> names = Divisions.bundled().listings(division.value());
        return names.isEmpty() ? code : code + " " + names.get(names.size() - 1).name();
    }

    /** One step by which a prompt rises. */
    private String step(Map<String, Object> step) {
        return phrase("said-step", Map.of("after", say(step.get("after")), "to", say(step.get("to"))));
    }

    private String code(String code) {
        String said = sentences.said(code);
        if (!said.equals(code)) {
            return said;
        }
        // what a caller has to send stays a code where a refusal lists it
        String value = sentences.word("value-" + code);
        if (!value.equals("value-" + code)) {
            return value;
        }
        int dot = code.indexOf('.');
        return names.ofCode(code)
                .map(words -> chinese ? words.chinese() : words.english())
                .orElseGet(() -> dot < 1 || !code.matches("[a-zA-Z-]+\\.[a-zA-Z_-]+") ? code : dotted(code, dot));
    }

    /** One kind of a record, one value of a fact, one field of the file. */
    private String dotted(String code, int dot) {
        String whole = code.substring(0, dot);
        String member = code(code.substring(dot + 1));
        return whole.equals("file") ? member : phrase("said-kind", Map.of("whole", code(whole), "kind", member));
    }

    private static boolean isCondition(Map<String, Object> object) {
        return List.of("all", "any", "not", "fact").stream().anyMatch(object::containsKey);
    }

    private String condition(Map<String, Object> condition) {
        for (String join : List.of("all", "any")) {
            if (condition.get(join) instanceof List<?> parts) {
                return parts.stream()
                        .map(part -> grouped(Json.asObject(part)))
                        .reduce((one, other) -> phrase("said-" + join, Map.of("one", one, "other", other)))
                        .orElse("");
            }
        }
        return condition.get("not") instanceof Map<?, ?> part
                ? phrase("said-not", Map.of("one", condition(Json.asObject(part))))
                : comparison(condition);
    }

    private String grouped(Map<String, Object> part) {
        return part.containsKey("fact") || part.containsKey("not") ? condition(part) : "(" + condition(part) + ")";
    }

    private String comparison(Map<String, Object> compared) {
        Object value = compared.get("value");
        String fact = code(String.valueOf(compared.get("fact")));
        boolean day = value instanceof String text && text.matches("[0-9]{4}-[0-9]{2}-.*");
        String op = String.valueOf(compared.get("op"));
        String key = switch (op) {
            case "=" -> value instanceof Boolean truth ? truth ? "holds" : "holds-not" : "equal";
            case "≠" -> value instanceof Boolean truth ? truth ? "holds-not" : "holds" : "not-equal";
            case "<" -> day ? "earlier" : "less";
            case "≤" -> day ? "not-later" : "at-most";
            default -> "one-of";
        };
        return phrase("said-" + key, Map.of("fact", fact, "value", say(value)));
    }

    private String phrase(String key, Map<String, String> values) {
        String said = sentences.word(key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            said = said.replace("{" + value.getKey() + "}", value.getValue());
        }
        return said;
    }
}
