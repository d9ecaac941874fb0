package org.guitu.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A division code has six digits down to the county and nine for a township; a wrong one is told apart by its fault. */
class DivisionTest {
    @ParameterizedTest
    @CsvSource({
        "421202,     true,  false, true",
        "421202001,  true,  true,  false",
        "420000,     true,  false, true",
        "110101001,  true,  true,  false",
        "42120,      false, false, false",
        "4212020,    false, false, false",
        "42120200,   false, false, false",
        "4212020011, false, false, false",
        "021202,     false, false, false",
        "021202001,  false, false, false",
        "42120a,     false, false, false",
        "42120200x,  false, false, false",
        "'421202 ',  false, false, false",
        "' 421202',  false, false, false",
        "'421 202',  false, false, false",
        "'',         false, false, false",
        "-421202,    false, false, false",
        "４２１２０２, false, false, false",
        "٤٢١٢٠٢,     false, false, false",
    })
    void eachReadingTakesItsOwnLength(String code, boolean any, boolean township, boolean county) {
        expect(Division::parse, code, any, "not-a-division");
        expect(Division::parseTownship, code, township, "not-a-township");
        expect(Division::parseCounty, code, county, "not-a-county");
    }

    @ParameterizedTest
    @ValueSource(strings = {"421202\n", "421202001\n", "421202\u0000"})
    void nothingHidesBehindTheLastDigit(String code) {
        expect(Division::parse, code, false, "not-a-division");
    }

    @ParameterizedTest
    @CsvSource({"421202, 421202", "421202001, 421202", "310120101, 310120"})
    void theCountyIsTheFirstSixDigits(String code, String county) {
        assertThat(new Division(code).county()).isEqualTo(county);
        assertThat(new Division(code)).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource({
        "420000, true",
        "421200, false",
        "421202, false",
        "110000, true",
        "420000001, false",
        "421200000, false",
    })
    void aProvinceEndsInFourZeros(String code, boolean province) {
        assertThat(new Division(code).isProvince()).isEqualTo(province);
    }

    @Test
    void theConstructorIsForCodesThatAreRight() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Division("42"))
                .withMessage("not a division code: \"42\"");
    }

    private static void expect(Function<String, Parsed<Division>> parse, String code, boolean good, String fault) {
        assertThat(parse.apply(code))
                .isEqualTo(
                        good
                                ? new Parsed.Good<>(new Division(code))
                                : new Parsed.Bad<>(List.of(new Fault("", fault, Map.of()))));
    }
}
