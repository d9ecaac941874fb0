package org.guitu.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host's own list is read whole or not at all, and every fault is named with its line. */
class DivisionsReadTest {
    private static final String HEADER = "code,name,listedFrom,listedUntil,successor\n";

    @Test
    void aListOfTheSameFormIsReadInAnyOrder() {
        Divisions own = read(HEADER
                        + "421202001,温泉街道,2015-09-30,,\n"
                        + "421202,咸安新区,2026-01-01\r\n"
                        + "421202,咸安区,2002-12-31,2025-12-31,\n"
                        + "421299,旧区,2002-12-31,2010-01-01,421202")
                .orThrow();
        assertThat(own.listings(new Division("421202")))
                .extracting(Listing::name)
                .containsExactly("咸安区", "咸安新区");
        assertThat(own.fullName(new Division("421202001"), LocalDate.of(2025, 1, 1)))
                .isEqualTo("咸安区温泉街道");
        assertThat(own.listings(new Division("421299"))).singleElement().satisfies(old -> {
            assertThat(old.until()).isEqualTo("2010-01-01");
            assertThat(old.successor()).isEqualTo(new Division("421202"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "42120,咸安区,2002-12-31,,            | /3/code not-a-division",
                ",咸安区,2002-12-31,,                 | /3/code missing",
                "421203,,2002-12-31,,                 | /3/name missing",
                "421203,咸\uFFFD区,2002-12-31,,       | /3/name not-a-text",
                "421203,咸安区,31.12.2002,,           | /3/listedFrom not-a-day",
                "421203,咸安区,2002-02-30,,           | /3/listedFrom impossible-date",
                "421203,咸安区,,,                     | /3/listedFrom missing",
                "421203,咸安区,2002-12-31,2002-12-30, | /3/listedUntil ends-before-it-begins",
                "421203,咸安区,2002-12-31,,421202     | /3/listedUntil missing",
                "421203,咸安区,2002-12-31,2010-01-01,421202001 | /3/successor not-a-county",
                "421203,咸安区,2002-12-31,,,x         | /3/6 unknown-field",
                "421202,咸安区,2002-12-31,,           | /3/code twice",
                "''                                   | /3/code missing",
            })
    void aFaultIsNamedWithItsLineAndCell(String line, String fault) {
        assertThat(faults(HEADER + "421202,咸安区,2002-12-31,,\n" + line + "\n")).contains(fault);
    }

    @Test
    void allFaultsOfAllLinesAreNamed() {
        assertThat(faults(HEADER + "x,咸安区,2002-12-31,,\n421202,咸安区,2002-12-31,,\n421203,,yesterday,,\n"))
                .containsExactly("/2/code not-a-division", "/4/name missing", "/4/listedFrom not-a-day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code,name\n421202,咸安区\n", "\uFEFFcode,name,listedFrom,listedUntil,successor\n"})
    void aListWithoutTheFirstLineIsNoList(String text) {
        assertThat(faults(text)).containsExactly("/1 unknown-format");
    }

    @Test
    void whatIsNotUtf8IsNamedWithItsLine() {
        byte[] bytes = (HEADER + "421202,\u00e9,2002-12-31,,\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(faults(bytes)).containsExactly("/2/name not-a-text");
    }

    private static Parsed<Divisions> read(String text) {
        return Divisions.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> faults(String text) {
        return faults(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(byte[] bytes) {
        Parsed<Divisions> read = Divisions.read(new ByteArrayInputStream(bytes));
        return ((Parsed.Bad<Divisions>) read)
                .faults().stream().map(DivisionsReadTest::said).toList();
    }

    private static String said(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }
}
