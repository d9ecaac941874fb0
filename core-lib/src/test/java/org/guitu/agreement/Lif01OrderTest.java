package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Facts.PLACE;
import static org.guitu.agreement.Facts.changed;
import static org.guitu.agreement.Facts.rehabilitation;
import static org.guitu.agreement.Facts.treatment;
import static org.guitu.agreement.Story.anomalies;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.guitu.agreement.Order.PlaceBasis;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.reading.Permitted;
import org.guitu.reading.Reading;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LIF-01: what an order names, and who may decide it. */
class Lif01OrderTest {
    @ParameterizedTest
    @ValueSource(strings = {"day", "measure", "authority", "documentNumber", "place", "placeBasis", "term"})
    void anOrderWithoutOneOfItsNamesIsNone(String name) {
        Map<String, Object> body = changed(treatment("2026-03-02").body(), name, null);

        assertThat(faults(body)).extracting(Fault::pointer, Fault::code).containsExactly(tuple("/" + name, "missing"));
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        assertThat(faults(Map.of()))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/day", "/measure", "/authority", "/documentNumber", "/place", "/placeBasis", "/term");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            place,          421202,       not-a-township
            place,          421202001001, not-a-township
            place,          990202001,    unknown-division
            authority,      421202001,    not-a-county
            authority,      990202,       unknown-division
            day,            2026-02-29,   impossible-date
            day,            2026-3-2,     not-a-day
            term,           P1095D,       not-a-term
            term,           P3Y1D,        not-a-term
            term,           p3y,          not-a-term
            term,           P100Y,        not-a-term
            term,           P2147483647Y2147483647M, not-a-term
            term,           P0Y,          not-a-period
            documentNumber, '1 号',       not-a-document-number
            measure,        PROBATION,    unknown-code
            placeBasis,     BIRTHPLACE,   unknown-code
            """)
    void whatCannotBeRightIsToldWhereItStands(String name, String value, String fault) {
        Map<String, Object> body = changed(treatment("2026-03-02").body(), name, value);

        assertThat(faults(body)).extracting(Fault::pointer, Fault::code).containsExactly(tuple("/" + name, fault));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            330104005, a street of a county that was abolished
            421202999, a township that the list does not have
            """)
    void whetherAPlaceStillExistsIsNotForTheCoreToSay(String place, String why) {
        Map<String, Object> body = changed(treatment("2026-03-02").body(), "place", place);

        assertThat(Facts.NATIONAL.parse(FactType.ORDER, body)).as(why).isInstanceOf(Parsed.Good.class);
    }

    @Test
    void whatAnOrderNamesIsKept() {
        Order order = treatment("2026-03-02", "placeBasis", "RESIDENCE", "term", "P36M");

        assertThat(order.measure()).isEqualTo(Measure.COMMUNITY_TREATMENT);
        assertThat(order.authority().code()).isEqualTo("421202");
        assertThat(order.documentNumber()).isEqualTo("咸公社戒字〔2026〕1号");
        assertThat(order.day()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(order.place()).isEqualTo(PLACE);
        assertThat(order.placeBasis()).isEqualTo(PlaceBasis.RESIDENCE);
        assertThat(order.term()).as("P36M is P3Y").isEqualTo(Period.ofYears(3));
    }

    @Test
    void theCaseIsOrderedFromTheDayOfTheDecisionOn() {
        Story story = Story.ordered("2026-03-02");

        assertThat(story.turns("2026-03-01", "2026-03-31", Reading::state))
                .containsExactly("2026-03-01 null", "2026-03-02 ORDERED");
        assertThat(story.on("2026-03-02").measure()).isEqualTo(Measure.COMMUNITY_TREATMENT);
        assertThat(story.on("2026-03-01").stateWhy().rule().value()).isEqualTo("LIF-01");
        assertThat(story.on("2026-03-02").stateWhy().entries()).containsExactly("421202001-1");
    }

    @ParameterizedTest(name = "{0}: fits {1}")
    @CsvSource(textBlock = """
            # a county or district, a districted city, a province
            421202, true
            421200, true
            420000, false
            """)
    void aCountyOrADistrictedCityDecides(String authority, boolean fits) {
        Story story = Story.empty()
                .and(treatment("2026-03-02", "authority", authority))
                .as("order");

        assertThat(anomalies(story.on("2026-03-02")))
                .isEqualTo(fits ? Map.of() : Map.of(story.entry("order"), List.of("LIF-01")));
        assertThat(story.served("2026-03-03").on("2026-03-03").state())
                .as("the order was made and is recorded; the flaw is flagged, the case goes on")
                .isEqualTo(State.AWAITING_REPORT);
    }

    @ParameterizedTest(name = "{0}: fits {1}")
    @CsvSource(textBlock = """
            421202, true
            421200, false
            310120, false
            """)
    void rehabilitationIsDecidedByWhoDecidedTheIsolation(String authority, boolean fits) {
        Story story = Story.empty()
                .and(rehabilitation("2026-03-02", "authority", authority))
                .as("order");

        assertThat(anomalies(story.on("2026-03-02")))
                .isEqualTo(fits ? Map.of() : Map.of(story.entry("order"), List.of("LIF-01")));
    }

    @Test
    void aFlawedAuthorityPromptsTheWorkerToLookAgain() {
        Story story = Story.empty()
                .and(treatment("2026-03-02", "authority", "420000"))
                .as("order");
        Story mended = story.corrected("order", treatment("2026-03-02", "authority", "421200"));
        String prompt = "anomaly-" + story.entry("order");

        assertThat(story.prompting(prompt, "2026-03-01", "2026-04-30"))
                .containsExactly("2026-03-01 none", "2026-03-02 WARNING CASE_WORKER");
        assertThat(story.on("2026-03-02").prompts().get(prompt).command()).isEqualTo("correction");
        assertThat(mended.on("2026-03-02").prompts()).doesNotContainKey(prompt);
        assertThat(mended.on("2026-03-02").anomalies()).isEmpty();
    }

    @Test
    void withoutAnOrderOnlyAnOrderOrAReportIsPossible() {
        Permitted permitted = Story.empty().permitted("2026-03-02");

        assertThat(permitted.types()).isEqualTo(EnumSet.of(FactType.ORDER, FactType.REPORT));
        permitted.refused().forEach((type, reasons) -> {
            Reasons.areWhole(Facts.NATIONAL, reasons);
            String rule = type == FactType.CORRECTION ? "LIF-19" : "LIF-01";
            assertThat(History.rules(reasons)).as("%s", type).containsExactly(rule);
        });
    }

    private static List<Fault> faults(Map<String, Object> body) {
        Parsed<Fact> parsed = Facts.NATIONAL.parse(FactType.ORDER, body);
        assertThat(parsed).isInstanceOf(Parsed.Bad.class);
        return ((Parsed.Bad<Fact>) parsed).faults();
    }
}
