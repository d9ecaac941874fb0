package org.guitu.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled list by code and day. A township exists where its county does, and what was abolished stays known. */
class DivisionsTest {
    private static final Divisions BUNDLED = Divisions.bundled();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "110000, 北京市",
        "420000, 湖北省",
        "421200, 咸宁市",
        "421202, 咸安区",
        "421202001, 温泉街道",
        "310120, 奉贤区",
        "310120101, 南桥镇",
        "520102, 南明区",
        "460203, 吉阳区",
        "429004, 仙桃市",
        "659001, 石河子市",
    })
    void whatIsListedIsKnownByItsOwnName(String code, String name) {
        assertThat(BUNDLED.knows(new Division(code))).isTrue();
        assertThat(BUNDLED.name(new Division(code), TODAY)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"421299", "999999", "100000001", "422301", "130101", "710000"})
    void whatWasNeverListedIsNotKnown(String code) {
        assertThat(BUNDLED.knows(new Division(code))).isFalse();
        assertThat(BUNDLED.name(new Division(code), TODAY)).isNull();
        assertThat(BUNDLED.listings(new Division(code))).isEmpty();
    }

    @Test
    void aTownshipThatTheListDoesNotHaveIsKnownAndHasNoName() {
        Division unlisted = new Division("310120999");
        assertThat(BUNDLED.knows(unlisted)).isTrue();
        assertThat(BUNDLED.listings(unlisted)).isEmpty();
        assertThat(BUNDLED.name(unlisted, TODAY)).isNull();
        assertThat(BUNDLED.fullName(unlisted, TODAY)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "310119, 南汇区, 2009-12-31",
        "110103, 崇文区, 2010-10-31",
        "110104, 宣武区, 2010-10-31",
        "330104, 江干区, 2021-10-31",
        "330104005, 凯旋街道, 2021-10-31",
    })
    void whatWasAbolishedIsKnownAndHasItsNameUntilTheEditionThatLeavesItOut(
            String code, String name, LocalDate edition) {
        Division abolished = new Division(code);
        assertThat(BUNDLED.knows(abolished)).isTrue();
        assertThat(BUNDLED.name(abolished, edition.minusDays(1))).isEqualTo(name);
        assertThat(BUNDLED.name(abolished, edition)).isNull();
        assertThat(BUNDLED.listings(abolished)).singleElement().satisfies(listing -> {
            assertThat(listing.until()).isEqualTo(edition.minusDays(1));
            assertThat(listing.successor()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "110118, 密云区, 2016-07-31",
        "421303, 曾都区, 2009-12-31",
        "330114, 钱塘区, 2021-10-31",
        "330102011, 凯旋街道, 2021-10-31",
        "421202, 咸安区, 2002-12-31",
        "421202001, 温泉街道, 2015-09-30",
    })
    void nothingHasANameBeforeTheEditionThatFirstHasIt(String code, String name, LocalDate edition) {
        assertThat(BUNDLED.name(new Division(code), edition.minusDays(1))).isNull();
        assertThat(BUNDLED.name(new Division(code), edition)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "371324, 苍山县, 兰陵县, 2014-10-31",
        "420600, 襄樊市, 襄阳市, 2011-10-31",
        "500110, 万盛区, 綦江区, 2011-10-31",
        "110106100, 长辛店镇, 北宫镇, 2021-10-31",
        "530403001, 大街街道, 星云街道, 2022-10-31",
    })
    void aCodeUnderAnotherNameHasEachInItsTime(String code, String before, String after, LocalDate edition) {
        Division renamed = new Division(code);
        assertThat(BUNDLED.name(renamed, edition.minusDays(1))).isEqualTo(before);
        assertThat(BUNDLED.name(renamed, edition)).isEqualTo(after);
        assertThat(BUNDLED.listings(renamed)).extracting(Listing::name).containsExactly(before, after);
    }

    @Test
    void aCodeThatWasAwayForSomeYearsHasNoNameMeanwhile() {
        Division xinji = new Division("130181");
        assertThat(BUNDLED.name(xinji, LocalDate.of(2014, 10, 31))).isEqualTo("辛集市");
        assertThat(BUNDLED.name(xinji, LocalDate.of(2016, 1, 1))).isNull();
        assertThat(BUNDLED.name(xinji, LocalDate.of(2017, 10, 31))).isEqualTo("辛集市");
    }

    @ParameterizedTest
    @CsvSource({
        "110228, 110118", // the same but for 县 and 区
        "341521, 340422", // into another city under its own name
        "330103, 330105", // whole into one neighbour
        "310108, 310106",
        "469025, 469021", // its code went on to another county
        "542322, 540221", // with its whole prefecture
    })
    void whatWentOnUnderOneCodeHasASuccessor(String code, String successor) {
        assertThat(BUNDLED.listings(new Division(code)).get(0).successor()).isEqualTo(new Division(successor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"330104", "421302", "450121", "230121", "520221", "130421"})
    void whatWasDividedHasNone(String code) {
        assertThat(BUNDLED.listings(new Division(code)).get(0).until()).isNotNull();
        assertThat(BUNDLED.listings(new Division(code)).get(0).successor()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "420000, 湖北省",
        "421200, 湖北省咸宁市",
        "421202, 湖北省咸宁市咸安区",
        "421202001, 湖北省咸宁市咸安区温泉街道",
        "310120101, 上海市奉贤区南桥镇",
        "429004001, 湖北省仙桃市沙嘴街道",
        "500229001, 重庆市城口县葛城街道",
        "620201, 甘肃省嘉峪关市",
        "460400100, 海南省儋州市那大镇",
        "110100, 北京市市辖区",
    })
    void aFullNameGoesFromTheProvinceDownAndLeavesOutWhatOnlyGroupsCodes(String code, String name) {
        assertThat(BUNDLED.fullName(new Division(code), TODAY)).isEqualTo(name);
    }

    @Test
    void aFullNameIsThatOfItsDay() {
        Division county = new Division("420607");
        assertThat(BUNDLED.fullName(county, LocalDate.of(2010, 12, 1))).isEqualTo("湖北省襄樊市襄阳区");
        assertThat(BUNDLED.fullName(county, LocalDate.of(2011, 12, 1))).isEqualTo("湖北省襄阳市襄州区");
        assertThat(BUNDLED.fullName(new Division("330104005"), LocalDate.of(2021, 3, 1)))
                .isEqualTo("浙江省杭州市江干区凯旋街道");
        assertThat(BUNDLED.fullName(new Division("330104005"), TODAY)).isNull();
    }

    @Test
    void aHostMayBringItsOwnList() {
        Divisions own = Divisions.of(List.of(
                listing("421202", "咸安", "2020-01-01", "2025-12-31"),
                listing("421202", "咸安新区", "2026-01-01", null),
                listing("421202001", "温泉", "2020-01-01", null)));
        assertThat(own.knows(new Division("421202999"))).isTrue();
        assertThat(own.knows(new Division("310120"))).isFalse();
        assertThat(own.name(new Division("421202"), LocalDate.of(2025, 12, 31))).isEqualTo("咸安");
        assertThat(own.fullName(new Division("421202001"), TODAY)).isEqualTo("咸安新区温泉");
        assertThat(own.listings(new Division("421202002"))).isEmpty();
    }

    @Test
    void aCodeHasOneNameADay() {
        List<Listing> twice = List.of(
                listing("421202", "咸安新区", "2025-12-31", null), listing("421202", "咸安", "2020-01-01", "2025-12-31"));
        assertThatThrownBy(() -> Divisions.of(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("421202");
    }

    @Test
    void aListingThatCannotBeIsRefused() {
        assertThatThrownBy(() -> listing("421202", "咸安", "2020-01-02", "2020-01-01"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Listing(
                        new Division("421202"), "咸安", LocalDate.of(2020, 1, 1), null, new Division("421203")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Listing listing(String code, String name, String from, String until) {
        return new Listing(
                new Division(code), name, LocalDate.parse(from), until == null ? null : LocalDate.parse(until), null);
    }
}
