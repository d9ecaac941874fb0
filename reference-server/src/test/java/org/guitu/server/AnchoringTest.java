package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.guitu.server.application.Anchors;
import org.guitu.server.wording.Unfit;
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
            try (Anchoring anchoring = new Anchoring(anchors, SOON)) {
                Path aside = Files.copy(file, running.folder.resolve("aside"));
                Path broken = Files.writeString(running.folder.resolve("broken"), "示例\n");
                Files.move(broken, file, StandardCopyOption.ATOMIC_MOVE);
                Stories.openPerson(client);
                until(() -> !anchoring.isWell());
                Stories.openPerson(client);
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
                until(anchoring::isWell);
            }
            assertThat(Files.readAllLines(file).size())
                    .isEqualTo(running.database().count("anchor"));
            assertThat(running.server().verification().all().faults()).isEmpty();
        }
    }

    @Test
    void aLineThatWasBeingWrittenWhenThePowerWentIsWrittenAnew() throws IOException {
        try (RunningServer running = RunningServer.start()) {
            Path file = running.folder.resolve("test.anchors");
            Stories.openPerson(running.client());
            running.server().anchors().add();
            String whole = Files.readString(file);
            Files.writeString(file, whole.substring(0, whole.length() - 20));
            running.server().anchors().add();
            assertThat(file).hasContent(whole);
            assertThat(running.server().verification().all().faults()).isEmpty();
        }
    }

    @Test
    void aFileWithSomethingElseInItStopsTheStart() throws IOException {
        try (RunningServer running = RunningServer.start()) {
            Path file = running.folder.resolve("test.anchors");
            Files.writeString(file, "示例\n");
            assertThatThrownBy(() -> RunningServer.beside(running))
                    .isInstanceOf(Unfit.class)
                    .hasMessageContaining("test.anchors");
            Files.delete(file);
        }
    }

    private static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
