package org.guitu.conformance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.guitu.conformance.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's guided walk is run, line by line as it stands there, against the demonstration. */
class WalkTest {
    @Test
    void theSixLinesLeadFromOrderToRelease(@TempDir Path folder) throws Exception {
        List<String> lines = Repository.blocks("README.md", "").stream()
                .filter(block -> block.startsWith("PERSON="))
                .flatMap(String::lines)
                .toList();
        assertThat(lines).hasSize(6);
        assertThat(lines).allMatch(line -> line.contains("curl -sS \"$GUITU/"));

        try (ServerProcess server = ServerProcess.demo(folder)) {
            String script = String.join("\necho\n", lines);
            ProcessBuilder shell = new ProcessBuilder("bash", "-e", "-c", script).redirectErrorStream(true);
            shell.environment().putAll(Map.of("GUITU", server.address(), "TOKEN", server.token()));
            Process walk = shell.start();
            String said = new String(walk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(walk.waitFor()).as(said).isZero();
            List<String> answers =
                    said.lines().filter(line -> line.startsWith("{")).toList();
            assertThat(answers).as(said).hasSize(4);
            assertThat(answers.subList(0, 3)).allMatch(answer -> answer.contains("\"accepted\":true"));
            assertThat(answers.get(3))
                    .contains("\"state\":\"COMPLETED\"", "\"lastDay\":\"2029-03-04\"", "\"notice-person\"");
        }
    }
}
