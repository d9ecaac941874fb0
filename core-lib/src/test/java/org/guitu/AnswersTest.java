package org.guitu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.agreement.Background;
import org.guitu.division.Division;
import org.guitu.journal.Envelope;
import org.guitu.journal.FactType;
import org.guitu.person.Actor;
import org.guitu.reading.Outcome;
import org.guitu.reading.Permitted;
import org.guitu.reading.Reading;
import org.guitu.rule.Fault;
import org.junit.jupiter.api.Test;

/** What every host answers is written once, in the form of the contract. */
class AnswersTest {
    private static final CaseStory STORY = CaseStory.begin().order("2026-03-02");

    @Test
    void anAcceptanceNamesWhatWasRecorded() {
        Outcome outcome = STORY.attempt("2026-03-03T12:00+08:00", "service", "2026-03-03", "mode", "IN_PERSON");
        Outcome.Accepted accepted = (Outcome.Accepted) outcome;

        assertThat(Answers.accepted(accepted.entries(), accepted.notes()))
                .containsOnlyKeys("accepted", "entries", "notes")
                .containsEntry("accepted", true)
                .containsEntry("entries", List.of(Map.of("id", "421202001-2", "type", "service")));
    }

    @Test
    void aRefusalIsAProblemThatLeadsToItsRule() {
        Outcome outcome = STORY.attempt("2026-03-03T12:00+08:00", "order", "2026-03-03", order());
        List<Object> reasons = Answers.reasons(((Outcome.Refused) outcome).reasons());
        Object rule = ((Map<?, ?>) reasons.get(0)).get("rule");

        assertThat(Answers.refused((Outcome.Refused) outcome))
                .containsEntry("type", "/rules/" + rule)
                .containsEntry("title", "Refused by rule " + rule)
                .containsEntry("status", 409)
                .containsEntry("reasons", reasons);
    }

    @Test
    void everyCommandIsEitherPermittedOrRefused() {
        Permitted permitted = permitted();
        Map<String, Object> tree = Answers.permitted(permitted);

        assertThat(tree.get("permitted"))
                .asInstanceOf(LIST)
                .hasSameSizeAs(permitted.types())
                .contains(Map.of("command", "service", "route", "services"));
        assertThat(tree.get("refused"))
                .asInstanceOf(LIST)
                .hasSize(FactType.values().length - permitted.types().size())
                .contains(Answers.why(FactType.AGREEMENT, permitted));
    }

    @Test
    void aPossibleCommandHasNoReasonAgainstIt() {
        assertThat(Answers.why(FactType.SERVICE, permitted()))
                .isEqualTo(Map.of("command", "service", "route", "services", "reasons", List.of()));
        assertThat((List<?>) Answers.why(FactType.AGREEMENT, permitted()).get("reasons"))
                .isNotEmpty();
    }

    @Test
    void aFaultIsOneOfTheBody() {
        assertThat((Map<?, ?>) Answers.faults(List.of(new Fault("/note", "note-length", Map.of())))
                        .get(0))
                .extracting("in", "pointer", "code", "sentences")
                .containsExactly(
                        "body",
                        "/note",
                        "note-length",
                        Map.of(
                                "zh-CN",
                                "说明须为 1 至 2000 个字符，不能全为空白。",
                                "en",
                                "A note has 1 to 2000 characters and is not all blank."));
    }

    @Test
    void everyPartOfTheClosedListIsExplainedAndNothingElse() {
        Reading reading = STORY.on("2026-03-03");

        assertThat(reading.why("state")).contains(reading.stateWhy());
        assertThat(reading.why("responsible")).contains(reading.responsibleWhy());
        assertThat(reading.why("term")).isEmpty();
        assertThat(reading.deadlines()).isNotEmpty();
        reading.deadlines()
                .forEach((id, d) -> assertThat(reading.why("deadlines/" + id)).contains(d.why()));
        assertThat(reading.prompts()).isNotEmpty();
        reading.prompts()
                .forEach((id, p) -> assertThat(reading.why("prompts/" + id)).contains(p.why()));
        for (String other : Set.of("", "state/", "deadlines", "deadlines/", "prompts/none", "commands/order")) {
            assertThat(reading.why(other)).as(other).isEmpty();
        }
        Reading running = CaseStory.active("2026-03-05").on("2026-03-06");
        assertThat(running.why("term")).contains(running.term().why());
    }

    @Test
    void whatWasKnownIsAskedOfTheOtherCasesToo() {
        CaseStory earlier = CaseStory.begin().thenAt("2026-03-10T12:00+08:00", "order", "2026-03-01", order());
        Background background = new Background(null, List.of(earlier.file()));
        LocalDate day = LocalDate.parse("2026-03-10");

        assertThat(knownAt("2026-03-09T12:00+08:00", day, background).anomalies())
                .isEmpty();
        assertThat(knownAt("2026-03-10T12:00+08:00", day, background).anomalies())
                .isNotEmpty();
        assertThat(STORY.guitu().read(STORY.file(), day, background, null).anomalies())
                .isNotEmpty();
        assertThat(knownAt("2026-03-01T12:00+08:00", day, background).state())
                .as("the file itself is cut as well")
                .isNull();
    }

    @Test
    void everyRouteLeadsToItsType() {
        for (FactType type : FactType.values()) {
            assertThat(FactType.atRoute(type.route())).contains(type);
        }
        assertThat(FactType.atRoute("nowhere")).isEmpty();
    }

    private static Reading knownAt(String instant, LocalDate day, Background background) {
        return STORY.guitu().read(STORY.file(), day, background, CaseStory.instant(instant));
    }

    private static Permitted permitted() {
        Envelope envelope = new Envelope(
                CaseStory.instant("2026-03-03T12:00+08:00"),
                new Actor("w1", "CASE_WORKER", new Division(CaseStory.PLACE)),
                null,
                "00");
        return STORY.guitu().permitted(STORY.file(), envelope, Background.NONE);
    }

    private static Object[] order() {
        return STORY.file().entries().get(0).body().entrySet().stream()
                .filter(field -> !field.getKey().equals("day"))
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray();
    }
}
