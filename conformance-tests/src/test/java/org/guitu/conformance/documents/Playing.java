package org.guitu.conformance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.guitu.conformance.core.CorePlatforms;
import org.guitu.conformance.engine.Command;
import org.guitu.conformance.engine.Moment;
import org.guitu.conformance.engine.Occasion;
import org.guitu.conformance.engine.Outcome;
import org.guitu.conformance.engine.Platform;
import org.guitu.conformance.engine.Scenario;
import org.guitu.conformance.engine.Status;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;

/** Plays the bundled vectors through the core, while somebody looks on at each command. */
final class Playing implements Platform {
    private static final CorePlatforms PLATFORMS = new CorePlatforms();

    private final Vector vector;
    private final Platform core;
    private final Onlooker onlooker;

    private Playing(Vector vector, Platform core, Onlooker onlooker) {
        this.vector = vector;
        this.core = core;
        this.onlooker = onlooker;
    }

    /** Hands a command on to the core, and may ask the core before and after it. */
    @FunctionalInterface
    interface Onlooker {
        Outcome handOn(Vector vector, Platform core, String caseId, Command command);
    }

    /** Plays every vector, in the order of the suite. */
    static void all(Suite suite, Onlooker onlooker) {
        for (Vector vector : suite.vectors()) {
            assertThat(one(suite, vector, onlooker)).as(vector.id()).isEqualTo(Status.PASS);
        }
    }

    /** Plays one vector on a platform of its own. */
    static Status one(Suite suite, Vector vector, Onlooker onlooker) {
        return new Scenario(suite, vector, new Playing(vector, PLATFORMS.get(), onlooker))
                .play()
                .status();
    }

    @Override
    public Outcome submit(String caseId, Command command) {
        return onlooker.handOn(vector, core, caseId, command);
    }

    @Override
    public String openPerson(LocalDate birthDate, Occasion occasion) {
        return core.openPerson(birthDate, occasion);
    }

    @Override
    public String openCase(String personId, Occasion occasion) {
        return core.openCase(personId, occasion);
    }

    @Override
    public JsonNode answer(String caseId, Moment moment) {
        return core.answer(caseId, moment);
    }

    @Override
    public JsonNode why(String caseId, String subject, Moment moment) {
        return core.why(caseId, subject, moment);
    }

    @Override
    public JsonNode permitted(String caseId, Moment moment) {
        return core.permitted(caseId, moment);
    }
}
