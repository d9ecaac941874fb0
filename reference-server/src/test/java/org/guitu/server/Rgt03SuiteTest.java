package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.guitu.server.security.BrokenSeal;
import org.guitu.server.security.KeyRing;
import org.guitu.server.security.Suite;
import org.guitu.server.security.SuiteKey;
import org.guitu.server.wording.Unfit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RGT-03: the algorithms are a choice of the host's, and a database keeps to those that it was filled with. */
class Rgt03SuiteTest {
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @TempDir
    Path jar;

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void withAHostsOwnSetEverythingIsSealedByItAndNothingByTheStandardOne() throws IOException {
        Suite standard = Suite.installed();
        install(OtherSuite.class.getName());
        try (RunningServer running = RunningServer.start()) {
            walk(running.client());
            Seals seals = Seals.of(running);
            KeyRing byStandard = seals.ring(standard);
            assertThat(seals.keys()).hasSize(2);
            seals.keys()
                    .forEach((place, key) -> assertThatThrownBy(() -> byStandard.open(key, place))
                            .isInstanceOf(BrokenSeal.class));
            Map<String, SuiteKey> opened = seals.opened();
            assertThat(seals.values())
                    .hasSizeGreaterThan(6)
                    .allSatisfy(value -> assertThat(opened.get(value.owner()).open(value.bytes(), value.place()))
                            .isNotEmpty());
            assertThat(running.server().verification().all().faults()).isEmpty();
        }
    }

    @Test
    void aDatabaseIsNotOpenedByAnotherSetThanItWasFilledWith() throws IOException {
        try (RunningServer running = RunningServer.start()) {
            install(OtherSuite.class.getName());
            assertThatThrownBy(() -> RunningServer.beside(running))
                    .isInstanceOf(Unfit.class)
                    .hasMessageContainingAll("AES-256-GCM", "ChaCha20-Poly1305", " / ");
            restore();
            assertThatCode(() -> Server.open(Configuration.from(RunningServer.environment(running.folder)))
                            .close())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void ofTwoSetsNoneIsGuessed() throws IOException {
        install(OtherSuite.class.getName() + "\n" + ThirdSuite.class.getName());
        assertThatThrownBy(Suite::installed)
                .isInstanceOf(Unfit.class)
                .hasMessageContainingAll("ChaCha20-Poly1305", "third", " / ");
    }

    /** Registering, opening, recording with a text, repeating, reading, asking why, and taking a page after a cursor. */
    private static void walk(Client client) {
        String id = Stories.activeCase(client);
        Client repeated = client.ifMatch(4).with("Idempotency-Key", "k");
        Map<String, Object> correction = Map.of(
                "entry",
                "421202001-3",
                "verified",
                true,
                "replacement",
                Map.of("day", "2026-06-09", "place", "421202001"),
                "note",
                "录入有误");
        Answer first =
                repeated.post("/v1/cases/" + id + "/corrections", correction).with(201);
        assertThat(repeated.post("/v1/cases/" + id + "/corrections", correction).text())
                .isEqualTo(first.text());
        assertThat(client.get("/v1/cases/" + id + "/entries/421202001-5").at("/note"))
                .isEqualTo("录入有误");
        client.get("/v1/cases/" + id + "/why/term").with(200);
        String next = client.get("/v1/cases/" + id + "/entries?limit=2").at("/next");
        client.get("/v1/cases/" + id + "/entries?limit=2&cursor=" + next).with(200);
        client.get("/v1/people/" + client.get("/v1/cases/" + id).at("/personId"))
                .with(200);
    }

    /** As a jar on the class path that names these. */
    private void install(String classes) throws IOException {
        Path services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.writeString(services.resolve(Suite.class.getName()), classes);
        URL[] urls = {jar.toUri().toURL()};
        Thread.currentThread().setContextClassLoader(new URLClassLoader(urls, before));
    }

    /** One more. */
    public static final class ThirdSuite extends OtherSuite {
        @Override
        public String name() {
            return "third";
        }
    }
}
