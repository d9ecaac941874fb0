package org.guitu.conformance.http;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Makes identity numbers by GB 11643 for persons who do not exist. */
final class IdentityNumbers {
    /** Real counties of several provinces, so that runs against one server seldom meet. */
    private static final List<String> AREAS = List.of(
            "421202", "421221", "421222", "421223", "421224", "420102", "420103", "420104", "420105", "420106",
            "430102", "430103", "440103", "440104", "440105", "510104", "510105", "310101", "310104", "310105");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private final RandomGenerator random;

    IdentityNumbers(RandomGenerator random) {
        this.random = random;
    }

    String next(LocalDate birthDate) {
        String body = AREAS.get(random.nextInt(AREAS.size()))
                + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format(Locale.ROOT, "%03d", random.nextInt(1, 1000));
        return body + checkDigit(body);
    }

    static char checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }
}
