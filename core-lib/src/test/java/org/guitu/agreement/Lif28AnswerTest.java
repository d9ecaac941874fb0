package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.Set;
import org.guitu.division.Division;
import org.guitu.finding.SecurityAnswer;
import org.guitu.finding.SecurityReport;
import org.guitu.journal.FactType;
import org.guitu.prompt.Prompt;
import org.guitu.rule.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** LIF-28: public security's answer to a report is waited for from the report on, and the answer clears it. */
class Lif28AnswerTest {
    private static final Story FOUND = Story.ordered("2026-02-27")
            .served("2026-03-02")
            .foundRefusing("2026-03-18")
            .as("found");
    private static final Story REPORTED = FOUND.and(report("2026-03-20", "1")).as("report");

    @ParameterizedTest
    @EnumSource
    void everyAnswerClearsThePromptThatIsOpenFromTheReportOn(SecurityAnswer.Answer answer) {
        Story story = REPORTED.and(answer("2026-06-10", "report", answer));

        assertThat(story.prompting(waiting("report"), "2026-03-18", "2026-12-31"))
                .containsExactly("2026-03-18 none", "2026-03-20 NOTICE POLICE_OFFICER", "2026-06-10 none");
        assertThat(story.on("2026-06-10").state())
                .as("an answer by itself changes no state")
                .isEqualTo(State.AWAITING_REPORT);
    }

    @Test
    void itHasNoDayAndSaysWhatClearsItAndWhere() {
        Prompt prompt = REPORTED.on("2026-12-31").prompts().get(waiting("report"));

        assertThat(prompt.due()).isNull();
        assertThat(prompt.command()).isEqualTo("security-answer");
        assertThat(prompt.district()).isEqualTo(Facts.PLACE.code());
        assertThat(prompt.why().rule().value()).isEqualTo("LIF-28");
    }

    @ParameterizedTest(name = "recorded in {0}: {1}")
    @CsvSource({"421202001, true", "421202002, false", "310120101, false"})
    void theDistrictResponsibleReportsAndNoOther(String district, boolean accepted) {
        Story there = FOUND.recordedIn(new Division(district));

        assertThat(there.permitted("2026-03-20").types().contains(FactType.SECURITY_REPORT))
                .isEqualTo(accepted);
        if (accepted) {
            assertThat(there.notesOn(report("2026-03-20", "1"))).isEmpty();
        } else {
            Reason reason = there.reasonsAgainst(report("2026-03-20", "1")).get(0);
            assertThat(reason.rule().value()).isEqualTo("LIF-28");
            assertThat(reason.why().values())
                    .containsEntry("district", district)
                    .containsEntry("responsible", "421202001");
        }
    }

    @Test
    void eachReportWaitsForItsOwnAnswer() {
        Story story = REPORTED.and(report("2026-03-24", "2"))
                .as("again")
                .and(answer("2026-03-26", "report", SecurityAnswer.Answer.MORE_PAPERS_WANTED));

        assertThat(prompt(story.on("2026-03-26"), waiting("report"))).isEqualTo("none");
        assertThat(prompt(story.on("2026-03-26"), "security-answer-" + story.entry("again")))
                .startsWith("NOTICE");
    }

    @Test
    void anAnswerNamesAReportThatWasMade() {
        assertThat(FOUND.permitted("2026-03-20").types())
                .contains(FactType.SECURITY_REPORT)
                .doesNotContain(FactType.SECURITY_ANSWER);
        assertThat(FOUND.refused(answer("2026-03-20", "report", SecurityAnswer.Answer.NOT_ORDERED)))
                .containsExactly("LIF-28");
        assertThat(REPORTED.refused(answer("2026-03-21", "found", SecurityAnswer.Answer.NOT_ORDERED)))
                .as("a finding is no report")
                .containsExactly("LIF-28");
        assertThat(REPORTED.refused(answer("2026-03-19", "report", SecurityAnswer.Answer.NOT_ORDERED)))
                .as("before the report")
                .containsExactly("LIF-28");
    }

    @Test
    void itIsWaitedForAfterTheEndOfTheCaseToo() {
        Story story = REPORTED.died("2026-04-01");

        assertThat(prompt(story.on("2026-12-31"), waiting("report"))).startsWith("NOTICE");
        assertThat(story.notesOn(answer("2026-04-02", "report", SecurityAnswer.Answer.NOT_ORDERED)))
                .isEmpty();
    }

    private static SecurityReport report(String day, String number) {
        return new SecurityReport(LocalDate.parse(day), number, Set.of(FOUND.entry("found")));
    }

    private static SecurityAnswer answer(String day, String names, SecurityAnswer.Answer answer) {
        return new SecurityAnswer(LocalDate.parse(day), REPORTED.entry(names), answer);
    }

    private static String waiting(String report) {
        return "security-answer-" + REPORTED.entry(report);
    }
}
