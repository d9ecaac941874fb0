package org.guitu.conformance.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.guitu.conformance.ToyFiles;
import org.junit.jupiter.api.Test;

class SuiteReaderTest {
    private static final String FILE = "vectors/TOY-01.json";

    private final ToyFiles files = new ToyFiles();

    private void fault(String file, String from, String to, String pointer, String part) {
        String good = files.text(file);
        assertTrue(good.contains(from), from);
        int at = good.indexOf(from);
        files.with(file, good.substring(0, at) + to + good.substring(at + from.length()));
        SuiteFault fault = assertThrows(SuiteFault.class, () -> Suite.load(files));
        assertEquals(file, fault.file());
        assertEquals(pointer, fault.pointer(), fault::getMessage);
        assertTrue(fault.getMessage().contains(part), fault::getMessage);
    }

    @Test
    void reads_the_vectors_in_the_order_of_the_registry() {
        Suite suite = Suite.load(files);
        assertEquals(
                List.of("TOY-01-001", "TOY-01-002", "TOY-01-003", "TOY-02-001"),
                suite.vectors().stream().map(Vector::id).toList());
        assertEquals(Actor.DEFAULT, suite.vectors().get(0).steps().get(0).by());
        assertEquals("b", suite.vectors().get(1).steps().get(2).caseName());
    }

    @Test
    void a_missing_file_is_a_rule_without_vectors() {
        assertEquals(
                List.of("TOY-02"),
                Suite.load(files.with("vectors/TOY-02.json", "")).rulesWithoutVectors());
    }

    @Test
    void an_unknown_field_of_a_step() {
        fault(
                FILE,
                "\"command\": \"agreement\",",
                "\"command\": \"agreement\", \"whom\": 1,",
                "/0/steps/0/whom",
                "unknown field");
    }

    @Test
    void an_unknown_field_of_an_expectation() {
        fault(FILE, "\"notes\": []", "\"remarks\": []", "/1/steps/1/expect/remarks", "unknown field");
    }

    @Test
    void an_id_that_is_there_twice() {
        fault(FILE, "TOY-01-002", "TOY-01-001", "/1/id", "there twice");
    }

    @Test
    void an_unknown_rule() {
        fault(FILE, "\"rule\": \"TOY-01\"", "\"rule\": \"TOY-05\"", "/0/rule", "no rule of the registry");
    }

    @Test
    void an_unknown_rule_beside_it() {
        fault(FILE, "[\"TOY-02\"]", "[\"TOY-05\"]", "/1/also/0", "no rule of the registry");
    }

    @Test
    void an_id_of_another_rule() {
        fault(FILE, "TOY-01-002", "TOY-02-002", "/1/id", "does not begin with its rule");
    }

    @Test
    void a_reference_to_nothing() {
        fault(
                FILE,
                "\"custody\": \"$held\" }, \"expect\"",
                "\"custody\": \"$hold\" }, \"expect\"",
                "/1/steps/1/body/custody",
                "$hold");
    }

    @Test
    void a_reference_to_nothing_in_a_name() {
        fault(FILE, "\"last\": { \"custody\"", "\"last-$hold\": { \"custody\"", "/1/asks/0/expect/last-$hold", "$hold");
    }

    @Test
    void a_day_that_does_not_exist() {
        fault(FILE, "1985-03-02", "1985-02-30", "/0/person/birthDate", "1985-02-30");
    }

    @Test
    void an_instant_without_its_offset() {
        fault(FILE, "2026-06-01T10:00:00+08:00", "2026-06-01T10:00:00", "/0/steps/0/at", "offset");
    }

    @Test
    void a_vector_that_asks_nothing() {
        fault(FILE, ", \"expect\": { \"refused\": [\"TOY-01\"] }", "", "/0/asks", "has to ask something");
    }

    @Test
    void an_answer_that_depends_on_today() {
        fault(FILE, "\"asOf\": \"2026-06-02\", \"expect\"", "\"expect\"", "/1/asks/0", "today");
    }

    @Test
    void a_field_that_is_there_twice() {
        fault(FILE, "\"calendar\": \"cn\",", "\"calendar\": \"cn\", \"calendar\": \"cn\",", "", "is no JSON");
    }

    @Test
    void a_requirement_that_is_there_twice() {
        fault("requirements.json", "TOY-02", "TOY-01", "/requirements/1/id", "there twice");
    }

    @Test
    void an_unknown_level() {
        fault("requirements.json", "\"MUST\"", "\"WOULD\"", "/requirements/0/level", "WOULD");
    }
}
