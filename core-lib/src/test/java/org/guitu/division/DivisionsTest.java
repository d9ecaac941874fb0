package org.guitu.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled list goes down to the county; a township exists where its county does. */
class DivisionsTest {
    private static final Divisions BUNDLED = Divisions.bundled();

    @ParameterizedTest
    @CsvSource({
        "110000, 北京市",
        "420000, 湖北省",
        "421200, 咸宁市",
        "421202, 咸安区",
        "421202001, 咸安区",
        "310120, 奉贤区",
        "310120999, 奉贤区",
        "520102, 南明区",
        "460203, 吉阳区",
        "429004, 仙桃市",
        "659001, 石河子市",
    })
    void whatIsListedIsKnownByItsName(String code, String name) {
        assertThat(BUNDLED.knows(new Division(code))).isTrue();
        assertThat(BUNDLED.name(new Division(code))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"421299", "999999", "100000001", "422301", "710000"})
    void whatIsNotListedHasNoName(String code) {
        assertThat(BUNDLED.knows(new Division(code))).isFalse();
        assertThat(BUNDLED.name(new Division(code))).isNull();
    }

    @Test
    void aHostMayBringItsOwnList() {
        Divisions own = Divisions.of(Map.of("421202", "咸安"));
        assertThat(own.knows(new Division("421202001"))).isTrue();
        assertThat(own.name(new Division("421202001"))).isEqualTo("咸安");
        assertThat(own.knows(new Division("310120"))).isFalse();
    }
}
