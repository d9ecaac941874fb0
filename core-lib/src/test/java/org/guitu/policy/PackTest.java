package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guitu.day.Deadline;
import org.guitu.internal.json.Json;
import org.guitu.rule.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The national pack has the numbers of the specification, and each value shows where it stands and what it rests on. */
class PackTest {
    private static final Pack CN = Packs.bundled().all().get(0);

    @Test
    void theNationalPackIsForTheWholeCountryFromTheLawOn() {
        assertThat(CN.id()).isEqualTo("cn");
        assertThat(CN.version()).isEqualTo("1");
        assertThat(CN.divisions()).containsExactly("");
        assertThat(CN.effectiveFrom()).isEqualTo(LocalDate.of(2008, 6, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "TREATMENT_TERM,          P3Y,         LAW",
        "REHABILITATION_TERM_MAX, P3Y,         LAW",
        "TERM_COUNTING,           dayOfReport, ASSUMED",
        "SUSPENSION_EXTENDS_TERM, true,        ASSUMED",
        "GUARDIAN_SIGNS_UNDER,    18,          ASSUMED",
        "LEAVE_REPORT_FROM,       3,           LAW",
        "RECORD_LATE_MAX,         P30D,        ASSUMED",
    })
    void theParametersOfTheSpecification(ParameterName name, String value, String status) {
        Parameter<?> parameter = parameter(name);
        assertThat(parameter.value()).hasToString(value);
        assertThat(parameter.used().status()).isEqualTo(status);
        assertThat(parameter.used().value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "report,          P15D, LAW",
        "sign,            P7D,  PRACTICE",
        "serve,           P7D,  PRACTICE",
        "notice-person,   P7D,  PRACTICE",
        "notice-township, P7D,  LAW",
    })
    void theDeadlinesOfTheSpecification(String id, Period period, String status) {
        DeadlineRow row = CN.deadline(id);
        assertThat(row.deadline()).isEqualTo(new Deadline(period, Deadline.Unit.CALENDAR_DAYS, true));
        assertThat(row.basis()).isEqualTo(new Basis(status, status.equals("PRACTICE")));
        assertThat(row.role().used().status()).isEqualTo("LAW");
        assertThat(row.counted())
                .filteredOn(used -> used.name().matches(".*\\.(period|unit|roll)"))
                .extracting(Used::name, Used::status)
                .containsExactly(
                        tuple(id + ".period", status),
                        tuple(id + ".unit", status),
                        // the roll is an analogy, also where the number is law (CNT-02)
                        tuple(id + ".roll", "ASSUMED"));
    }

    @Test
    void inRehabilitationTheAgreementIsDueWithTheReport() {
        assertThat(CN.deadline("sign").sameDayAs()).containsOnlyKeys("COMMUNITY_REHABILITATION");
        assertThat(CN.deadline("sign")
                        .sameDayAs()
                        .get("COMMUNITY_REHABILITATION")
                        .value())
                .isEqualTo("report");
        assertThat(CN.deadline("report").sameDayAs()).isEmpty();
    }

    @Test
    void everyValueShowsThePlaceItStandsAt() {
        for (Used used : used()) {
            Object value = at(used.pointer());
            String written = value instanceof List<?> list
                    ? String.join(",", list.stream().map(String::valueOf).toList())
                    : String.valueOf(value);
            assertThat(used.value()).as("%s", used).isEqualTo(written);
            assertThat(used.pack()).isEqualTo("cn/1");
            assertThat(used.hash()).isEqualTo(CN.hash());
            assertThat(used.source()).as("%s", used).isNotBlank();
            assertThat(used.status()).as("%s", used).isIn("LAW", "LOCAL_RULE", "PRACTICE", "ASSUMED");
        }
    }

    @Test
    void aParameterIsReadAsTheKindThatItIs() {
        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> CN.period(ParameterName.LEAVE_REPORT_FROM));
        assertThatNullPointerException().isThrownBy(() -> CN.deadline("lunch")).withMessage("lunch");
    }

    private static List<Used> used() {
        List<Used> all = new ArrayList<>();
        for (ParameterName name : ParameterName.values()) {
            all.add(parameter(name).used());
        }
        Json.asObject(Json.object(NationalPack.bytes()).get("deadlines"))
                .keySet()
                .forEach(id -> {
                    DeadlineRow row = CN.deadline(id);
                    all.addAll(row.counted());
                    all.add(row.role().used());
                    row.sameDayAs().values().forEach(same -> all.add(same.used()));
                });
        return all;
    }

    private static Parameter<?> parameter(ParameterName name) {
        return switch (name.kind()) {
            case PERIOD -> CN.period(name);
            case COUNT -> CN.count(name);
            case TRUTH -> CN.truth(name);
            case CODE -> CN.code(name);
            case CODES -> CN.codes(name);
        };
    }

    private static Object at(String pointer) {
        Object value = Json.object(NationalPack.bytes());
        for (String name : pointer.substring(1).split("/", -1)) {
            value = ((Map<?, ?>) value).get(name);
        }
        return value;
    }
}
