package org.guitu.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An identity number has a form, a day of birth that exists and a check character; it does not show itself in a log. */
class ResidentIdentityTest {
    /** The example of the standard's own text, and made-up numbers. */
    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31",
        "440524188001010014, 1880-01-01",
        "42120219850302001X, 1985-03-02",
        "421202200002290010, 2000-02-29",
    })
    void aRightNumberCarriesItsDayOfBirth(String number, String born) {
        String whole = number.substring(0, 17) + check(number);
        assertThat(whole).as("the test's own arithmetic").matches("[0-9]{17}[0-9X]");
        ResidentIdentity identity = ResidentIdentity.parse(whole).orThrow();
        assertThat(identity.birthDate()).isEqualTo(born);
        assertThat(identity.number()).isEqualTo(whole);
    }

    @Test
    void theStandardsExamplesAreRight() {
        assertThat(faults("11010519491231002X")).isEmpty();
        assertThat(faults("440524188001010014")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11010519491231002",
                "11010519491231002XX",
                "11010519491231002x",
                "01010519491231002X",
                "1101051949123100XX",
                "11010519491231002-",
                "11010519491231002X\n",
                " 11010519491231002X",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105491231002",
            })
    void anotherFormIsOneFault(String text) {
        assertThat(faults(text)).containsExactly("not-an-identity-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20230229", "20230230", "20231301", "20230001", "20230100", "20230431", "19000229"})
    void aDayOfBirthThatNeverWasIsAFault(String born) {
        String number = "421202" + born + "001";
        assertThat(faults(number + check(number))).containsExactly("identity-birth-date");
    }

    @Test
    void aWrongDayAndAWrongCheckAreTwoFaults() {
        String number = "42120220230229001";
        String wrong = check(number).equals("0") ? "1" : "0";
        assertThat(faults(number + wrong)).containsExactly("identity-birth-date", "identity-check-digit");
    }

    @Test
    void everySingleSlipOfAFingerIsFound() {
        Random random = new Random(11643);
        for (int i = 0; i < 300; i++) {
            String number = made(random);
            String whole = number + check(number);
            assertThat(faults(whole)).as(whole).isEmpty();
            for (int at = 0; at < 17; at++) {
                for (char digit = at == 0 ? '1' : '0'; digit <= '9'; digit++) {
                    if (digit != whole.charAt(at)) {
                        String slipped = whole.substring(0, at) + digit + whole.substring(at + 1);
                        assertThat(faults(slipped)).as(slipped).contains("identity-check-digit");
                    }
                }
                String turned =
                        whole.substring(0, at) + whole.charAt(at + 1) + whole.charAt(at) + whole.substring(at + 2);
                if (whole.charAt(at) != whole.charAt(at + 1)) {
                    assertThat(faults(turned)).as(turned).isNotEmpty();
                }
            }
        }
    }

    @Test
    void itShowsItselfMasked() {
        ResidentIdentity identity = ResidentIdentity.parse("11010519491231002X").orThrow();
        assertThat(identity.masked()).isEqualTo("110105********002X");
        assertThat(identity).hasToString("110105********002X");
    }

    @Test
    void aFaultCarriesNothingOfTheNumber() {
        Parsed<ResidentIdentity> bad = ResidentIdentity.parse("110105194912310021");
        assertThat(((Parsed.Bad<ResidentIdentity>) bad).faults())
                .allMatch(fault -> fault.values().isEmpty());
        assertThat(bad.toString()).doesNotContain("110105");
    }

    @Test
    void twoReadingsOfOneNumberAreEqual() {
        ResidentIdentity one = ResidentIdentity.parse("11010519491231002X").orThrow();
        ResidentIdentity same = ResidentIdentity.parse("11010519491231002X").orThrow();
        ResidentIdentity other = ResidentIdentity.parse("440524188001010014").orThrow();
        assertThat(one)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(other)
                .isNotEqualTo("11010519491231002X");
    }

    private static List<String> faults(String text) {
        return ResidentIdentity.parse(text) instanceof Parsed.Bad<ResidentIdentity> bad
                ? bad.faults().stream().map(Fault::code).toList()
                : List.of();
    }

    private static String made(Random random) {
        return "%d%02d%02d%03d"
                .formatted(
                        4_212_020_000L / 10_000 * 10_000 + 1940 + random.nextInt(70),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(1000));
    }

    /** ISO 7064 MOD 11-2 as the standard defines it: the weights are powers of two, the whole leaves 1. */
    private static String check(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + (number.charAt(i) - '0')) * 2 % 11;
        }
        int check = (12 - sum) % 11;
        return check == 10 ? "X" : Integer.toString(check);
    }
}
