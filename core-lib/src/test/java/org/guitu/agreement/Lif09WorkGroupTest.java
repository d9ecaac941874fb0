package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guitu.agreement.Story.prompt;

import java.time.LocalDate;
import java.util.List;
import org.guitu.prompt.Prompt;
import org.guitu.reading.Reading;
import org.guitu.rule.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LIF-09: the work group has the roles that the pack names, and a missing one is a prompt. */
class Lif09WorkGroupTest {
    private static final String FIVE =
            "SPECIALIST COMMUNITY_POLICE_OFFICER COMMUNITY_MEDICAL_WORKER FAMILY_MEMBER VOLUNTEER";
    private static final Story SERVED = Story.ordered("2026-03-02").served("2026-03-03");
    private static final Story REPORTED = SERVED.reported("2026-03-05");

    @ParameterizedTest(name = "{0}: missing {1}")
    @CsvSource(delimiter = '|', textBlock = """
            SPECIALIST COMMUNITY_POLICE_OFFICER COMMUNITY_MEDICAL_WORKER FAMILY_MEMBER VOLUNTEER | ''
            COMMUNITY_POLICE_OFFICER COMMUNITY_MEDICAL_WORKER FAMILY_MEMBER VOLUNTEER | SPECIALIST
            SPECIALIST COMMUNITY_MEDICAL_WORKER FAMILY_MEMBER VOLUNTEER | COMMUNITY_POLICE_OFFICER
            SPECIALIST COMMUNITY_POLICE_OFFICER FAMILY_MEMBER VOLUNTEER | COMMUNITY_MEDICAL_WORKER
            SPECIALIST COMMUNITY_POLICE_OFFICER COMMUNITY_MEDICAL_WORKER VOLUNTEER | FAMILY_MEMBER
            SPECIALIST COMMUNITY_POLICE_OFFICER COMMUNITY_MEDICAL_WORKER FAMILY_MEMBER | VOLUNTEER
            FAMILY_MEMBER | COMMUNITY_MEDICAL_WORKER COMMUNITY_POLICE_OFFICER SPECIALIST VOLUNTEER
            """)
    void everyMissingRoleIsAPrompt(String roles, String missing) {
        Story story = REPORTED.and(group("2026-03-10", roles));

        assertThat(String.join(" ", missing(story.on("2026-03-10")))).isEqualTo(missing);
        assertThat(missing(story.on("2026-03-09"))).as("before the group").hasSize(5);
    }

    @Test
    void itIsAskedForFromTheReportOnAndNeverRises() {
        Story story = REPORTED.and(group("2026-03-10", "SPECIALIST")).and(group("2027-01-04", FIVE));

        assertThat(story.prompting("work-group-VOLUNTEER", "2026-03-02", "2027-02-01"))
                .containsExactly("2026-03-02 none", "2026-03-05 NOTICE CASE_WORKER", "2027-01-04 none");
        assertThat(story.prompting("work-group-SPECIALIST", "2026-03-02", "2027-02-01"))
                .containsExactly("2026-03-02 none", "2026-03-05 NOTICE CASE_WORKER", "2026-03-10 none");
    }

    @Test
    void whoLeavesIsMissedAgain() {
        Story story = REPORTED.and(group("2026-03-10", FIVE)).and(group("2026-04-15", "SPECIALIST VOLUNTEER"));

        assertThat(missing(story.on("2026-04-14"))).isEmpty();
        assertThat(missing(story.on("2026-04-15")))
                .containsExactly("COMMUNITY_MEDICAL_WORKER", "COMMUNITY_POLICE_OFFICER", "FAMILY_MEMBER");
    }

    @Test
    void aGroupOfBeforeTheReportCounts() {
        Story story = SERVED.and(group("2026-03-04", FIVE));

        assertThat(missing(story.on("2026-03-04"))).isEmpty();
        assertThat(missing(story.reported("2026-03-05").on("2026-03-05"))).isEmpty();
    }

    @Test
    void whatThePackDoesNotKnowIsRefused() {
        assertThat(REPORTED.refused(group("2026-03-10", FIVE + " PEER"))).containsExactly("LIF-09");
        assertThat(REPORTED.died("2026-03-09").refused(group("2026-03-10", FIVE)))
                .as("the case is over")
                .containsExactly("LIF-16");
    }

    @Test
    void aProvinceAddsARole() {
        Story story = Story.inProvince("""
                        "workGroup": {"PEER": {"names": {"zh-CN": "同伴", "en": "peer"}, "source": "made up", "status": "LOCAL_RULE"}}
                        """)
                .and(Facts.treatment("2026-03-02"))
                .served("2026-03-03")
                .reported("2026-03-05")
                .and(group("2026-03-06", FIVE));

        assertThat(missing(story.on("2026-03-06"))).containsExactly("PEER");
        assertThat(missing(story.and(group("2026-03-07", FIVE + " PEER")).on("2026-03-07")))
                .isEmpty();
    }

    @Test
    void thePromptSaysFromWhereTheRolesAre() {
        Prompt prompt = REPORTED.on("2026-03-05").prompts().get("work-group-VOLUNTEER");

        assertThat(prompt.command()).isEqualTo("work-group");
        assertThat(prompt.due()).isNull();
        assertThat(prompt.why().inner())
                .singleElement()
                .satisfies(inner -> assertThat(inner.parameters())
                        .extracting(Used::name, Used::source, Used::status)
                        .containsExactly(tuple("VOLUNTEER", "DTR 17", "LAW")));
        assertThat(prompt(REPORTED.died("2026-03-09").on("2026-03-09"), "work-group-VOLUNTEER"))
                .as("the case is over")
                .isEqualTo("none");
    }

    private static List<String> missing(Reading reading) {
        return reading.prompts().keySet().stream()
                .filter(id -> id.startsWith("work-group-"))
                .map(id -> id.substring("work-group-".length()))
                .sorted()
                .toList();
    }

    private static WorkGroup group(String day, String roles) {
        return new WorkGroup(LocalDate.parse(day), List.of(roles.split(" ", -1)));
    }
}
