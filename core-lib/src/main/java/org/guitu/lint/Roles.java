package org.guitu.lint;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.guitu.rule.Fault;
import org.guitu.rule.Sentences;

/** Roles are the pack's own, in the form that a person who records can have. */
final class Roles {
    private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private Roles() {}

    static void check(Remarks remarks, String pointer, String role) {
        if (hasForm(remarks, pointer, role)) {
            hasWord(remarks, pointer, role);
        }
    }

    /** Whether a code can be a role at all. */
    static boolean hasForm(Remarks remarks, String pointer, String role) {
        boolean fits = ROLE.matcher(role).matches();
        if (!fits) {
            remarks.error(new Fault(pointer, "lint-not-a-role", Map.of("code", role)));
        }
        return fits;
    }

    /** A code without a word is shown as it is written. */
    static void hasWord(Remarks remarks, String pointer, String code) {
        if (!Sentences.in(Locale.ENGLISH).keys().contains("code." + code)) {
            remarks.warning(new Fault(pointer, "lint-no-word", Map.of("code", code)));
        }
    }
}
