package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.server.wording.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The environment is read strictly, and everything that cannot be used is named at once, in both languages. */
class ConfigurationTest {
    @ParameterizedTest
    @CsvSource({
        "GUITU_HOST, 0.0.0.0",
        "GUITU_HOST, ''",
        "GUITU_HOST, ' '",
        "GUITU_HOST, '::'",
        "GUITU_HOST, 192.0.2.1",
        "GUITU_HOST, nobody.invalid",
        "GUITU_PORT, 70000",
        "GUITU_PORT, -1",
        "GUITU_PORT, x",
        "GUITU_PORT, ''",
        "GUITU_DATABASE_URL, jdbc:postgresql:d",
        "GUITU_DATABASE_URL, jdbc:mysql:d",
        "GUITU_DATABASE_URL, jdbc:sqlite:",
        "GUITU_DATABASE_URL, jdbc:sqlite::memory:",
        "GUITU_DATABASE_URL, jdbc:sqlite::resource:guitu.db",
        "GUITU_DATABASE_URL, jdbc:sqlite:file:guitu.db",
        "GUITU_DATABASE_URL, jdbc:sqlite:guitu.db?synchronous=OFF",
        "GUITU_REQUESTS_A_MINUTE, 0",
        "GUITU_PACKS, ''",
        "GUITU_KEYS, ''",
        "GUITU_TEST_CLOCK, 2026-02-30",
        "GUITU_TEST_CLOCK, +12026-01-01",
        "GUITU_TEST_CLOCK, 9999-12-31",
        "GUITU_TEST_CLOCK, ''"
    })
    void refusesWhatItCannotUse(String name, String value) {
        assertThatThrownBy(() -> Configuration.from(Map.of(name, value)))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining(name + "=" + value)
                .hasMessageContaining(" / ");
        assertThat(Main.run(Map.of(name, value), "config")).isEqualTo(2);
    }

    @Test
    void everyWrongValueIsNamedAtOnce() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("GUITU_HOST", "0.0.0.0");
        environment.put("GUITU_PORT", "x");
        environment.put("GUITU_DATABASE_URL", "x");
        environment.put("GUITU_PACKS", "");
        environment.put("GUITU_KEYS", "");
        environment.put("GUITU_TEST_CLOCK", "x");
        assertThatThrownBy(() -> Configuration.from(environment))
                .hasMessageContainingAll(environment.keySet().toArray(String[]::new))
                .message()
                .hasLineCount(environment.size());
    }

    @Test
    void loopbackHasMoreThanOneNameAndIsListenedOnByItsNumbers() {
        assertThat(Configuration.from(Map.of("GUITU_HOST", "localhost")).host()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(Configuration.from(Map.of("GUITU_HOST", "127.0.0.2")).host()).isEqualTo("127.0.0.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://worker:secret@h/d?password=secret&ssl=true",
                "jdbc:postgresql://worker:pa/secret@h/d",
                "jdbc:postgresql://worker:pa//secret@h/d",
                "jdbc:postgresql://h/d#secret",
                "jdbc:postgresql://h/d?password=pa\nsecret",
                "jdbc:mysql://worker:secret@h/d",
                "jdbc:postgresql:worker:pa:secret@h/d",
                "jdbc:postgresql:d?PASSWORD=pa&secret",
                "jdbc:sqlite:file:d?key=pa&secret"
            })
    void aPasswordIsNotRepeated(String url) {
        assertThatThrownBy(() -> Configuration.from(Map.of("GUITU_DATABASE_URL", url)))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("GUITU_DATABASE_URL=")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void thePasswordOfADatabaseIsNotPrinted() {
        String url = "jdbc:postgresql://db1.example:5432,db2.example/guitu?user=guitu&password=secret";
        assertThat(Configuration.from(Map.of("GUITU_DATABASE_URL", url)).effective())
                .containsEntry("GUITU_DATABASE_URL", "jdbc:postgresql://db1.example:5432,db2.example/guitu");
    }

    @Test
    void whatIsInEffectIsPrinted() {
        assertThat(Configuration.from(Map.of("GUITU_PORT", "0", "GUITU_DATABASE_URL", "jdbc:sqlite:x.db"))
                        .effective())
                .containsEntry("GUITU_PORT", "0")
                .containsEntry("GUITU_DATABASE_URL", "jdbc:sqlite:x.db")
                .containsEntry("GUITU_HOST", "127.0.0.1")
                .containsEntry("GUITU_KEYS", "guitu.keys");
    }

    @Test
    void aFileSaysWhatTheEnvironmentDoesNot(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("guitu.properties"), """
                # 示例
                GUITU_PORT = 7008
                GUITU_KEYS = 密钥.keys
                GUITU_REQUESTS_AT_ONCE = 5
                """);
        Map<String, String> environment = Map.of("GUITU_CONFIG", file.toString(), "GUITU_PORT", "7009");
        assertThat(Configuration.from(environment).effective())
                .containsEntry("GUITU_PORT", "7009")
                .containsEntry("GUITU_KEYS", "密钥.keys")
                .containsEntry("GUITU_REQUESTS_AT_ONCE", "5")
                .containsEntry("GUITU_ANCHORS", "guitu.anchors");
        assertThat(printed(environment))
                .contains(
                        "GUITU_PORT=7009  # 环境变量 / environment",
                        "GUITU_KEYS=密钥.keys  # 配置文件 / file " + file,
                        "GUITU_ANCHORS=guitu.anchors  # 未设置时的值 / unless set");
    }

    @Test
    void everyFaultOfAFileIsNamedAtOnceWithThoseOfTheEnvironment(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("guitu.properties"), """
                GUITU_PORT = x
                GUITU_PROT = 7008
                GUITU_CONFIG = other.properties
                GUITU_DATABASE_URL = jdbc:postgresql://worker:secret@h/d
                """);
        assertThatThrownBy(() -> Configuration.from(Map.of("GUITU_CONFIG", file.toString(), "GUITU_HOST", "0.0.0.0")))
                .isInstanceOf(Unfit.class)
                .hasMessageContainingAll("GUITU_HOST=", "GUITU_PORT=x", "GUITU_PROT", "GUITU_CONFIG", file.toString())
                .message()
                .doesNotContain("secret")
                .hasLineCount(5)
                .satisfies(message -> assertThat(message.lines()).allMatch(line -> line.contains(" / ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nowhere.properties", ".", "bad.properties"})
    void aFileThatCannotBeReadIsNamedWithWhatElseIsWrong(String name, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bad.properties"), "GUITU_PORT=\\uX");
        String path = name.isEmpty() ? "" : folder.resolve(name).toString();
        assertThatThrownBy(() -> Configuration.from(Map.of("GUITU_CONFIG", path, "GUITU_PORT", "x")))
                .isInstanceOf(Unfit.class)
                .hasMessageContainingAll("GUITU_CONFIG=" + path, "GUITU_PORT=x")
                .message()
                .hasLineCount(2);
    }

    private static List<String> printed(Map<String, String> environment) {
        PrintStream before = System.out;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(environment, "config")).isZero();
        } finally {
            System.setOut(before);
        }
        return told.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
