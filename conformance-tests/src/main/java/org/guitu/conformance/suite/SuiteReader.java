package org.guitu.conformance.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the registry and, rule by rule, the vectors. */
final class SuiteReader {
    private SuiteReader() {}

    static Suite read(SuiteFiles files) {
        Registry registry = RegistryReader.read(files);
        List<Vector> vectors = new ArrayList<>();
        List<String> withoutVectors = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Requirement requirement : registry.all()) {
            if (requirement.testability() != Testability.VECTOR) {
                continue;
            }
            String file = Suite.vectorFile(requirement.id());
            Optional<byte[]> content = files.read(file);
            if (content.isEmpty()) {
                withoutVectors.add(requirement.id());
                continue;
            }
            List<Vector> read = VectorReader.read(file, tree(file, content.get()), registry);
            for (int i = 0; i < read.size(); i++) {
                Vector vector = read.get(i);
                if (!vector.rule().equals(requirement.id())) {
                    throw new SuiteFault(file, "/" + i + "/rule", vector.rule() + " has a file of its own");
                }
                if (!ids.add(vector.id())) {
                    throw new SuiteFault(file, "/" + i + "/id", vector.id() + " is there twice");
                }
            }
            vectors.addAll(read);
        }
        return new Suite(registry, vectors, withoutVectors);
    }

    static JsonNode tree(SuiteFiles files, String file) {
        return tree(file, files.read(file).orElseThrow(() -> new SuiteFault(file, "", "the file is missing")));
    }

    private static JsonNode tree(String file, byte[] content) {
        try {
            return Json.read(content);
        } catch (JsonProcessingException broken) {
            throw new SuiteFault(
                    file,
                    "",
                    "is no JSON: " + broken.getOriginalMessage() + ", line "
                            + broken.getLocation().getLineNr());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
