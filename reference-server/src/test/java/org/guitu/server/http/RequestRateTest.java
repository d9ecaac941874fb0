package org.guitu.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A minute's requests are counted for each, and none of many can make the server keep more than some counts. */
class RequestRateTest {
    private Instant now = Instant.parse("2026-06-20T00:00:00Z");
    private final RequestRate rate = new RequestRate(2, () -> now);

    @Test
    void theNextMinuteBeginsAnew() {
        assertThat(rate.count("a")).isEmpty();
        now = now.plusSeconds(50);
        assertThat(rate.count("a")).isEmpty();
        assertThat(rate.count("a")).isEqualTo(OptionalLong.of(10));
        assertThat(rate.count("b")).isEmpty();
        now = now.plusMillis(9_500);
        assertThat(rate.count("a")).isEqualTo(OptionalLong.of(1));
        now = now.plusMillis(500);
        assertThat(rate.count("a")).isEmpty();
    }

    @Test
    void aClockThatIsPutBackBeginsAnew() {
        assertThat(rate.count("a")).isEmpty();
        assertThat(rate.count("a")).isEmpty();
        now = now.minusSeconds(1);
        assertThat(rate.count("a")).isEmpty();
    }

    @Test
    void whoComesAfterTooManyOthersSharesOneCount() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(rate.count("address " + i)).isEmpty();
        }
        assertThat(rate.count("one more")).isEmpty();
        assertThat(rate.count("another")).isEmpty();
        assertThat(rate.count("a third")).isNotEmpty();
        assertThat(rate.count("address 1")).isEmpty();
    }
}
