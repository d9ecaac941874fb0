package org.guitu.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one language: a template for each topic and each fault, and a word for each code. The domain makes
 * no sentence; it makes whys, and this catalogue says them.
 */
public final class Sentences {
    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern PERIOD = Pattern.compile(
            "P(?=.)(?:(?<year>[0-9]+)Y)?(?:(?<month>[0-9]+)M)?(?:(?<day>[0-9]+)D)?(?:T(?<hour>[0-9]+)H)?");
    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z");
    // The record's days are those of Shanghai (CNT-01), and this room knows nothing of the one that counts them.
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern CODES = Pattern.compile("[A-Z_]+(,[A-Z_]+)+");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Sentences CHINESE = load("zh-CN");
    private static final Sentences ENGLISH = load("en");

    private final String language;
    private final Properties templates;

    private Sentences(String language, Properties templates) {
        this.language = language;
        this.templates = templates;
    }

    /**
     * The catalogue of a language.
     *
     * @param locale Chinese of any region gives the Chinese catalogue, every other language the English one; never null
     * @return the catalogue, never null
     */
    public static Sentences in(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    /**
     * Says a why.
     *
     * @param why what to say, never null
     * @return one sentence, never null; the topic's key itself where the catalogue lacks it
     */
    public String say(Why why) {
        return fill(why.topic().key(), why.values());
    }

    /**
     * Says a fault.
     *
     * @param fault what to say, never null
     * @return one sentence, never null
     */
    public String say(Fault fault) {
        return fill("fault." + fault.code(), fault.values());
    }

    /**
     * The word for a code, such as 执行中 for ACTIVE.
     *
     * @param code the code, never null
     * @return the word, or the code itself where the catalogue has none; never null
     */
    public String word(String code) {
        return templates.getProperty("code." + code, code);
    }

    /**
     * Several codes or other words in a row, such as 民警、网格员.
     *
     * @param said the words, never null
     * @return one text, never null
     */
    public String list(List<String> said) {
        return String.join(templates.getProperty("list.and", ", "), said);
    }

    /**
     * Several things that are said one after another.
     *
     * @param said what is said, never null
     * @return one text, never null
     */
    public String clauses(List<String> said) {
        return String.join(templates.getProperty("list.then", "; "), said);
    }

    /**
     * The keys of all templates, for checks that both languages are whole.
     *
     * @return the keys in order, never null
     */
    public Set<String> keys() {
        return new TreeSet<>(templates.stringPropertyNames());
    }

    private String fill(String key, Map<String, String> values) {
        Matcher hole = HOLE.matcher(templates.getProperty(key, key));
        return hole.replaceAll(found -> {
            // what a pack calls it in this language, or else the value itself
            String name = found.group(1);
            String value = values.getOrDefault(name + "." + language, values.get(name));
            return Matcher.quoteReplacement(value == null ? "–" : said(value));
        });
    }

    /**
     * A value as it is read aloud: codes as words, periods such as P3Y as three years, instants in the time of
     * Shanghai; other text as it is.
     *
     * @param value the value, never null
     * @return what is read, never null
     */
    public String said(String value) {
        if (INSTANT.matcher(value).matches()) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    Instant.parse(value).atZone(SHANGHAI));
        }
        Matcher period = PERIOD.matcher(value);
        if (period.matches()) {
            List<String> parts = new ArrayList<>();
            for (String unit : List.of("year", "month", "day", "hour")) {
                String number = period.group(unit);
                if (number != null) {
                    String key = "period." + unit + (number.equals("1") ? "" : "s");
                    parts.add(templates.getProperty(key, "{n}").replace("{n}", number));
                }
            }
            return String.join(templates.getProperty("period.and", " "), parts);
        }
        return CODES.matcher(value).matches()
                ? list(COMMA.splitAsStream(value).map(this::word).toList())
                : word(value);
    }

    private static Sentences load(String language) {
        Properties templates = new Properties();
        try (InputStream in = Sentences.class.getResourceAsStream("sentences." + language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("sentences missing: " + language);
            }
            templates.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sentences(language, templates);
    }
}
