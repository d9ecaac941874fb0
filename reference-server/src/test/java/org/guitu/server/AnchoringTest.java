package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.guitu.server.application.Anchors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Anchors go on after a time in which they could not be made (RGT-04). */
@Timeout(60)
class AnchoringTest {
    private static final Duration SOON = Duration.ofMillis(1);

    @Test
    void whatFailedIsTriedAgainAndTheFileGetsWhatItMissed() throws IOException {
        try (RunningServer running = RunningServer.start()) {
            Client client = running.client();
            Anchors anchors = running.server().anchors();
            Stories.openPerson(client);
            Path file = running.folder.resolve("test.anchors");
            try (Anchoring anchoring = new Anchoring(anchors, SOON, SOON)) {
                Files.move(file, running.folder.resolve("aside"));
                Files.createDirectory(file);
                Stories.openPerson(client);
                until(() -> !anchoring.isWell());
                Stories.openPerson(client);
                Files.delete(file);
                Files.move(running.folder.resolve("aside"), file);
                until(anchoring::isWell);
            }
            assertThat(Files.readAllLines(file).size())
                    .isEqualTo(running.database().count("anchor"));
            assertThat(running.server().verification().all().faults()).isEmpty();
        }
    }

    private static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
