package org.guitu.conformance.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gives the suite's files by their path below its folder. */
@FunctionalInterface
public interface SuiteFiles {
    /**
     * The content of one file.
     *
     * @param path the path below the suite's folder, such as {@code vectors/CNT-01.json}
     * @return its bytes, or empty when there is no such file
     */
    Optional<byte[]> read(String path);

    /**
     * The suite's own made-up packs, in their order: a later one may extend an earlier one.
     *
     * @return the paths, numbered from one without a gap
     */
    default List<String> packs() {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "packs/conformance-" + number + ".json")
                .takeWhile(path -> read(path).isPresent())
                .toList();
    }

    /**
     * The files that this jar carries.
     *
     * @return the source of them
     */
    static SuiteFiles builtIn() {
        return path -> {
            try (InputStream stream = SuiteFiles.class.getResourceAsStream("/org/guitu/conformance/" + path)) {
                return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }
}
