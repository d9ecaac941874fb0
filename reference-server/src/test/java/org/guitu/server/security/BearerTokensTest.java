package org.guitu.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import org.guitu.division.Division;
import org.guitu.person.Actor;
import org.junit.jupiter.api.Test;

/** Only an unchanged token of ours that has not run out says who acts. */
class BearerTokensTest {
    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final Actor ACTOR = new Actor("w1", "CASE_WORKER", new Division("421202001"));

    private final BearerTokens tokens = new BearerTokens(Keys.draw(new SecureRandom()));

    @Test
    void readsWhatItIssued() {
        assertThat(tokens.read(tokens.issue(ACTOR, NOW), NOW)).contains(ACTOR);
    }

    @Test
    void aTokenRunsOut() {
        String token = tokens.issue(ACTOR, NOW);
        assertThat(tokens.read(token, NOW.plus(BearerTokens.LIFE).minusSeconds(1)))
                .contains(ACTOR);
        assertThat(tokens.read(token, NOW.plus(BearerTokens.LIFE))).isEmpty();
    }

    @Test
    void anotherInstallationsTokenIsNotOurs() {
        assertThat(new BearerTokens(Keys.draw(new SecureRandom())).read(tokens.issue(ACTOR, NOW), NOW))
                .isEmpty();
    }

    @Test
    void aChangedOrUnsignedTokenIsRefused() {
        String[] parts = tokens.issue(ACTOR, NOW).split("\\.", -1);
        String lead = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("CASE_WORKER", "TOWNSHIP_LEAD");
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(lead.getBytes(StandardCharsets.UTF_8));
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(tokens.read(parts[0] + "." + changed + "." + parts[2], NOW)).isEmpty();
        assertThat(tokens.read(none + "." + parts[1] + ".", NOW)).isEmpty();
        assertThat(tokens.read("not a token", NOW)).isEmpty();
    }
}
