package org.guitu.server.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guitu.rule.Sentences;
import org.guitu.server.wording.Wording;

/** The page that a refusal's type leads to: what the rule says, in both languages. */
final class RulePage {
    private RulePage() {}

    static Optional<String> of(String id) {
        return Optional.empty();
    }
}
