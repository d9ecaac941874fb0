package org.guitu.conformance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.guitu.agreement.Ending;
import org.guitu.agreement.State;
import org.guitu.conformance.suite.Suite;
import org.junit.jupiter.api.Test;

/** The page of the states shows what the core does with the vectors, and is checked to be fresh. */
class StatesPageTest {
    private static final Transitions SEEN = Transitions.of(Suite.builtIn());

    @Test
    void thePageIsFresh() throws IOException {
        GeneratedPage.isFresh(Repository.file("docs/reference/states.md"), new StatesPage(SEEN).text());
    }

    @Test
    void everyStateAndEveryEndingIsReached() {
        assertThat(SEEN.states()).containsOnlyKeys(State.values());
        assertThat(SEEN.endings()).containsOnlyKeys(Ending.Code.values());
    }

    @Test
    void whatComesWithTransferIsNotThereYet() {
        assertThat(Arrays.stream(State.values()).map(State::name))
                .doesNotContainAnyElementsOf(StatesPage.WITH_TRANSFER);
    }
}
