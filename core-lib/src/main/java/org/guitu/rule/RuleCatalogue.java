package org.guitu.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

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
        Properties lines = new Properties();
        try (InputStream in = RuleCatalogue.class.getResourceAsStream("rules.properties")) {
            if (in == null) {
                throw new IllegalStateException("the rule catalogue is missing");
            }
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleCatalogue(lines.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".home"))
                .sorted()
                .map(key -> rule(key.substring(0, key.indexOf('.')), lines))
                .toList());
    }

    private static Rule rule(String id, Properties lines) {
        return new Rule(
                new RuleId(id),
                lines.getProperty(id + ".home"),
                Map.of("zh-CN", lines.getProperty(id + ".title.zh-CN"), "en", lines.getProperty(id + ".title.en")),
                lines.getProperty(id + ".source"));
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
