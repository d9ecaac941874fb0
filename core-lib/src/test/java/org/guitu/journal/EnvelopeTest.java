package org.guitu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.guitu.division.Division;
import org.guitu.person.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An envelope keeps its instant to the millisecond; a text reference is an id and never the text. */
class EnvelopeTest {
    private static final Actor WORKER = new Actor("w1", "CASE_WORKER", new Division("421202001"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T04:00:00.123456789Z, 2026-03-01T04:00:00.123Z",
        "2026-03-01T04:00:00.999999999Z, 2026-03-01T04:00:00.999Z",
        "2026-03-01T04:00:00.001Z,       2026-03-01T04:00:00.001Z",
        "2026-03-01T04:00:00Z,           2026-03-01T04:00:00Z",
        "1969-12-31T23:59:59.999999Z,    1969-12-31T23:59:59.999Z",
    })
    void theInstantIsCutToTheMillisecond(Instant given, Instant kept) {
        assertThat(new Envelope(given, WORKER, null, "00").recordedAt()).isEqualTo(kept);
    }

    @Test
    void aReferenceIsTheHostsOwnId() {
        assertThat(new TextRef("a.B-c_9").id()).isEqualTo("a.B-c_9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "his own words",
                "他说",
                "a/b",
                "a\n",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void aTextIsNoReference(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextRef(text)).withMessage("not a text reference");
    }
}
