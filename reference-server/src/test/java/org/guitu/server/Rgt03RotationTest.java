package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.guitu.rule.Fault;
import org.guitu.server.application.Rotation;
import org.guitu.server.security.KeyFile;
import org.guitu.server.security.LockFile;
import org.guitu.server.security.Wrapped;
import org.guitu.server.wording.Unfit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RGT-03: the key outside of the database is turned while the server works, and older ones can then be taken away. */
class Rgt03RotationTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RunningServer running;
    private KeyFile file;
    private String first;

    @BeforeEach
    void start() {
        running = RunningServer.start();
        file = new KeyFile(running.keys());
        first = file.existing().current();
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void afterwardsTheOlderKeysCanBeTakenOutOfTheFile() throws IOException {
        String id = Stories.activeCase(running.client());
        assertThat(rotate()).isZero();
        String second = file.existing().current();
        String later = Stories.activeCase(running.client());
        assertThat(keyIds()).containsOnly(second);
        assertThat(rotate()).isZero();
        assertThat(keyIds()).containsOnly(file.existing().current()).doesNotContain(first, second);
        takeOut(first, second);
        assertThat(file.existing().wrapping()).hasSize(1);
        try (Server fresh = Server.open(Configuration.from(RunningServer.environment(running.folder)))) {
            assertThat(fresh.verification().all().faults()).isEmpty();
        }
        for (String one : List.of(id, later, Stories.activeCase(running.client()))) {
            running.client().get("/v1/cases/" + one).with(200);
        }
    }

    @Test
    void itSaysWhichKeysNothingNeedsAnyMore() {
        String id = Stories.activeCase(running.client());
        Rotation.Findings done = running.server().rotation().run();
        assertThat(done.people()).isEqualTo(1);
        assertThat(done.current()).isEqualTo(file.existing().current()).isNotEqualTo(first);
        assertThat(done.unneeded()).containsExactly(first);
        running.client().get("/v1/cases/" + id).with(200);
    }

    @Test
    void oneThatWasCutOffAfterTheKeyWasDrawnGoesOnWithIt() {
        Stories.activeCase(running.client());
        String drawn = file.turn().current();
        assertThat(running.server().rotation().run().current()).isEqualTo(drawn);
        assertThat(file.existing().wrapping()).hasSize(2);
        assertThat(keyIds()).containsOnly(drawn);
    }

    @Test
    void oneThatWasCutOffHalfWayGoesOnWithTheRest() {
        String before = Stories.activeCase(running.client());
        String drawn = file.turn().current();
        running.database().run("insert into wrapping_key (number, id) values (2, '" + drawn + "')");
        // The server at work reads the file again for the key that it does not know, and takes it for what is new.
        String after = Stories.activeCase(running.client());
        assertThat(keyIds()).containsExactlyInAnyOrder(first, drawn);
        assertThat(running.server().rotation().run().people()).isEqualTo(1);
        assertThat(file.existing().wrapping()).hasSize(2);
        assertThat(keyIds()).containsOnly(drawn);
        running.client().get("/v1/cases/" + before).with(200);
        running.client().get("/v1/cases/" + after).with(200);
        assertThat(codes()).isEmpty();
    }

    @Test
    void oneThatWasCutOffIsToldAtTheNextStart() throws Exception {
        String drawn = file.turn().current();
        running.database().run("insert into wrapping_key (number, id) values (2, '" + drawn + "')");
        ServerProcess told = ServerProcess.start(running.folder);
        told.kill();
        assertThat(told.told).anyMatch(line -> line.contains(" / ") && line.contains("`rotate`"));
        assertThat(rotate()).isZero();
        ServerProcess silent = ServerProcess.start(running.folder);
        silent.kill();
        assertThat(silent.told).noneMatch(line -> line.contains("rotate"));
    }

    @Test
    void oneRunsAtATimeAndTheOtherIsTold() throws Exception {
        String id = Stories.activeCase(running.client());
        try (LockFile other = file.rotating()) {
            assertThatThrownBy(() -> running.server().rotation().run())
                    .isInstanceOf(Unfit.class)
                    .hasMessageContainingAll(running.keys().toString(), " / ");
            assertThat(ServerProcess.run(running.folder, "rotate")).isEqualTo(2);
        }
        assertThat(file.existing().current()).isEqualTo(first);
        assertThat(rotate()).isZero();
        running.client().get("/v1/cases/" + id).with(200);
    }

    @Test
    void theKeyThatTheNextOneGoesOnWithIsNotCalledUnneeded() {
        String id = Stories.activeCase(running.client());
        // As if somebody else had named another key a moment before.
        running.database().refuse("wrapping_key");
        Rotation.Findings done = running.server().rotation().run();
        assertThat(done.current()).isEqualTo(first).isNotEqualTo(file.existing().current());
        assertThat(done.unneeded()).isEmpty();
        running.client().get("/v1/cases/" + id).with(200);
    }

    @Test
    void thePeopleWhoWereErasedHaveNothingToTurn() {
        String id = Stories.activeCase(running.client());
        String person = running.client().get("/v1/cases/" + id).at("/personId");
        running.server().erase(person);
        assertThat(running.server().rotation().run().people()).isZero();
        assertThat(running.database().count("wrapping_key")).isEqualTo(1);
        assertThat(codes()).isEmpty();
    }

    @Test
    void othersWriteMeanwhileAndNothingIsLost() throws Exception {
        Queue<String> cases = new ConcurrentLinkedQueue<>();
        Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            writers.add(new Thread(() -> {
                try {
                    while (!enough.get()) {
                        cases.add(Stories.activeCase(running.client()));
                    }
                } catch (RuntimeException | AssertionError e) {
                    faults.add(e);
                }
            }));
        }
        writers.forEach(Thread::start);
        for (int turn = 1; turn <= Scale.of(3, 20); turn++) {
            while (cases.size() < 5 * turn && faults.isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(rotate()).isZero();
        }
        enough.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(faults).isEmpty();
        assertThat(running.server().rotation().run().unneeded()).contains(first);
        takeOut(file.existing().wrapping().keySet().stream()
                .filter(id -> !id.equals(file.existing().current()))
                .toArray(String[]::new));
        try (Server fresh = Server.open(Configuration.from(RunningServer.environment(running.folder)))) {
            assertThat(fresh.verification().all().faults()).isEmpty();
            assertThat(fresh.verification().all().cases()).isEqualTo(cases.size());
        }
    }

    private int rotate() {
        return Main.run(RunningServer.environment(running.folder), "rotate");
    }

    private Set<String> keyIds() {
        return Set.copyOf(Seals.of(running).keys().values().stream()
                .map(Wrapped::keyId)
                .distinct()
                .toList());
    }

    /** As the keeper of the file does by hand. */
    private void takeOut(String... ids) throws IOException {
        ObjectNode tree = (ObjectNode) JSON.readTree(running.keys().toFile());
        ((ObjectNode) tree.get("wrapping")).remove(List.of(ids));
        JSON.writeValue(running.keys().toFile(), tree);
    }

    private List<String> codes() {
        return running.server().verification().all().faults().stream()
                .map(Fault::code)
                .toList();
    }
}
