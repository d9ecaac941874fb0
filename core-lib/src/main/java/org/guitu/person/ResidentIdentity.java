package org.guitu.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.guitu.day.KnownDays;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;

/**
 * A resident identity number (公民身份号码, GB 11643): 17 digits and a check character by ISO 7064 MOD 11-2. Its text
 * form is masked, so that it does not slip into a log.
 */
public final class ResidentIdentity {
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final String number;
    private final LocalDate birthDate;

    private ResidentIdentity(String number, LocalDate birthDate) {
        this.number = number;
        this.birthDate = birthDate;
    }

    /**
     * Reads a number.
     *
     * @param text 18 characters, the last a digit or a capital X; never null
     * @return the identity, or the faults {@code not-an-identity-number}, {@code identity-birth-date},
     *     {@code identity-check-digit}; never null
     */
    public static Parsed<ResidentIdentity> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return new Parsed.Bad<>(List.of(new Fault("", "not-an-identity-number", Map.of())));
        }
        List<Fault> faults = new ArrayList<>();
        LocalDate born = LocalDate.EPOCH;
        try {
            born = LocalDate.of(digits(text, 6, 10), digits(text, 10, 12), digits(text, 12, 14));
        } catch (DateTimeException e) {
            faults.add(new Fault("", "identity-birth-date", Map.of()));
        }
        if (!KnownDays.hold(born)) {
            faults.add(new Fault("", "identity-birth-date", Map.of()));
        }
        if (text.charAt(17) != checkDigit(text)) {
            faults.add(new Fault("", "identity-check-digit", Map.of()));
        }
        return faults.isEmpty() ? new Parsed.Good<>(new ResidentIdentity(text, born)) : new Parsed.Bad<>(faults);
    }

    /**
     * The whole number, for encryption and keyed digests alone.
     *
     * @return 18 characters, never null
     */
    public String number() {
        return number;
    }

    /**
     * The day of birth that the number carries.
     *
     * @return the day, never null
     */
    public LocalDate birthDate() {
        return birthDate;
    }

    /**
     * The number with its middle hidden.
     *
     * @return six digits, eight stars, four characters; never null
     */
    public String masked() {
        return number.substring(0, 6) + "********" + number.substring(14);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResidentIdentity that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private static char checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
