package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.guitu.finding.ConsequenceReading;
import org.guitu.finding.Finding;
import org.guitu.finding.FindingRevocation;
import org.guitu.reading.Reading;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-18: each measure has a consequence table of its own, and what it does not hold is not proposed. */
class Lif18ConsequencesTest {
    private static final Story REFUSED = refused(Story.ordered("2026-02-27"));

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(textBlock = """
            REFUSAL,        treatment,      isolation-after-refusal ISOLATION MAY null
            SERIOUS_BREACH, treatment,      isolation-after-breach ISOLATION MAY null
            REFUSAL,        rehabilitation, ''
            SERIOUS_BREACH, rehabilitation, ''
            """)
    void eachMeasureHasATableOfItsOwn(Finding.Kind kind, String measure, String consequence) {
        Story ordered = Story.empty()
                .and(measure.equals("treatment") ? Facts.treatment("2026-02-27") : Facts.rehabilitation("2026-02-27"));
        Story found = kind == Finding.Kind.REFUSAL ? refused(ordered) : breached(ordered);

        assertThat(found.on("2026-03-30").findings()).hasSize(1);
        assertThat(consequences(found.on("2026-03-30"))).isEqualTo(consequence);
    }

    @Test
    void aProposalLeadsToNothing() {
        Story proposed = Story.ordered("2026-02-27").served("2026-03-02");

        assertThat(proposed.on("2026-03-18").proposals()).hasSize(1);
        assertThat(proposed.on("2026-03-18").consequences()).isEmpty();
        assertThat(REFUSED.turns("2026-03-18", "2026-03-25", Lif18ConsequencesTest::consequences))
                .containsExactly("2026-03-18 ", "2026-03-20 isolation-after-refusal ISOLATION MAY null");
    }

    @Test
    void whatIsRevokedOrOverLeadsToNothing() {
        Story revoked =
                REFUSED.withReason().and(new FindingRevocation(LocalDate.parse("2026-04-08"), REFUSED.entry("found")));

        assertThat(revoked.on("2026-04-07").consequences()).hasSize(1);
        assertThat(revoked.on("2026-04-08").consequences()).isEmpty();
        assertThat(REFUSED.died("2026-04-08").on("2026-04-08").consequences()).isEmpty();
    }

    @ParameterizedTest(name = "born {0}, {1}, on {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            # under 16 up to the birthday, that day included
            2010-03-27, -,          2026-03-27, NEEDS_REASON
            2010-03-27, -,          2026-03-28, null
            # pregnant: the stricter of both
            2010-03-27, PREGNANT,   2026-03-23, NEEDS_REASON
            2010-03-27, PREGNANT,   2026-03-24, BARRED
            1990-05-17, PREGNANT,   2026-03-24, BARRED
            # a child under one up to the first birthday, that day included
            1990-05-17, NURSING,    2026-03-23, null
            1990-05-17, NURSING,    2026-03-24, BARRED
            1990-05-17, NURSING,    2027-03-10, BARRED
            1990-05-17, NURSING,    2027-03-11, null
            """)
    void whatSparesThePersonIsShownWithIt(
            String born, CircumstanceBegun.@Nullable Kind kind, String day, String spared) {
        Story story = REFUSED.born(born);
        if (kind != null) {
            LocalDate child = kind == CircumstanceBegun.Kind.NURSING ? LocalDate.parse("2026-03-10") : null;
            story = story.and(new CircumstanceBegun(LocalDate.parse("2026-03-24"), kind, child));
        }

        assertThat(consequences(story.on(day))).isEqualTo("isolation-after-refusal ISOLATION MAY " + spared);
    }

    @Test
    void itSaysFromWhichFindingAndRow() {
        ConsequenceReading reading = REFUSED.on("2026-03-20").consequences().get(0);

        assertThat(reading.why().rule().value()).isEqualTo("LIF-18");
        assertThat(reading.why().entries()).containsExactly(REFUSED.entry("found"));
        assertThat(reading.why().parameters())
                .extracting(Used::source, Used::status)
                .containsExactly(tuple("NCL 38", "LAW"));
    }

    @Test
    void itSaysThatItRestsOnAWithdrawnFinding() {
        ConsequenceReading carried = REFUSED.on("2026-03-25").consequences().get(0);
        ConsequenceReading withdrawn =
                REFUSED.excused("2026-03-25").on("2026-03-25").consequences().get(0);

        assertThat(carried.why().inner())
                .extracting(inner -> inner.topic().key())
                .containsExactly("POL-11.ends");
        assertThat(withdrawn.why().inner())
                .extracting(inner -> inner.topic().key())
                .containsExactly("LIF-23.look-again", "POL-11.ends");
    }

    private static Story refused(Story ordered) {
        return ordered.served("2026-03-02").foundRefusing("2026-03-20").as("found");
    }

    private static Story breached(Story ordered) {
        return ordered.served("2026-03-02")
                .reported("2026-03-05")
                .left("2026-03-09")
                .returned("2026-03-12")
                .left("2026-03-16")
                .returned("2026-03-19")
                .left("2026-03-23")
                .returned("2026-03-26")
                .withReason()
                .and(new Finding(LocalDate.parse("2026-03-27"), Finding.Kind.SERIOUS_BREACH));
    }

    private static String consequences(Reading reading) {
        return String.join(
                "; ",
                reading.consequences().stream()
                        .map(c -> c.row() + " " + c.decision() + " " + c.force() + " " + c.spared())
                        .toList());
    }
}
