package org.guitu.server.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guitu.rule.RuleCatalogue;
import org.guitu.server.wording.Wording;

/** The page that a refusal's type leads to: what the rule is called and where it comes from, in both languages. */
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
                        + Html.element("p", rule.title(Locale.CHINESE))
                        + "<p lang=\"en\">" + Html.escape(rule.title(Locale.ENGLISH)) + "</p>\n"
                        + Html.element("p", Wording.line("rule-source", Map.of("source", rule.source()))));
    }
}
