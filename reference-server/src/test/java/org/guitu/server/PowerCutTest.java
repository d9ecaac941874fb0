package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server or a command that is killed in the middle of long work goes on with it at the next start. */
class PowerCutTest {
    private static final int CASES = 40;
    /** How many rounds are made for each that must be cut short. */
    private static final int MANY = 10;

    @TempDir
    Path folder;

    private final Random random = new Random(20260620);

    @Test
    void inTheMiddleOfMakingTheTables() throws Exception {
        long whole = millisecondsToStart(Files.createDirectory(folder.resolve("whole")));
        int cutShort = 0;
        for (int round = 0; round < Scale.of(2, 50); round++) {
            Path fresh = Files.createDirectory(folder.resolve("fresh-" + round));
            cut(ServerProcess.begin(fresh, "serve"), whole);
            cutShort += ServerProcess.hasServed(fresh) ? 0 : 1;
            ServerProcess next = ServerProcess.start(fresh);
            Stories.activeCase(new Client(next.address, next.token));
            next.kill();
            assertThat(ServerProcess.run(fresh, "verify")).as("round %s", round).isZero();
        }
        assertThat(cutShort).as("killed before it served").isPositive();
        System.out.println("serve was cut short on fresh databases " + cutShort + " times");
    }

    @Test
    void inTheMiddleOfARebuild() throws Exception {
        fill();
        cutShort("rebuild");
    }

    @Test
    void inTheMiddleOfATurnOfKeys() throws Exception {
        fill();
        cutShort("rotate");
    }

    private void fill() throws IOException, InterruptedException {
        ServerProcess server = ServerProcess.start(folder);
        Client client = new Client(server.address, server.token);
        for (int i = 0; i < CASES; i++) {
            Stories.activeCase(client);
        }
        server.kill();
    }

    /** Kills a command at instants at random, some of them in its midst, and finds everything whole afterwards. */
    private void cutShort(String command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        assertThat(ServerProcess.run(folder, command)).isZero();
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        int wanted = Scale.of(2, 50);
        int cutShort = 0;
        for (int round = 0; cutShort < wanted && round < MANY * wanted; round++) {
            if (cut(ServerProcess.begin(folder, command), whole)) {
                cutShort++;
            } else {
                // It takes less time than it took at first.
                whole = Math.max(2, whole * 9 / 10);
            }
            if (round % 5 == 0) {
                ServerProcess next = ServerProcess.start(folder);
                Stories.activeCase(new Client(next.address, next.token));
                next.kill();
            }
            assertThat(ServerProcess.run(folder, "verify"))
                    .as("round %s", round)
                    .isZero();
        }
        assertThat(cutShort).as("killed before it was done").isEqualTo(wanted);
        assertThat(ServerProcess.run(folder, command)).isZero();
        assertThat(ServerProcess.run(folder, "verify")).isZero();
        System.out.println(command + " was cut short " + cutShort + " times");
    }

    /** Whether it was killed before it was done. */
    private boolean cut(Process process, long milliseconds) throws InterruptedException {
        boolean done = process.waitFor(1 + random.nextInt((int) milliseconds), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !done;
    }

    private static long millisecondsToStart(Path folder) throws IOException, InterruptedException {
        long began = System.nanoTime();
        ServerProcess.start(folder).kill();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
