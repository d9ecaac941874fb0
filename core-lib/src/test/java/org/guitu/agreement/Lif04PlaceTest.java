package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.agreement.Facts.ELSEWHERE;
import static org.guitu.agreement.Facts.PLACE;
import static org.guitu.agreement.Facts.agreement;
import static org.guitu.agreement.Facts.rehabilitation;
import static org.guitu.agreement.Facts.reportAt;
import static org.guitu.agreement.Facts.stay;
import static org.guitu.agreement.Facts.treatment;
import static org.guitu.agreement.Story.anomalies;

import java.util.List;
import java.util.Map;
import org.guitu.reading.Reading;
import org.guitu.rule.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LIF-04: the place of execution and its basis, the rehabilitation place, and who stays responsible. */
class Lif04PlaceTest {
    @ParameterizedTest
    @ValueSource(strings = {"REGISTERED", "RESIDENCE"})
    void theTownshipOfTheOrderIsResponsibleAndTheBasisIsSaid(String basis) {
        Reading reading =
                Story.empty().and(treatment("2026-03-02", "placeBasis", basis)).on("2026-03-02");

        assertThat(reading.responsible()).isEqualTo(PLACE.code());
        assertThat(reading.responsibleWhy().rule().value()).isEqualTo("LIF-04");
        assertThat(reading.responsibleWhy().values()).containsEntry("basis", basis);
        assertThat(reading.responsibleWhy().entries()).containsExactly("421202001-1");
        assertThat(reading.anomalies()).isEmpty();
    }

    @Test
    void itStaysResponsibleInEveryState() {
        Story story = Story.ordered("2023-03-01")
                .served("2023-03-02")
                .reported("2023-03-03")
                .signed("2023-03-06")
                .held("2024-05-01")
                .released("2024-05-02");

        assertThat(story.turns("2023-03-01", "2023-03-31", Reading::responsible))
                .containsExactly("2023-03-01 " + PLACE);
        for (String day : List.of("2024-05-01", "2024-05-02", "2026-03-02", "2026-03-03")) {
            assertThat(story.on(day).responsible()).as(day).isEqualTo(PLACE.code());
        }
        assertThat(story.on("2023-02-28").responsible()).as("no order yet").isNull();
    }

    @ParameterizedTest(name = "consent {0}: fits {1}")
    @CsvSource(nullValues = "-", textBlock = """
            # before the order, on its day, after it, never
            2026-02-20, true
            2026-03-01, true
            2026-03-02, true
            2026-03-03, false
            -,          false
            """)
    void aRehabilitationPlaceNeedsTheRecordedConsentOfThePerson(String consent, boolean fits) {
        Story story = Story.empty()
                .recordedOn("2026-03-03")
                .and(rehabilitation("2026-03-02", "venue", "REHABILITATION_PLACE", "consentedOn", consent))
                .as("order");

        assertThat(anomalies(story.on("2026-03-02")))
                .isEqualTo(fits ? Map.of() : Map.of(story.entry("order"), List.of("LIF-04")));
        assertThat(story.on("2026-03-02").responsible()).isEqualTo(PLACE.code());
    }

    @Test
    void theMissingConsentCanBeAddedByACorrection() {
        Story story = Story.empty()
                .and(rehabilitation("2026-03-02", "venue", "REHABILITATION_PLACE"))
                .as("order")
                .recordedOn("2026-03-10")
                .corrected(
                        "order",
                        rehabilitation("2026-03-02", "venue", "REHABILITATION_PLACE", "consentedOn", "2026-02-28"));

        assertThat(story.on("2026-03-02").anomalies()).isEmpty();
        assertThat(anomalies(story.knownOn("2026-03-09").on("2026-03-02")))
                .containsOnly(Map.entry(story.entry("order"), List.of("LIF-04")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-28", ""})
    void treatmentIsNotOrderedIntoARehabilitationPlaceButRuns(String consent) {
        Story story = Story.empty()
                .and(treatment(
                        "2026-03-02",
                        "venue",
                        "REHABILITATION_PLACE",
                        "consentedOn",
                        consent.isEmpty() ? null : consent))
                .as("order")
                .served("2026-03-03")
                .reported("2026-03-04");

        assertThat(anomalies(story.on("2026-03-04"))).containsOnly(Map.entry(story.entry("order"), List.of("LIF-04")));
        assertThat(story.prompting("anomaly-" + story.entry("order"), "2026-03-02", "2026-03-31"))
                .containsExactly("2026-03-02 WARNING CASE_WORKER");
        assertThat(story.on("2026-03-04").state()).isEqualTo(State.REPORTED);
        assertThat(story.on("2026-03-04").term()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMMUNITY_TREATMENT", "COMMUNITY_REHABILITATION"})
    void inEitherMeasureThePersonMayLiveThereAndTheTownshipStaysResponsible(String measure) {
        Order order = measure.equals("COMMUNITY_TREATMENT") ? treatment("2026-03-02") : rehabilitation("2026-03-02");
        Story before = Story.empty()
                .and(order)
                .served("2026-03-03")
                .reported("2026-03-04")
                .signed("2026-03-05");
        Story after = before.and(stay("2026-03-10"));

        assertThat(after.on("2026-03-10").responsible()).isEqualTo(PLACE.code());
        assertThat(after.on("2026-03-10")).isEqualTo(before.on("2026-03-10"));
    }

    @Test
    void aStayAfterTheEndIsNone() {
        Story story = Story.ordered("2023-03-01").served("2023-03-02").reported("2023-03-03");

        assertThat(story.recordedOn("2026-03-02")
                        .and(stay("2026-03-02"))
                        .on("2026-03-02")
                        .anomalies())
                .as("the last day of the term")
                .isEmpty();
        assertThat(story.refused(stay("2026-03-03"))).containsExactly("LIF-17");
    }

    @Test
    void anAgreementAtAnotherPlaceIsRefusedAndTheRefusalNamesBoth() {
        Story story = Story.ordered("2026-03-02").served("2026-03-03").reported("2026-03-04");

        List<Reason> reasons = story.reasonsAgainst(agreement("2026-03-05", "place", ELSEWHERE.code()));

        assertThat(reasons).hasSize(1);
        assertThat(reasons.get(0).rule().value()).isEqualTo("LIF-04");
        assertThat(reasons.get(0).why().values())
                .containsEntry("place", ELSEWHERE.code())
                .containsEntry("inForce", PLACE.code());
    }

    @Test
    void aReportAtAnotherPlaceIsNeitherRefusedNorAReport() {
        Story story = Story.ordered("2026-03-02").served("2026-03-03").and(reportAt(ELSEWHERE, "2026-03-04"));

        assertThat(story.on("2026-03-04").state()).isEqualTo(State.AWAITING_REPORT);
        assertThat(story.on("2026-03-04").responsible()).isEqualTo(PLACE.code());
    }
}
