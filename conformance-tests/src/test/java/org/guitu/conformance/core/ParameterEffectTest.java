package org.guitu.conformance.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.guitu.conformance.engine.Scenario;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;
import org.guitu.policy.Packs;
import org.guitu.rule.Parsed;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No parameter of the national pack is idle: another value changes some answer, and that answer's reasons show it. */
class ParameterEffectTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Suite SUITE = Suite.builtIn();
    /** What says where a value comes from, what it is called, or that packs below cannot take it away. */
    static final Set<String> SAYS_ONLY = Set.of(
            "source", "status", "text", "assumedFor", "rule", "locked", "protects", "mayMove", "names", "purpose");

    private static final Map<JsonNode, Map<String, List<JsonNode>>> ORIGINALS = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> everyParameterHasAnEffectThatIsExplained() throws IOException {
        JsonNode pack = national();
        return PackLeaf.of(pack).stream()
                .map(leaf -> DynamicTest.dynamicTest(leaf.pointer(), () -> effect(leaf, pack)));
    }

    @Test
    void everyValueOfThePackIsTried() throws IOException {
        JsonNode pack = national();
        Set<String> values = new TreeSet<>();
        values(pack, "/parameters", values);
        values(pack, "/deadlines", values);
        for (String table : PackTables.NAMES) {
            pack.path(table).fieldNames().forEachRemaining(row -> values(pack, "/" + table + "/" + row, values));
        }
        List<String> tried =
                PackLeaf.of(pack).stream().map(PackLeaf::pointer).sorted().toList();
        assertEquals(List.copyOf(values), tried);
    }

    private static void values(JsonNode pack, String pointer, Set<String> into) {
        JsonNode node = pack.at(pointer);
        if (!node.isObject()) {
            into.add(pointer);
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!SAYS_ONLY.contains(name) && !PackTables.goesWithAnother(node, name)) {
                values(pack, pointer + "/" + name, into);
            }
        });
    }

    private static JsonNode national() throws IOException {
        try (InputStream in = Packs.class.getResourceAsStream("cn.json")) {
            return JSON.readTree(in);
        }
    }

    private static void effect(PackLeaf leaf, JsonNode national) {
        JsonNode original = with(national, leaf.beside());
        boolean changed = false;
        for (JsonNode value : leaf.otherValues()) {
            Optional<CorePlatforms> platforms = platforms(with(original, Map.of(leaf.pointer(), value)));
            if (platforms.isEmpty()) {
                continue;
            }
            for (Vector vector : SUITE.vectors()) {
                Comparing run =
                        play(vector, platforms.get(), originals(original).get(vector.id()));
                if (run.explains(leaf.pointer(), text(value))
                        || (leaf.shapes() && run.changed())
                        || (leaf.reasons() && run.reasonsChanged())) {
                    return;
                }
                changed |= run.changed();
            }
        }
        fail(leaf.pointer()
                + (changed
                        ? " changes answers, and the reasons of none of them name it with its value"
                        : " has no effect on any answer to any vector")
                + "; tried "
                + leaf.otherValues());
    }

    private static Map<String, List<JsonNode>> originals(JsonNode pack) {
        return ORIGINALS.computeIfAbsent(pack, original -> {
            CorePlatforms platforms = platforms(original).orElseThrow();
            return SUITE.vectors().stream()
                    .collect(Collectors.toMap(
                            Vector::id,
                            vector -> play(vector, platforms, List.of()).heard()));
        });
    }

    private static Comparing play(Vector vector, CorePlatforms platforms, List<JsonNode> earlier) {
        Comparing platform = new Comparing(platforms.get(), earlier);
        new Scenario(SUITE, vector, platform).play();
        return platform;
    }

    /** Platforms with a changed national pack, or none where the change gives no pack. */
    private static Optional<CorePlatforms> platforms(JsonNode pack) {
        Parsed<Packs> packs = Packs.none().and(pack.toString().getBytes(StandardCharsets.UTF_8));
        return packs instanceof Parsed.Good<Packs> good
                ? Optional.of(new CorePlatforms(good.value()))
                : Optional.empty();
    }

    private static JsonNode with(JsonNode pack, Map<String, JsonNode> values) {
        JsonNode changed = pack.deepCopy();
        values.forEach((pointer, value) -> {
            JsonPointer place = JsonPointer.compile(pointer);
            ObjectNode row = (ObjectNode) changed.at(place.head());
            if (value.isNull()) {
                row.remove(place.last().getMatchingProperty());
            } else {
                row.set(place.last().getMatchingProperty(), value);
            }
        });
        return changed;
    }

    /** A value as an explanation quotes it. */
    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText();
    }
}
