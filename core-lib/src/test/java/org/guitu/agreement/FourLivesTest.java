package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.guitu.division.Division;
import org.guitu.finding.FindingRevocation;
import org.guitu.reading.Reading;
import org.junit.jupiter.api.Test;

/** Four made-up lives in which much goes wrong, told day by day, for whoever does this work and reads no programs. */
class FourLivesTest {
    /** 报错了死亡：本人还活着。 */
    @Test
    void theWomanWhoWasReportedDead() {
        // She was ordered into community treatment, served, came, and signed. Her term runs to 8 March 2029.
        Story her = Story.ordered("2026-03-02")
                .served("2026-03-04")
                .reported("2026-03-09")
                .signed("2026-03-12");
        assertThat(lastDay(her, "2026-03-12")).isEqualTo("2029-03-08");

        // On 1 September somebody of the same name died, and the wrong file was closed.
        Story closed = her.died("2026-09-01").as("death");
        assertThat(closed.on("2026-09-01").state()).isEqualTo(State.TERMINATED);
        assertThat(closed.on("2026-09-20").prompts())
                .as("nobody looks after the dead")
                .isEmpty();

        // On 20 October she stood at the counter. The record was checked and put right.
        Story alive = closed.recordedOn("2026-10-20").withReason().voided("death");
        assertThat(alive.on("2026-10-20").state()).isEqualTo(State.ACTIVE);
        assertThat(lastDay(alive, "2026-10-20"))
                .as("not a day more for the mistake")
                .isEqualTo("2029-03-08");
        assertThat(alive.knownOn("2026-10-01").on("2026-09-20").state())
                .as("what was believed meanwhile can still be asked")
                .isEqualTo(State.TERMINATED);

        // She is released by law on the day after, whether or not anybody thinks of it.
        assertThat(alive.on("2029-03-08").state()).isEqualTo(State.ACTIVE);
        assertThat(alive.on("2029-03-09").state()).isEqualTo(State.COMPLETED);
    }

    /** 报到期限内被拘留，又逢春节。 */
    @Test
    void theManWhoWasHeldWhenHeShouldHaveReported() {
        // Served on 30 January 2026: he has until 14 February, which is a worked Saturday that year.
        Story him = Story.ordered("2026-01-28").served("2026-01-30");
        assertThat(Story.due(him.on("2026-01-30"), "report")).isEqualTo("2026-02-14");

        // From the 5th to the 20th of February he was in detention: 15 days on which nobody could have come.
        Story released = him.held("2026-02-05").released("2026-02-20");
        assertThat(released.on("2026-02-10").state()).isEqualTo(State.SUSPENDED);
        assertThat(Story.due(released.on("2026-02-20"), "report"))
                .as("1 March is a Sunday, so Monday the 2nd")
                .isEqualTo("2026-03-02");

        // On the 2nd he came. Nobody may call that a refusal, on no day.
        Story came = released.reported("2026-03-02");
        assertThat(came.on("2026-03-02").state()).isEqualTo(State.REPORTED);
        assertThat(came.turns("2026-01-30", "2026-12-31", Reading::proposals)).containsExactly("2026-01-30 []");
    }

    /** 强制隔离决定后来被撤销。 */
    @Test
    void theManWhoseIsolationWasAnnulled() {
        // He had come on 9 March. On 1 June others decided on isolation, and his case was over.
        Story him = Story.ordered("2026-03-02").served("2026-03-04").reported("2026-03-09");
        Story isolated = him.and(new IsolationDecision(LocalDate.parse("2026-06-01"), new Division("421202"), "强戒-1"))
                .as("isolation");
        assertThat(isolated.on("2026-06-01").state()).isEqualTo(State.TERMINATED);

        // On 1 September a court annulled that decision. His case goes on, and the summer counts.
        Story annulled =
                isolated.and(new IsolationAnnulment(LocalDate.parse("2026-09-01"), isolated.entry("isolation"), "撤-1"));
        assertThat(annulled.on("2026-09-01").state()).isEqualTo(State.REPORTED);
        assertThat(lastDay(annulled, "2026-09-01")).isEqualTo("2029-03-08");
    }

    /** 认定拒绝接受之后，才知道本人在住院。 */
    @Test
    void theWomanWhoLayInHospital() {
        // Served on 4 March, she should have come by the 19th. On the 25th an officer found that she refused.
        Story her = Story.ordered("2026-03-02").served("2026-03-04");
        assertThat(her.on("2026-03-19").proposals()).isEmpty();
        assertThat(her.on("2026-03-20").proposals()).hasSize(1);
        Story found = her.foundRefusing("2026-03-25").as("finding");
        assertThat(found.on("2026-03-25").findings()).hasSize(1);

        // On 2 April her brother brought the papers of the hospital, and the reason was accepted.
        Story excused = found.excused("2026-04-02");
        assertThat(excused.on("2026-04-02").findings())
                .as("what an officer found, an officer has to take back")
                .hasSize(1);
        assertThat(Story.prompt(excused.on("2026-04-02"), "look-again-" + found.entry("finding")))
                .startsWith("ESCALATED");

        // On the 3rd it was taken back; on the 7th she came, and she was in time.
        Story revoked =
                excused.withReason().and(new FindingRevocation(LocalDate.parse("2026-04-03"), found.entry("finding")));
        assertThat(revoked.on("2026-04-03").findings()).isEmpty();
        assertThat(revoked.on("2026-04-03").prompts()).doesNotContainKey("look-again-" + found.entry("finding"));
        Reading came = revoked.reported("2026-04-07").on("2026-04-07");
        assertThat(Objects.requireNonNull(came.deadlines().get("report")).late())
                .isFalse();
        assertThat(came.proposals()).isEmpty();
    }

    private static String lastDay(Story story, String asked) {
        return String.valueOf(Objects.requireNonNull(story.on(asked).term()).lastDay());
    }
}
