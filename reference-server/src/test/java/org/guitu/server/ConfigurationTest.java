package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.guitu.server.security.UnusableKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The environment is read strictly, and what cannot be used is said in both languages. */
class ConfigurationTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "GUITU_HOST, 0.0.0.0",
        "GUITU_HOST, 192.0.2.1",
        "GUITU_PORT, 70000",
        "GUITU_PORT, x",
        "GUITU_DATABASE_URL, jdbc:postgresql://h/d",
        "GUITU_DATABASE_URL, jdbc:sqlite::memory:",
        "GUITU_TEST_CLOCK, 2026-02-30"
    })
    void refusesWhatItCannotUse(String name, String value) {
        assertThatThrownBy(() -> Configuration.from(Map.of(name, value)))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining(value)
                .hasMessageContaining(" / ");
        assertThat(Main.run(Map.of(name, value), "config")).isEqualTo(2);
    }

    @Test
    void loopbackHasMoreThanOneName() {
        assertThat(Configuration.from(Map.of("GUITU_HOST", "localhost")).host()).isEqualTo("localhost");
        assertThat(Configuration.from(Map.of("GUITU_HOST", "127.0.0.2")).host()).isEqualTo("127.0.0.2");
    }

    @Test
    void otherKeysAreRefused() throws IOException {
        Map<String, String> environment = RunningServer.environment(folder);
        Server.open(Configuration.from(environment)).close();
        Files.delete(folder.resolve("test.keys"));
        assertThatThrownBy(() -> Server.open(Configuration.from(environment))).isInstanceOf(Unfit.class);
    }

    @Test
    void keysThatOthersMayReadAreRefused() throws IOException {
        Map<String, String> environment = RunningServer.environment(folder);
        Server.open(Configuration.from(environment)).close();
        Files.setPosixFilePermissions(folder.resolve("test.keys"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Server.open(Configuration.from(environment))).isInstanceOf(UnusableKeys.class);
        Files.setPosixFilePermissions(folder.resolve("test.keys"), PosixFilePermissions.fromString("rw-------"));
        Files.writeString(folder.resolve("test.keys"), "{}");
        assertThatThrownBy(() -> Server.open(Configuration.from(environment))).isInstanceOf(UnusableKeys.class);
    }

    @Test
    void verifyMakesNoDatabase() {
        assertThat(Main.run(RunningServer.environment(folder), "verify")).isEqualTo(2);
        assertThat(folder.resolve("test.db")).doesNotExist();
    }

    @Test
    void tokensAreIssuedForActorsAlone() {
        Map<String, String> environment = RunningServer.environment(folder);
        assertThat(Main.run(environment, "token", "--id", "w2", "--role", "POLICE_OFFICER", "--district", "421202001"))
                .isZero();
        assertThat(Main.run(environment, "token", "--id", "w2", "--role", "police", "--district", "4212"))
                .isEqualTo(2);
    }

    @Test
    void furtherPacksAreLoaded() throws IOException {
        Path packs = Files.createDirectory(folder.resolve("packs"));
        Files.writeString(packs.resolve("a.json"), "{\"id\":\"x\"}");
        Map<String, String> environment = RunningServer.environment(folder);
        environment.put("GUITU_PACKS", packs.toString());
        assertThatThrownBy(() -> Server.open(Configuration.from(environment)))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("a.json/");
    }
}
