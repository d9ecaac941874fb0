package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.journal.FactType;
import org.guitu.rule.Parsed;
import org.guitu.rule.Used;
import org.guitu.rule.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LIF-34: the file opened at reporting has the fields that the pack declares, each with its purpose and source. */
class Lif34PersonFileTest {
    private static final Story REPORTED =
            Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-05");

    @Test
    void itsRequiredFieldsAreAskedForFromTheReportUntilTheyAreThere() {
        Story filed = REPORTED.and(record("2026-03-10", Map.of("living", "ALONE")))
                .and(record("2027-03-10", Map.of("work", "EMPLOYED")));

        assertThat(filed.prompting("file-living", "2026-03-03", "2026-03-12"))
                .containsExactly("2026-03-03 none", "2026-03-05 NOTICE CASE_WORKER", "2026-03-10 none");
        assertThat(filed.prompting("file-work", "2026-03-03", "2027-03-12"))
                .containsExactly("2026-03-03 none", "2026-03-05 NOTICE CASE_WORKER", "2027-03-10 none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"situation", "family", "health", "firstUsedOn", "episodes"})
    void theOthersAreNot(String field) {
        assertThat(Story.prompt(REPORTED.on("2026-03-05"), "file-" + field)).isEqualTo("none");
    }

    @Test
    void whatIsAskedForSaysItsPurposeAndSource() {
        Why why = REPORTED.on("2026-03-05").deadlines().get("file-living").why();

        assertThat(why.values())
                .containsEntry("purpose", "安排见面地点")
                .containsEntry("purposeInEnglish", "to arrange where to meet");
        assertThat(why.parameters())
                .extracting(Used::source, Used::status)
                .containsExactly(tuple("fields of the Xianning platform; PIPL 6", "PRACTICE"));
    }

    @ParameterizedTest(name = "{0}: {1} is taken: {2}")
    @CsvSource(textBlock = """
            living,      ALONE,          true
            living,      WITH_FAMILY,    true
            living,      SHARED,         true
            living,      NO_FIXED_ABODE, true
            living,      alone,          false
            living,      EMPLOYED,       false
            work,        EMPLOYED,       true
            work,        SELF_EMPLOYED,  true
            work,        STUDENT,        true
            work,        UNEMPLOYED,     true
            work,        UNABLE,         true
            work,        ALONE,          false
            firstUsedOn, 2016-02-29,     true
            firstUsedOn, 2015-02-28,     true
            firstUsedOn, 2015-02-29,     false
            firstUsedOn, 2015-2-28,      false
            firstUsedOn, 2015,           false
            episodes,    0,              true
            episodes,    12,             true
            episodes,    999999999,      true
            episodes,    1000000000,     false
            episodes,    -1,             false
            episodes,    1.5,            false
            situation,   text-1,         true
            family,      text-1,         true
            health,      text-1,         true
            religion,    NONE,           false
            Living,      ALONE,          false
            """)
    void aValueHasTheFormOfItsField(String field, String value, boolean taken) {
        FileRecord record = record("2026-03-06", Map.of(field, value));

        if (taken) {
            assertThat(REPORTED.notesOn(record)).isEmpty();
        } else {
            assertThat(REPORTED.refused(record)).containsExactly("LIF-34");
        }
    }

    @Test
    void aRefusalListsFieldsAndCodesInTheSameOrderInEveryProcess() {
        FileRecord record = record("2026-03-06", Map.of("work", "ALONE", "living", "alone", "episodes", "1.5"));

        assertThat(REPORTED.reasonsAgainst(record))
                .extracting(reason -> reason.why().values().get("field") + " "
                        + reason.why().values().get("codes"))
                .containsExactly(
                        "episodes ",
                        "living ALONE,WITH_FAMILY,SHARED,NO_FIXED_ABODE",
                        "work EMPLOYED,SELF_EMPLOYED,STUDENT,UNEMPLOYED,UNABLE");
    }

    @Test
    void oneValueThatDoesNotFitLeavesNothingInTheFile() {
        FileRecord record = record("2026-03-06", Map.of("living", "ALONE", "work", "EMPLOYED", "religion", "NONE"));

        assertThat(REPORTED.reasonsAgainst(record)).hasSize(1);
        assertThat(Story.prompt(REPORTED.on("2026-03-06"), "file-living")).isEqualTo("NOTICE CASE_WORKER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"与母亲同住", "with mother", "", "421202199005170018"})
    void neitherFreeTextNorAnIdentityNumberIsAValue(String value) {
        Map<String, Object> body = Map.of("day", "2026-03-06", "fields", Map.of("family", value));

        assertThat(Facts.NATIONAL.parse(FactType.FILE_RECORD, body)).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void itIsOpenedAtReportingAndNotBefore() {
        Story served = Story.ordered("2026-03-02").served("2026-03-03");
        FileRecord early = record("2026-03-04", Map.of("living", "ALONE"));

        assertThat(served.permitted("2026-03-04").types()).doesNotContain(FactType.FILE_RECORD);
        assertThat(served.refused(early)).containsExactly("LIF-34");
        assertThat(REPORTED.refused(early)).containsExactly("LIF-34");
        assertThat(REPORTED.permitted("2026-03-05").types()).contains(FactType.FILE_RECORD);
        assertThat(REPORTED.notesOn(record("2026-03-05", Map.of("living", "ALONE"))))
                .isEmpty();
    }

    @Test
    void nobodyAsksForItOnceTheCaseIsOver() {
        Story dead = REPORTED.died("2026-04-01");

        assertThat(dead.prompting("file-living", "2026-03-30", "2026-04-03"))
                .containsExactly("2026-03-30 NOTICE CASE_WORKER", "2026-04-01 none");
        assertThat(dead.refused(record("2026-04-02", Map.of("living", "ALONE"))))
                .containsExactly("LIF-16");
    }

    @Test
    void aCorrectedRecordSaysWhatItSaysNow() {
        Story corrected = REPORTED.and(record("2026-03-06", Map.of("living", "ALONE", "work", "EMPLOYED")))
                .as("file")
                .recordedOn("2026-04-01")
                .corrected("file", record("2026-03-06", Map.of("living", "SHARED")));

        assertThat(Story.prompt(corrected.on("2026-03-20"), "file-work")).isEqualTo("NOTICE CASE_WORKER");
        assertThat(Story.prompt(corrected.knownOn("2026-03-20").on("2026-03-20"), "file-work"))
                .isEqualTo("none");
    }

    private static FileRecord record(String day, Map<String, String> fields) {
        return new FileRecord(LocalDate.parse(day), fields);
    }

    @Test
    void whatIsWrongIsToldInTheOrderOfTheFieldsNames() {
        Map<String, String> unknown = new LinkedHashMap<>();
        List<String> names = List.of("shoes", "hat", "coat", "gloves", "belt", "tie", "scarf");
        names.forEach(name -> unknown.put(name, "x"));

        assertThat(REPORTED.reasonsAgainst(record("2026-03-10", unknown)))
                .extracting(reason -> reason.why().values().get("field"))
                .isEqualTo(names.stream().sorted().toList());
    }

    @Test
    void theCodesOfAFieldAreToldInTheOrderOfThePack() {
        assertThat(REPORTED.reasonsAgainst(record("2026-03-10", Map.of("living", "TENT"))))
                .extracting(reason -> reason.why().values().get("codes"))
                .containsExactly("ALONE,WITH_FAMILY,SHARED,NO_FIXED_ABODE");
    }
}
