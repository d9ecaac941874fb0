package org.guitu.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.guitu.internal.json.Json;

/** The articles of laws, and the sentences of other documents, that the packs of the library come from. */
final class Written {
    private static final Pattern CITED = Pattern.compile("(NCL|DTR|CC|PIPL) ([0-9]+(?:(?:, | and )[0-9]+)*)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final Map<String, String> articles = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> documents = new LinkedHashMap<>();

    Written() {
        Map<String, Object> laws = Json.asObject(read("articles.json"));
        laws.forEach((letters, law) -> Json.asObject(Json.asObject(law).get("articles"))
                .forEach((number, text) -> articles.put(letters + " " + number, (String) text)));
        for (Object document : (List<?>) read("xianning-2016.json")) {
            Map<String, Object> one = Json.asObject(document);
            documents.put((String) one.get("source"), one);
        }
    }

    /** The articles that a source names. */
    List<String> articles(String source) {
        List<String> named = new ArrayList<>();
        CITED.matcher(source)
                .results()
                .forEach(cited -> NUMBER.matcher(cited.group(2))
                        .results()
                        .map(MatchResult::group)
                        .map(number -> articles.get(cited.group(1) + " " + number))
                        .forEach(named::add));
        return named;
    }

    /** The sentences of the documents that a source names, which are no law. */
    List<String> sentences(String source) {
        return documents.keySet().stream()
                .filter(source::contains)
                .flatMap(name -> ((List<?>) documents.get(name).get("sentences")).stream())
                .map(String.class::cast)
                .toList();
    }

    /** The day of a document. */
    String day(String source) {
        return (String) documents.get(source).get("day");
    }

    private static Object read(String file) {
        try (InputStream in = Written.class.getResourceAsStream("/org/guitu/law/" + file)) {
            return Json.parse(in.readAllBytes()).orThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
