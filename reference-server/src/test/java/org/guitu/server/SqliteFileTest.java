package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.guitu.server.wording.Unfit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is particular to a database that is a file. */
@Tag(TestDatabase.ON_SQLITE)
class SqliteFileTest {
    @TempDir
    Path folder;

    private Map<String, String> environment;

    @BeforeEach
    void prepare() {
        environment = RunningServer.environment(folder);
        environment.put("GUITU_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("test.db"));
    }

    @Test
    void theDatabaseIsItsOwnersAlone() throws IOException {
        open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("test.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsNoDatabaseIsRefused() throws IOException {
        open().close();
        Files.writeString(folder.resolve("test.db"), "x".repeat(5000));
        assertUnfit().hasMessageContaining("test.db").hasMessageContaining("SQLITE_NOTADB");
    }

    @Test
    void aDamagedDatabaseIsToldInBothLanguagesAndWithoutATrace() throws IOException {
        Path file = folder.resolve("test.db");
        open().close();
        byte[] bytes = Files.readAllBytes(file);
        // The pages after the first are not what it says that they are.
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(file, bytes);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(environment, "verify")).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("SQLITE_CORRUPT", "已损坏", "damaged")
                .doesNotContain("at org.", "select");
    }

    @Test
    void whereNothingCanBeMadeNothingIsStarted() throws IOException {
        // A file in the place of the folder stops everybody, a read-only folder would not stop an administrator.
        Path file = Files.createFile(folder.resolve("file"));
        environment.put("GUITU_KEYS", file.resolve("test.keys").toString());
        assertUnfit().hasMessageContaining("test.keys");
        environment.put("GUITU_KEYS", folder.toString());
        assertUnfit().hasMessageContaining(folder.toString());
        environment.put("GUITU_KEYS", keys().toString());
        environment.put("GUITU_DATABASE_URL", "jdbc:sqlite:" + file.resolve("test.db"));
        assertUnfit().hasMessageContaining("test.db");
    }

    @Test
    void verifyMakesNoDatabase() {
        assertThat(Main.run(environment, "verify")).isEqualTo(2);
        assertThat(Main.run(environment, "rebuild")).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    private Server open() {
        return Server.open(Configuration.from(environment));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertUnfit() {
        return assertThatThrownBy(this::open).isInstanceOf(Unfit.class).hasMessageContaining(" / ");
    }

    private Path keys() {
        return folder.resolve("test.keys");
    }
}
