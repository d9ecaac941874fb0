package org.guitu.conformance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.guitu.agreement.Ending;
import org.guitu.agreement.State;
import org.guitu.conformance.suite.Suite;
import org.guitu.journal.FactType;
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
    void whatEndsACaseEndsItInEachStateThatIsNoEnd() {
        Map<State, Set<FactType>> ends = new EnumMap<>(State.class);
        SEEN.seen().keySet().stream()
                .filter(transition -> transition.to() == State.TERMINATED)
                .forEach(transition -> ends.computeIfAbsent(
                                transition.from().orElseThrow(), from -> EnumSet.noneOf(FactType.class))
                        .add(transition.by().orElseThrow()));

        assertThat(ends)
                .containsOnlyKeys(State.ORDERED, State.AWAITING_REPORT, State.REPORTED, State.ACTIVE, State.SUSPENDED);
        assertThat(ends.values())
                .containsOnly(EnumSet.of(
                        FactType.SENTENCE,
                        FactType.ISOLATION,
                        FactType.REPLACEMENT,
                        FactType.REVOCATION,
                        FactType.DEATH));
    }

    @Test
    void whatComesWithTransferIsNotThereYet() {
        assertThat(Arrays.stream(State.values()).map(State::name))
                .doesNotContainAnyElementsOf(StatesPage.WITH_TRANSFER);
    }
}
