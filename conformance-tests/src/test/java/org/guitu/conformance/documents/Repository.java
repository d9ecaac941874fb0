package org.guitu.conformance.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of this repository, wherever the tests were started. */
public final class Repository {
    private Repository() {}

    /** A file by its path from the top. */
    public static Path file(String path) {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("core-lib")) || !Files.exists(here.resolve("docs"))) {
            here = here.getParent();
        }
        return here.resolve(path);
    }

    /** What stands in a file. */
    public static String text(String path) throws IOException {
        return Files.readString(file(path), StandardCharsets.UTF_8);
    }

    /** The fenced blocks of a page in one language; the empty language is a bare fence. */
    static List<String> blocks(String path, String language) throws IOException {
        Matcher fence = Pattern.compile("(?ms)^```([a-z]*)\n(.*?)^```").matcher(text(path));
        List<String> blocks = new ArrayList<>();
        while (fence.find()) {
            if (fence.group(1).equals(language)) {
                blocks.add(fence.group(2));
            }
        }
        return blocks;
    }
}
