package org.guitu.server.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.guitu.rule.Fault;
import org.guitu.rule.Sentences;

/** The server's sentences by code, each in Chinese and in English, with named holes for what is told. */
public final class Wording {
    private static final Properties CHINESE = load("zh-CN");
    private static final Properties ENGLISH = load("en");

    private Wording() {}

    /**
     * Tells one thing in both languages.
     *
     * @param code the sentence's code
     * @param values what is told, by name
     * @return the sentences by language tag, Chinese first
     */
    public static Map<String, Object> both(String code, Map<String, String> values) {
        return pair(fill(CHINESE, code, values), fill(ENGLISH, code, values));
    }

    /**
     * Tells one thing without holes in both languages.
     *
     * @param code the sentence's code
     * @return the sentences by language tag, Chinese first
     */
    public static Map<String, Object> both(String code) {
        return both(code, Map.of());
    }

    /**
     * Says a fault, by the core's sentence where the server has none of its own.
     *
     * @param fault what to say
     * @return the sentences by language tag, Chinese first
     */
    public static Map<String, Object> both(Fault fault) {
        if (CHINESE.containsKey(fault.code())) {
            return both(fault.code(), fault.values());
        }
        return pair(
                Sentences.in(Locale.CHINESE).say(fault),
                Sentences.in(Locale.ENGLISH).say(fault));
    }

    /**
     * Tells one thing on one line, for a terminal or a page.
     *
     * @param code the sentence's code
     * @param values what is told, by name
     * @return both languages, Chinese first
     */
    public static String line(String code, Map<String, String> values) {
        return fill(CHINESE, code, values) + " / " + fill(ENGLISH, code, values);
    }

    /**
     * Says a fault on one line.
     *
     * @param fault what to say
     * @return both languages, Chinese first
     */
    public static String line(Fault fault) {
        Map<String, Object> sentences = both(fault);
        return sentences.get("zh-CN") + " / " + sentences.get("en");
    }

    private static Map<String, Object> pair(String chinese, String english) {
        Map<String, Object> sentences = new LinkedHashMap<>();
        sentences.put("zh-CN", chinese);
        sentences.put("en", english);
        return sentences;
    }

    private static String fill(Properties sentences, String code, Map<String, String> values) {
        String sentence = sentences.getProperty(code);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence for " + code);
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
        }
        return sentence;
    }

    private static Properties load(String language) {
        Properties sentences = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream("wording." + language + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("the sentences are missing: " + language);
            }
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
