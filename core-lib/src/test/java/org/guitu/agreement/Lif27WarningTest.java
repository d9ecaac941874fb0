package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.agreement.Facts.refusal;
import static org.guitu.agreement.Facts.treatment;
import static org.guitu.agreement.Story.anomalies;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.guitu.finding.Warning;
import org.guitu.journal.FactType;
import org.guitu.rule.Reason;
import org.guitu.rule.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-27: a pack may ask for a recorded warning before a finding; then a finding without one is refused. */
class Lif27WarningTest {
    private static final Story STRICT = late(Story.inProvinceWith("warningBefore", "[\"REFUSAL\"]"));

    @Test
    void theNationalPackAsksForNoWarning() {
        assertThat(late(Story.empty())
                        .foundRefusing("2026-03-18")
                        .on("2026-03-18")
                        .findings())
                .hasSize(1);
    }

    @Test
    void aPackAsksForItBeforeTheFindingsThatItNames() {
        assertThat(late(Story.inProvinceWith("warningBefore", "[\"SERIOUS_BREACH\"]"))
                        .foundRefusing("2026-03-18")
                        .on("2026-03-18")
                        .findings())
                .hasSize(1);
        assertThat(STRICT.withReason().refused(refusal("2026-03-18"))).containsExactly("LIF-27");
    }

    @Test
    void theRefusalNamesTheWarningAndThePack() {
        Reason reason =
                STRICT.withReason().reasonsAgainst(refusal("2026-03-18")).get(0);

        assertThat(reason.why().values()).containsEntry("kind", "REFUSAL");
        assertThat(reason.why().parameters())
                .extracting(Used::pointer)
                .containsExactly("/parameters/warningBefore/value");
        assertThat(STRICT.helpedBy(reason)
                        .foundRefusing("2026-03-18")
                        .on("2026-03-18")
                        .findings())
                .as("the example of what would help does")
                .hasSize(1);
    }

    @ParameterizedTest(name = "warned on {0}: the finding of 20 March is accepted: {1}")
    @CsvSource({"2026-03-02, true", "2026-03-19, true", "2026-03-20, true", "2026-03-21, false"})
    void theWarningIsNotLaterThanTheFinding(String warned, boolean accepted) {
        Story story = STRICT.and(warning(warned)).recordedOn("2026-03-21").withReason();

        if (accepted) {
            assertThat(story.notesOn(refusal("2026-03-20"))).isEmpty();
        } else {
            assertThat(story.refused(refusal("2026-03-20"))).containsExactly("LIF-27");
        }
    }

    @Test
    void aWarningMadeVoidLeavesTheFindingUntilItIsRevoked() {
        Story story = STRICT.and(warning("2026-03-18"))
                .as("warning")
                .foundRefusing("2026-03-19")
                .as("found")
                .recordedOn("2026-03-23")
                .voided("warning");

        assertThat(story.on("2026-03-23").findings()).hasSize(1);
        assertThat(anomalies(story.on("2026-03-23"))).isEqualTo(Map.of(story.entry("found"), List.of("LIF-27")));
        assertThat(prompt(story.on("2026-03-23"), "look-again-" + story.entry("found")))
                .isEqualTo("ESCALATED TOWNSHIP_LEAD");
    }

    @Test
    void nobodyIsWarnedInACaseThatIsOver() {
        assertThat(STRICT.died("2026-03-18").refused(warning("2026-03-19"))).containsExactly("LIF-16");
    }

    /** Served on 2 March 2026 and not reported by Tuesday 17 March. */
    private static Story late(Story story) {
        return story.and(treatment("2026-02-27")).served("2026-03-02");
    }

    private static Warning warning(String day) {
        return new Warning(LocalDate.parse(day), "咸安社戒告〔2026〕1号");
    }

    @Test
    void withoutAWarningNoFindingIsPermittedWhereEachNeedsOne() {
        Story proposed = Story.inProvinceWith("warningBefore", "[\"REFUSAL\", \"SERIOUS_BREACH\"]")
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03");

        assertThat(proposed.on("2026-03-20").proposals()).isNotEmpty();
        assertThat(proposed.permitted("2026-03-20").types())
                .doesNotContain(FactType.FINDING)
                .contains(FactType.PROPOSAL_REJECTION);
        assertThat(proposed.and(new Warning(LocalDate.parse("2026-03-10"), "告-1"))
                        .permitted("2026-03-20")
                        .types())
                .contains(FactType.FINDING);
        Story excusedBeforeTheWarning = proposed.recordedOn("2026-03-21")
                .excused("2026-03-21")
                .and(new Warning(LocalDate.parse("2026-03-22"), "告-1"));
        assertThat(excusedBeforeTheWarning.permitted("2026-03-23").types()).doesNotContain(FactType.FINDING);
    }
}
