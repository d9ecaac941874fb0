package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy that is made while the server serves is whole, and takes the place of what was lost. */
@Tag(TestDatabase.ON_SQLITE)
class BackupTest {
    @TempDir
    Path folder;

    @Test
    void aCopyIsWholeAndServesInThePlaceOfTheFirst() throws IOException {
        Path copy = folder.resolve("copy.db");
        Map<String, String> environment = sqlite();
        try (RunningServer running = RunningServer.in(folder, environment)) {
            String id = Stories.activeCase(running.client());
            assertThat(Main.run(environment, "backup", copy.toString())).isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                    .isEqualTo("rw-------");
            // what is written afterwards is not in the copy
            Stories.activeCase(running.client());
            environment.put("GUITU_DATABASE_URL", "jdbc:sqlite:" + copy);
            try (RunningServer restored = RunningServer.in(folder, environment)) {
                assertThat(restored.client().get("/v1/cases/" + id).with(200).at("/state"))
                        .isEqualTo("ACTIVE");
                assertThat(restored.server().verification().all().cases()).isEqualTo(1);
                assertThat(restored.server().verification().all().faults()).isEmpty();
            }
        }
    }

    @Test
    void aCopyFromBeforeTheLastAnchorIsServedOnlyOnPurpose() throws IOException {
        Path copy = folder.resolve("copy.db");
        Map<String, String> environment = sqlite();
        try (RunningServer running = RunningServer.in(folder, environment)) {
            assertThat(Main.run(environment, "backup", copy.toString())).isZero();
            Stories.activeCase(running.client());
        }
        environment.put("GUITU_DATABASE_URL", "jdbc:sqlite:" + copy);
        assertThat(Main.run(environment, "verify")).isEqualTo(1);
        assertThat(Main.run(environment, "serve")).isEqualTo(2);
        Files.move(Path.of(environment.get("GUITU_ANCHORS")), folder.resolve("before.anchors"));
        assertThat(Main.run(environment, "verify")).isZero();
        RunningServer.in(folder, environment).close();
    }

    @Test
    void nothingIsCopiedOverAFileThatIsThere() throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "示例");
        Map<String, String> environment = sqlite();
        try (RunningServer running = RunningServer.in(folder, environment)) {
            Stories.openPerson(running.client());
            assertThat(Main.run(environment, "backup", there.toString())).isEqualTo(2);
            assertThat(Main.run(
                            environment, "backup", folder.resolve("nowhere/x").toString()))
                    .isEqualTo(2);
        }
        assertThat(there).hasContent("示例");
    }

    @Test
    void aCopyThatWasCutOffLooksLikeNone() throws Exception {
        Map<String, String> environment = sqlite();
        try (RunningServer running = RunningServer.in(folder, environment)) {
            Stories.activeCase(running.client());
        }
        TestDatabase database = new TestDatabase(environment.get("GUITU_DATABASE_URL"));
        int page =
                Integer.parseInt(database.text("select rootpage from sqlite_schema where name = 'access_line_about'"));
        int size = Integer.parseInt(database.text("pragma page_size"));
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("first.db").toFile(), "rw")) {
            file.seek((page - 1L) * size);
            file.write(new byte[size]);
        }
        Path copies = Files.createDirectory(folder.resolve("copies"));
        assertThat(Main.run(environment, "backup", copies.resolve("copy.db").toString()))
                .isEqualTo(2);
        assertThat(copies).isEmptyDirectory();
    }

    private Map<String, String> sqlite() {
        Map<String, String> environment = RunningServer.environment(folder);
        environment.put("GUITU_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("first.db"));
        return environment;
    }
}
