package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.guitu.server.wording.Unfit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a start finds on the machine: it either serves, or says in both languages what is in the way. */
class StartTest {
    @TempDir
    Path folder;

    private Map<String, String> environment;

    @BeforeEach
    void prepare() {
        environment = RunningServer.environment(folder);
    }

    @Test
    void aDatabaseWithoutItsKeysIsLeftAlone() throws IOException {
        open().close();
        Files.delete(keys());
        assertUnfit().hasMessageContaining(keys().toString());
        assertThat(keys()).doesNotExist();
    }

    @Test
    void otherKeysAreRefused() throws IOException {
        open().close();
        environment.put(
                "GUITU_DATABASE_URL",
                TestDatabase.in(Files.createDirectory(folder.resolve("other"))).url());
        environment.put("GUITU_KEYS", folder.resolve("other.keys").toString());
        open().close();
        environment.put("GUITU_KEYS", keys().toString());
        assertUnfit().hasMessageContaining("GUITU_KEYS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-r-----", "rw--w----", "rw-----w-"})
    void keysThatAreOpenToOthersAreRefused(String permissions) throws IOException {
        open().close();
        Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString(permissions));
        assertUnfit().hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"current\":\"k\",\"wrapping\":{\"k\":\"c2hvcnQ=\"}}", "nonsense"})
    void aKeyFileThatIsNotWholeIsRefused(String text) throws IOException {
        open().close();
        Files.writeString(keys(), text);
        assertUnfit().hasMessageContaining(keys().toString());
    }

    @Test
    void aFolderOfPacksThatIsNotThereIsNamed() {
        environment.put("GUITU_PACKS", folder.resolve("nowhere").toString());
        assertUnfit().hasMessageContaining("nowhere");
    }

    @Test
    void everyFaultOfAPackIsNamedWithItsFile() throws IOException {
        Path packs = Files.createDirectory(folder.resolve("packs"));
        Files.writeString(packs.resolve("a.json"), "{\"id\":\"x\"}");
        environment.put("GUITU_PACKS", packs.toString());
        assertUnfit().hasMessageContaining("a.json/");
    }

    @Test
    void whatLintCallsAnErrorStopsTheStartWithTheSameSentence() throws Exception {
        Path packs = Files.createDirectory(folder.resolve("packs"));
        Path pack = Files.writeString(packs.resolve("nowhere.json"), """
                {"extends": "cn/1", "formatVersion": 2, "id": "cn-99", "version": "1",
                 "names": {"zh-CN": "没有的省", "en": "No such province"},
                 "publishedAt": "2025-12-01T09:00:00+08:00", "effectiveFrom": "2026-01-01", "divisions": ["99"]}
                """);
        assertThat(ServerProcess.run(folder, Map.of("GUITU_PACKS", packs.toString()), "serve"))
                .isEqualTo(2);
        assertThat(Files.readString(folder.resolve("server.log")))
                .contains("nowhere.json/divisions: ", " / There is no division that begins with 99.")
                .doesNotContain("Exception");
        assertThat(folder.resolve("test.db")).doesNotExist();
        assertThat(keys()).doesNotExist();
        Files.writeString(pack, Files.readString(pack).replace("\"99\"", "\"42\""));
        environment.put("GUITU_PACKS", packs.toString());
        open().close();
    }

    @Test
    void aPackIsToldWhereWhatItExtendsHasToBe() throws IOException {
        Path packs = Files.createDirectory(folder.resolve("packs"));
        Files.writeString(packs.resolve("city.json"), "{\"extends\": \"cn-42/1\", \"id\": \"cn-42-12\"}");
        environment.put("GUITU_PACKS", packs.toString());
        assertUnfit()
                .hasMessageContaining("There is no pack cn-42/1 at hand.")
                .hasMessageContaining("has to be in the folder of packs (GUITU_PACKS)");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Server server = open(Integer.toString(taken.getLocalPort()))) {
            assertThatThrownBy(() -> server.listen(line -> {}))
                    .isInstanceOf(Unfit.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void whereThePortIsTakenNothingIsMade() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("GUITU_PORT", Integer.toString(taken.getLocalPort()));
            assertThat(Main.run(environment, "serve")).isEqualTo(2);
            assertThat(Main.run(environment, "demo")).isEqualTo(2);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void twoServersShareOneDatabase() {
        try (RunningServer one = RunningServer.start();
                RunningServer two = RunningServer.beside(one)) {
            String id = Stories.openCase(one.client());
            two.client()
                    .ifMatch(0)
                    .post("/v1/cases/" + id + "/orders", Stories.order())
                    .with(201);
            one.client()
                    .ifMatch(0)
                    .post("/v1/cases/" + id + "/orders", Stories.order())
                    .with(412);
            assertThat(one.server().verification().all().faults()).isEmpty();
        }
    }

    @Test
    void tokensAreIssuedForActorsAndByKeysThatAreThere() {
        assertThat(token("w2", "POLICE_OFFICER", "421202001")).isEqualTo(2);
        assertThat(keys()).doesNotExist();
        open().close();
        assertThat(token("w2", "POLICE_OFFICER", "421202001")).isZero();
        assertThat(token("w2", "police", "4212")).isEqualTo(2);
    }

    @Test
    void aCommandLineThatCannotBeUsedIsToldInBothLanguages() {
        assertThat(errors("serf")).contains("serf 不是这里的命令或选项。 / serf is no command or option here.", "Usage: ");
        assertThat(errors("token", "--id", "w1"))
                .contains("缺少：--role --district。 / What is missing: --role --district.");
        assertThat(errors("token", "--id", "w1", "--id", "w2"))
                .contains("命令行不能使用（", " / The command line cannot be used (");
    }

    private String errors(String... arguments) {
        PrintStream before = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(environment, arguments)).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    private int token(String id, String role, String district) {
        return Main.run(environment, "token", "--id", id, "--role", role, "--district", district);
    }

    private Server open() {
        return Server.open(Configuration.from(environment));
    }

    private Server open(String port) {
        environment.put("GUITU_PORT", port);
        return open();
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertUnfit() {
        return assertThatThrownBy(this::open).isInstanceOf(Unfit.class).hasMessageContaining(" / ");
    }

    private Path keys() {
        return folder.resolve("test.keys");
    }
}
