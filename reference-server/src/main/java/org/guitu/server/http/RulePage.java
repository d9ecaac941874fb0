package org.guitu.server.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guitu.rule.RuleCatalogue;
import org.guitu.rule.Sentences;
import org.guitu.rule.Why;
import org.guitu.server.wording.Wording;

/**
 * The page that a refusal's type leads to: what the rule is called, where it comes from and the sentences that it
 * answers by, in both languages.
 */
final class RulePage {
    private RulePage() {}

    static Optional<String> of(String id) {
        return RuleCatalogue.bundled().find(id).map(RulePage::page);
    }

    private static String page(RuleCatalogue.Rule rule) {
        String id = rule.id().value();
        return Html.page(
                id,
                Html.element("h1", id)
                        + paragraphs(rule.title(Locale.CHINESE), rule.title(Locale.ENGLISH))
                        + source(rule)
                        + laws(rule)
                        + sentences(rule));
    }

    private static String source(RuleCatalogue.Rule rule) {
        return paragraphs(source(rule, Locale.CHINESE, "zh-CN"), source(rule, Locale.ENGLISH, "en"));
    }

    private static String source(RuleCatalogue.Rule rule, Locale locale, String language) {
        return String.valueOf(Wording.both("rule-source", Map.of("source", rule.source(locale)))
                .get(language));
    }

    /** What the letters of the source stand for, since no law calls itself by letters. */
    private static String laws(RuleCatalogue.Rule rule) {
        String items = RuleCatalogue.bundled().laws().stream()
                .filter(law -> Pattern.compile("\\b" + law.letters() + "\\b")
                        .matcher(rule.source())
                        .find())
                .map(law -> Html.element(
                        "li", law.letters() + " " + law.name(Locale.CHINESE) + " / " + law.name(Locale.ENGLISH)))
                .collect(Collectors.joining());
        return items.isEmpty() ? "" : "<ul>" + items + "</ul>\n";
    }

    private static String sentences(RuleCatalogue.Rule rule) {
        Sentences chinese = Sentences.in(Locale.CHINESE);
        Sentences english = Sentences.in(Locale.ENGLISH);
        String items = english.keys().stream()
                .filter(key -> key.startsWith(rule.id().value() + "."))
                .map(Why::of)
                .map(why -> "<li>" + paragraphs(open(chinese.say(why)), open(english.say(why))) + "</li>\n")
                .collect(Collectors.joining());
        return items.isEmpty()
                ? ""
                : Html.element("h2", Wording.line("rule-sentences", Map.of())) + "<ul>\n" + items + "</ul>\n";
    }

    /** A sentence without its values has a dash in the place of each. */
    private static String open(String sentence) {
        return sentence.replace("–", "…");
    }

    private static String paragraphs(String chinese, String english) {
        return Html.element("p", chinese) + "<p lang=\"en\">" + Html.escape(english) + "</p>\n";
    }
}
