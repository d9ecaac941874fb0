package org.guitu.conformance.springboot;

import java.io.IOException;
import java.time.Clock;
import org.guitu.Guitu;
import org.guitu.day.Calendars;
import org.guitu.division.Divisions;
import org.guitu.policy.Packs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;

/** The application: one library for all threads, and one clock. */
@SpringBootApplication
class CommunityPlatform {
    /** The national pack, and those of the place; a later one may extend an earlier one. */
    @Bean
    Packs packs(@Value("${platform.packs}") Resource[] more) throws IOException {
        Packs packs = Packs.bundled();
        for (Resource pack : more) {
            packs = packs.and(pack.getContentAsByteArray()).orThrow();
        }
        return packs;
    }

    @Bean
    Guitu guitu(Packs packs) {
        return Guitu.with(packs, Calendars.bundled(), Divisions.bundled());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
