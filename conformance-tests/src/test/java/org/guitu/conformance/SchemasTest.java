package org.guitu.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.guitu.conformance.suite.Json;
import org.guitu.conformance.suite.Requirement;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.SuiteFiles;
import org.guitu.conformance.suite.Testability;
import org.junit.jupiter.api.Test;

class SchemasTest {
    private static JsonNode file(String path) throws IOException {
        return Json.read(SuiteFiles.builtIn().read(path).orElseThrow());
    }

    @Test
    void the_registry_follows_its_schema() throws IOException {
        SchemaCheck schema = new SchemaCheck(file("requirements.schema.json"));
        assertEquals(List.of(), schema.faults(file("requirements.json")));
    }

    @Test
    void every_vector_follows_the_schema() throws IOException {
        SchemaCheck schema = new SchemaCheck(file("vector.schema.json"));
        Suite suite = Suite.builtIn();
        for (Requirement requirement : suite.registry().all()) {
            if (requirement.testability() == Testability.VECTOR) {
                String path = Suite.vectorFile(requirement.id());
                assertEquals(List.of(), schema.faults(file(path)), path);
            }
        }
    }

    @Test
    void the_schema_refuses_what_the_loader_refuses() throws IOException {
        SchemaCheck schema = new SchemaCheck(file("vector.schema.json"));
        String good = new ToyFiles().text("vectors/TOY-01.json");
        assertEquals(List.of(), schema.faults(Json.read(good)));
        assertFalse(
                schema.faults(Json.read(good.replace("\"body\"", "\"corpse\""))).isEmpty());
        assertFalse(
                schema.faults(Json.read(good.replace("Asia/Shanghai", "UTC"))).isEmpty());
        assertFalse(schema.faults(Json.read(good.replace("\"malformed\": [\"/day\"]", "\"accepted\": false")))
                .isEmpty());
    }
}
