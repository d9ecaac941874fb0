package org.guitu.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guitu.conformance.suite.SuiteFiles;

/** A small suite of its own for the tests of the engine, in which single files can be replaced. */
public final class ToyFiles implements SuiteFiles {
    private final Map<String, String> replaced = new HashMap<>();

    public ToyFiles with(String path, String content) {
        replaced.put(path, content);
        return this;
    }

    public String text(String path) {
        return new String(read(path).orElseThrow(), StandardCharsets.UTF_8);
    }

    @Override
    public Optional<byte[]> read(String path) {
        String content = replaced.get(path);
        if (content != null) {
            return content.isEmpty() ? Optional.empty() : Optional.of(content.getBytes(StandardCharsets.UTF_8));
        }
        try (InputStream stream = ToyFiles.class.getResourceAsStream("/org/guitu/conformance/toy/" + path)) {
            return stream == null ? SuiteFiles.builtIn().read(path) : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
