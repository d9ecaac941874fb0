package org.guitu.conformance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.guitu.conformance.suite.Suite;
import org.junit.jupiter.api.Test;

/** The page of refusals has every reason that the core can give, and is checked to be fresh. */
class RefusalsPageTest {
    /** A new reason comes with a vector that shows it: this number may go down and never up. */
    private static final int SHOWN_BY_NO_VECTOR = 12;

    private static final Refusals HEARD = Refusals.of(Suite.builtIn());

    @Test
    void thePageIsFresh() throws IOException {
        GeneratedPage.isFresh(
                Repository.file("docs/reference/refusals.md"),
                new RefusalsPage(HEARD, ReasonsInSource.topics()).text());
    }

    @Test
    void everyOtherReasonOfTheSourcesIsShownByAVector() throws IOException {
        assertThat(new RefusalsPage(HEARD, ReasonsInSource.topics()).unshown()).hasSize(SHOWN_BY_NO_VECTOR);
    }

    @Test
    void noReasonIsHeardThatIsNotFoundInTheSources() throws IOException {
        Set<String> topics = ReasonsInSource.topics();
        assertThat(topics).containsAll(HEARD.reasons().keySet());
        assertThat(topics).containsAll(HEARD.notes().keySet());
    }
}
