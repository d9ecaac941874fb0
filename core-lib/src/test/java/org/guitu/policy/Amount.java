package org.guitu.policy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, as a Chinese sentence writes it: 15日, 三年, 不满一周岁.
 *
 * @param number the number
 * @param unit its unit
 */
record Amount(int number, String unit) {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern AMOUNT = Pattern.compile("([0-9]+|[零一二两三四五六七八九十百]+)(周岁|个月|小时|周|日|年|次|名)");

    /** Every one of a sentence, in its order. */
    static List<Amount> of(String sentence) {
        return AMOUNT.matcher(sentence)
                .results()
                .map(found -> new Amount(number(found.group(1)), found.group(2)))
                .toList();
    }

    private static int number(String text) {
        if (text.matches("[0-9]+")) {
            return Integer.parseInt(text);
        }
        Matcher parts = Pattern.compile("(?:(.)百零?)?(?:(.)?(十))?(.)?").matcher(text.replace('两', '二'));
        if (!parts.matches()) {
            throw new AssertionError("no number: " + text);
        }
        int tens = parts.group(3) == null ? 0 : parts.group(2) == null ? 1 : digit(parts.group(2));
        return 100 * digit(parts.group(1)) + 10 * tens + digit(parts.group(4));
    }

    private static int digit(String text) {
        return text == null ? 0 : DIGITS.indexOf(text);
    }
}
