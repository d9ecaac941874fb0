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
    private final List<Law> laws;

    private RuleCatalogue(List<Rule> rules, List<Law> laws) {
        this.rules = rules;
        this.laws = laws;
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

    /**
     * What the letters in the English form of a source stand for, here and in the policy packs.
     *
     * @return an unchangeable list in order of the letters, never null
     */
    public List<Law> laws() {
        return laws;
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
        return new RuleCatalogue(
                lines.stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".home"))
                        .sorted()
                        .map(key -> rule(key.substring(0, key.indexOf('.')), lines))
                        .toList(),
                lines.stringPropertyNames().stream()
                        .filter(key -> key.matches("law\\.[A-Z]+\\.en"))
                        .sorted()
                        .map(key -> key.substring("law.".length(), key.length() - ".en".length()))
                        .map(letters -> new Law(letters, both("law." + letters, lines)))
                        .toList());
    }

    private static Rule rule(String id, Properties lines) {
        return new Rule(
                new RuleId(id),
                lines.getProperty(id + ".home"),
                both(id + ".title", lines),
                both(id + ".source", lines));
    }

    private static Map<String, String> both(String key, Properties lines) {
        return Map.of("zh-CN", lines.getProperty(key + ".zh-CN"), "en", lines.getProperty(key + ".en"));
    }

    private static String in(Locale locale, Map<String, String> texts) {
        return String.valueOf(texts.get(locale.getLanguage().equals("zh") ? "zh-CN" : "en"));
    }

    /**
     * What the letters before the numbers of a source stand for.
     *
     * @param letters such as {@code DTR}, never null
     * @param names its full name by language tag, zh-CN and en; never null
     */
    public record Law(String letters, Map<String, String> names) {
        /** Copies the names. */
        public Law {
            names = Map.copyOf(names);
        }

        /**
         * The full name.
         *
         * @param locale Chinese of any region gives the Chinese name, every other language the English one; never null
         * @return the name, never null
         */
        public String name(Locale locale) {
            return in(locale, names);
        }
    }

    /**
     * One rule.
     *
     * @param id its id, never null
     * @param home the fully qualified name of the type that is its home, never null
     * @param titles its name by language tag, zh-CN and en; never null
     * @param sources the law or practice it comes from by language tag, zh-CN with the laws' names, en with the letters
     *     that {@link #laws()} explains; never null
     */
    public record Rule(RuleId id, String home, Map<String, String> titles, Map<String, String> sources) {
        /** Copies the titles and the sources. */
        public Rule {
            titles = Map.copyOf(titles);
            sources = Map.copyOf(sources);
        }

        /**
         * The rule's name.
         *
         * @param locale Chinese of any region gives the Chinese name, every other language the English one; never null
         * @return the name, never null
         */
        public String title(Locale locale) {
            return in(locale, titles);
        }

        /**
         * The law or practice that the rule comes from, in the short form that answers carry.
         *
         * @return such as {@code DTR 16, 38; NCL 34}, never null
         */
        public String source() {
            return source(Locale.ENGLISH);
        }

        /**
         * The law or practice that the rule comes from.
         *
         * @param locale Chinese of any region gives the laws' Chinese names, every other language the letters that
         *     {@link RuleCatalogue#laws()} explains; never null
         * @return the source, never null
         */
        public String source(Locale locale) {
            return in(locale, sources);
        }
    }
}
