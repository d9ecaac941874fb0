package org.guitu.conformance.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class IdentityNumbersTest {
    /** The two examples that GB 11643-1999 itself gives. */
    @Test
    void the_check_digit_is_that_of_the_standard() {
        assertEquals('X', IdentityNumbers.checkDigit("11010519491231002"));
        assertEquals('4', IdentityNumbers.checkDigit("44052418800101001"));
    }

    @RepeatedTest(20)
    void a_number_holds_the_birth_date() {
        String number = new IdentityNumbers(new Random()).next(LocalDate.of(2012, 2, 29));
        assertTrue(number.matches("\\d{6}20120229\\d{3}[0-9X]"), number);
        assertEquals(number.charAt(17), IdentityNumbers.checkDigit(number.substring(0, 17)));
    }
}
