package org.guitu.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guitu.internal.json.Json;

/** Every rule of this build: its id, its name, where it comes from and the one type that is its home. */
public final class RuleCatalogue {
    private static final RuleCatalogue BUNDLED = load();

    private final List<Rule> rules;

    private RuleCatalogue(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * The catalogue of this build.
     *
     * @return the catalogue, never null
     */
    public static RuleCatalogue bundled() {
        return BUNDLED;
    }

    /**
     * The rules in order of their pages.
     *
     * @return an unchangeable list, never null
     */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * A rule by its id.
     *
     * @param id such as {@code LIF-05}, never null
     * @return the rule, or empty where this build does not have it
     */
    public Optional<Rule> find(String id) {
        return rules.stream().filter(rule -> rule.id().value().equals(id)).findFirst();
    }

    private static RuleCatalogue load() {
        try (InputStream in = RuleCatalogue.class.getResourceAsStream("rules.json")) {
            if (in == null) {
                throw new IllegalStateException("the rule catalogue is missing");
            }
            return new RuleCatalogue(Json.asList(Json.object(in.readAllBytes()).get("rules")).stream()
                    .map(one -> rule(Json.asObject(one)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(Map<String, Object> tree) {
        Map<String, String> titles = new LinkedHashMap<>();
        Json.asObject(tree.get("title")).forEach((language, title) -> titles.put(language, title.toString()));
        return new Rule(
                new RuleId(String.valueOf(tree.get("id"))),
                String.valueOf(tree.get("home")),
                titles,
                String.valueOf(tree.get("source")));
    }

    /**
     * One rule.
     *
     * @param id its id, never null
     * @param home the fully qualified name of the type that is its home, never null
     * @param titles its name by language tag, zh-CN and en; never null
     * @param source the law or practice it comes from, never null
     */
    public record Rule(RuleId id, String home, Map<String, String> titles, String source) {
        /** Copies the titles. */
        public Rule {
            titles = Map.copyOf(titles);
        }

        /**
         * The rule's name.
         *
         * @param locale Chinese of any region gives the Chinese name, every other language the English one; never null
         * @return the name, never null
         */
        public String title(Locale locale) {
            return String.valueOf(titles.get(locale.getLanguage().equals("zh") ? "zh-CN" : "en"));
        }
    }
}
