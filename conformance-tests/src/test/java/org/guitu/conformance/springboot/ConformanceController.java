package org.guitu.conformance.springboot;

import java.util.List;
import java.util.Map;
import org.guitu.policy.Packs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this platform claims. */
@RestController
class ConformanceController {
    private final Packs packs;
    private final boolean testClock;

    ConformanceController(Packs packs, @Value("${platform.test-clock}") boolean testClock) {
        this.packs = packs;
        this.testClock = testClock;
    }

    @GetMapping("/v1/conformance")
    Map<String, Object> claims() {
        return Map.of(
                "spec",
                "0.1",
                "profiles",
                List.of("lifecycle"),
                "testClock",
                testClock,
                "packs",
                packs.all().stream()
                        .map(pack -> Map.of("id", pack.id(), "version", pack.version(), "hash", pack.hash()))
                        .toList());
    }
}
