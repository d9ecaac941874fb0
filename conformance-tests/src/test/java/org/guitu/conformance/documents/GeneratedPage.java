package org.guitu.conformance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that is made, not written by hand: checked to be fresh, and with {@code -Dguitu.write=true} written. */
final class GeneratedPage {
    static final String WRITE = "write the pages anew: mvn verify -Dguitu.write=true";

    private GeneratedPage() {}

    /** Whether pages are to be written before they are checked. */
    static boolean isWriting() {
        return Boolean.getBoolean("guitu.write");
    }

    /** Checks that a page is, byte for byte, what it would be if it were made now. */
    static void isFresh(Path page, String made) throws IOException {
        if (isWriting()) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, made);
        }
        assertThat(page).as(WRITE).isRegularFile();
        assertThat(Files.readString(page)).as(WRITE).isEqualTo(made);
    }
}
