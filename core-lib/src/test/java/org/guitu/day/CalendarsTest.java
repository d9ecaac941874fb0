package org.guitu.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host's own calendar is read like the bundled one, and says what is wrong with it. */
class CalendarsTest {
    private static final String DOCUMENT = """
            {"editions": [{"id": "own-2027", "year": 2027, "effectiveFrom": "2027-01-01",
              "holidays": {"2027-01-01": "元旦"}, "makeUpDays": {"2027-01-03": "元旦"}}]}
            """;

    @Test
    void aHostsOwnCalendarIsRead() {
        WorkingCalendar calendar = read(DOCUMENT);
        assertThat(calendar.editionIds()).containsExactly("own-2027");
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 3))).isTrue();
        assertThat(calendar.lists(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"editions\"       | \"edition\"      | editions is missing",
                "\"id\"             | \"name\"         | id is missing",
                "\"year\"           | \"years\"        | year is missing",
                "\"effectiveFrom\"  | \"from\"         | effectiveFrom is missing",
                "\"holidays\"       | \"rest\"         | holidays is missing",
                "\"makeUpDays\"     | \"work\"         | makeUpDays is missing",
                "\"2027-01-01\": \"元旦\" | \"2027-02-29\": \"元旦\" | 2027-02-29",
                "\"2027-01-03\"     | \"2028-01-03\"   | makeUpDays: 2028-01-03",
                "2027,              | \"MMXXVII\",     | MMXXVII",
                "{\"2027-01-03\": \"元旦\"} | []       | not a JSON object",
                "{\"2027-01-03\": \"元旦\"} | {\"2027-01-03\": \"a\", \"2027-01-03\": \"b\"} | duplicate-field",
                "]}                 | ]                | broken-json",
            })
    void whatIsWrongIsNamed(String right, String wrong, String named) {
        assertThat(DOCUMENT).contains(right);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> read(DOCUMENT.replace(right, wrong)))
                .withMessageContaining(named);
    }

    private static WorkingCalendar read(String document) {
        return Calendars.read(document.getBytes(StandardCharsets.UTF_8));
    }
}
