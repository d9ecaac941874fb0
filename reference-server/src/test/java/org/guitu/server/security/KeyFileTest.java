package org.guitu.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that were once given out are never lost again, whoever draws, turns or is cut off at the same time. */
class KeyFileTest {
    private static final int AT_ONCE = 5;

    @TempDir
    Path folder;

    @Test
    void ofThreadsThatTurnAtOnceNoneLosesAKey() throws Exception {
        KeyFile file = new KeyFile(path());
        file.open();
        List<Keys> turned = atOnce(4 * AT_ONCE, () -> new KeyFile(path()).turn());
        assertThat(file.existing().wrapping())
                .hasSize(1 + turned.size())
                .containsKeys(turned.stream().map(Keys::current).toArray(String[]::new));
    }

    @Test
    void ofProcessesThatBeginAndTurnAtOnceNoneLosesAKey() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KeyTurns.class.getName(),
                            path().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        List<String> given = new ArrayList<>();
        for (Process process : processes) {
            given.addAll(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            assertThat(process.waitFor()).isZero();
        }
        assertThat(given).hasSize(AT_ONCE * KeyTurns.TURNS);
        assertThat(new KeyFile(path()).existing().wrapping()).containsKeys(given.toArray(String[]::new));
        assertThat(names()).containsExactly("test.keys", "test.keys.lock");
    }

    @Test
    void ofSeveralThatBeginAtOnceAllHaveTheSameKeys() throws Exception {
        for (int round = 0; round < 10; round++) {
            Path fresh = folder.resolve(round + ".keys");
            assertThat(atOnce(AT_ONCE, () -> new KeyFile(fresh).open().current()).stream()
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void whatWasCutOffInWritingIsSweptAway() throws IOException {
        new KeyFile(path()).open();
        Files.writeString(folder.resolve("test.keys.draft"), "half a k");
        new KeyFile(path()).sweep();
        assertThat(names()).containsExactly("test.keys", "test.keys.lock");
        Files.writeString(folder.resolve("test.keys.draft"), "half a k");
        Keys turned = new KeyFile(path()).turn();
        assertThat(new KeyFile(path()).existing().current()).isEqualTo(turned.current());
        assertThat(names()).containsExactly("test.keys", "test.keys.lock");
    }

    @Test
    void nothingInTheFolderIsOpenToOthers() throws IOException {
        new KeyFile(path()).open();
        for (String name : names()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    private Path path() {
        return folder.resolve("test.keys");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static <T> List<T> atOnce(int count, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(Collections.nCopies(count, work))) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }
}
