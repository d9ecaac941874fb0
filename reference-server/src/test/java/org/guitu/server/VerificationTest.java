package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.guitu.rule.Fault;
import org.guitu.server.application.Verification;
import org.guitu.server.security.SuiteKey;
import org.guitu.server.wording.Unfit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes the database behind the server's back is found out; rebuilding mends the read model. */
class VerificationTest {
    private RunningServer running;

    @BeforeEach
    void start() {
        running = RunningServer.start();
        Stories.activeCase(running.client());
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void findsNothingWrongWithWhatItWrote() {
        Verification.Findings findings = running.server().verification().all();
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.cases()).isEqualTo(1);
        assertThat(findings.entries()).isEqualTo(4);
    }

    @Test
    void findsAnEntryThatDoesNotOpen() {
        running.database().openEntries();
        running.database().put("entry", "bytes", new byte[60], "position = 2");
        assertThat(codes()).containsExactly("entries-differ", "case-unreadable");
    }

    @Test
    void findsAnEntrySealedAnewByWhoeverHasTheKeys() {
        Seals seals = Seals.of(running);
        Seals.Value second = seals.values().stream()
                .filter(value -> value.place().endsWith("-2"))
                .findFirst()
                .orElseThrow();
        SuiteKey key = seals.opened().get(second.owner());
        String text = new String(key.open(second.bytes(), second.place()), StandardCharsets.UTF_8);
        byte[] other = text.replace("2026-06-01\"", "2026-06-02\"").getBytes(StandardCharsets.UTF_8);
        running.database().openEntries();
        running.database().put("entry", "bytes", key.seal(other, second.place()), "position = 2");
        assertThat(codes()).contains("entry-misplaced");
    }

    @Test
    void findsAChangedCommitment() {
        running.database().openEntries();
        running.database().run("update entry set commitment = hash where position = 2");
        assertThat(codes()).contains("chain-broken", "entry-misplaced");
    }

    @Test
    void findsTwoEntriesThatChangedPlaces() {
        swapPositions(2, 3);
        assertThat(codes()).containsExactly("entries-differ", "entry-misplaced");
        running.database().run("delete from span");
        running.server().rebuilding().all();
        assertThat(codes()).containsExactly("entries-differ", "entry-misplaced");
    }

    @Test
    void findsEntriesOfTwoDistrictsThatChangedPlaces() {
        Client elsewhere = running.client().with("Guitu-Test-Actor", "w9;POLICE_OFFICER;421202002");
        String id = Stories.openCase(running.client());
        Stories.record(running.client(), id, 0, "orders", Stories.order());
        Stories.record(elsewhere, id, 1, "services", Stories.service());
        assertThat(codes()).isEmpty();
        swapPositions(1, 2);
        assertThat(codes()).contains("entries-differ");
    }

    private void swapPositions(int one, int other) {
        running.database().openEntries();
        running.database()
                .run(
                        "update entry set position = 99 where position = " + one,
                        "update entry set position = " + one + " where position = " + other,
                        "update entry set position = " + other + " where position = 99");
    }

    @Test
    void findsWhatStandsBesideSealedBytesChangedAlsoOfSomebodyErased() {
        String person = running.client().get("/v1/cases").at("/items/0/personId");
        running.server().erase(person);
        assertThat(codes()).isEmpty();
        running.database().openEntries();
        running.database().run("update entry set type = 'death' where position = 2");
        assertThat(codes()).containsExactly("entries-differ");
    }

    @Test
    void findsALineOfTheAccessLogTakenFromThePersonItIsAbout() {
        running.database().openAccessLog();
        running.database().run("update access_line set person_id = null where seq = 2");
        assertThat(codes()).containsExactly("access-broken");
    }

    @Test
    void findsAPersonThatIsGone() {
        String person = Stories.openPerson(running.client());
        assertThat(codes()).isEmpty();
        running.database().run("delete from person where id = '" + person + "'");
        assertThat(codes()).containsExactly("person-missing");
    }

    @Test
    void findsAKeptAnswerThatIsGoneOrDoesNotOpen() {
        Client repeating = running.client().with("Idempotency-Key", "k");
        repeating.post("/v1/people", Stories.person()).with(201);
        assertThat(codes()).isEmpty();
        running.database().put("idempotency", "sealed", new byte[60]);
        assertThat(codes()).containsExactly("answer-broken");
        running.database().run("delete from idempotency");
        assertThat(codes()).containsExactly("answer-missing");
    }

    @Test
    void findsATextGivenToAnotherCase() {
        Map<String, Object> order = Stories.order();
        order.put("note", "示例说明");
        Stories.record(running.client(), Stories.openCase(running.client()), 0, "orders", order);
        running.database().run("update text set case_id = (select min(id) from case_file where id <> case_id)");
        assertThat(codes()).containsExactly("text-broken");
    }

    @Test
    void findsAnEntryRemovedFromTheMiddle() {
        running.database().openEntries();
        running.database().run("delete from entry where position = 2");
        assertThat(codes()).contains("chain-gap");
    }

    @Test
    void findsACutTailEvenWhenTheVersionIsMendedToo() {
        running.database().openEntries();
        running.database().run("delete from entry where position = 4", "update case_file set version = 3");
        assertThat(codes()).contains("entries-differ");
    }

    @Test
    void findsAChangedPerson() {
        running.database().put("person", "sealed", new byte[60]);
        assertThat(codes()).contains("person-broken");
    }

    @Test
    void findsALostText() {
        String id = Stories.openCase(running.client());
        Map<String, Object> order = Stories.order();
        order.put("note", "示例说明");
        Stories.record(running.client(), id, 0, "orders", order);
        assertThat(codes()).isEmpty();
        running.database().run("delete from text");
        assertThat(codes()).containsExactly("text-broken");
    }

    @Test
    void findsACaseGivenToAnotherPerson() {
        Stories.openCase(running.client());
        running.database().run("update case_file set person_id = (select max(id) from person)");
        assertThat(codes()).contains("entries-differ");
    }

    @Test
    void findsACaseThatIsGoneWithAllItsRows() {
        running.database().openEntries();
        running.database().run("delete from span", "delete from entry", "delete from case_file");
        assertThat(codes()).containsExactly("case-missing");
    }

    @Test
    void findsAnOldVersionOfACaseInItsPlace() {
        String id = Stories.openCase(running.client());
        String mark = running.database().one("select mark from case_file where id = '" + id + "'");
        Stories.record(running.client(), id, 0, "orders", Stories.order());
        assertThat(codes()).isEmpty();
        running.database().openEntries();
        running.database()
                .run(
                        "delete from span where case_id = '" + id + "'",
                        "delete from entry where case_id = '" + id + "'",
                        "update case_file set version = 0 where id = '" + id + "'");
        running.database().put("case_file", "mark", HexFormat.of().parseHex(mark), "id = '" + id + "'");
        assertThat(codes()).containsExactly("log-differs");
    }

    @Test
    void findsAChangedLineOfTheAccessLog() {
        running.database().openAccessLog();
        running.database().run("update access_line set line = replace(line, 'w1', 'w2') where seq = 2");
        assertThat(codes()).containsExactly("access-broken");
    }

    @Test
    void findsALineTakenOutOfTheAccessLog() {
        running.database().openAccessLog();
        running.database().run("delete from access_line where seq = 2");
        assertThat(codes()).contains("access-gap");
    }

    @Test
    void findsAnEndCutOffTheAccessLogOnceItIsAnchored() {
        running.client().get("/v1/prompts").with(200);
        running.server().anchors().add();
        assertThat(codes()).isEmpty();
        running.database().openAccessLog();
        running.database().run("delete from access_line where line like '%/v1/prompts%'");
        assertThat(codes()).containsExactly("access-cut");
    }

    @Test
    void anchorsGoOnToNameAChainOfADayThatIsOver() {
        running.server().anchors().add();
        try (RunningServer tomorrow = RunningServer.beside(running)) {
            Stories.openPerson(tomorrow.client().at("2026-06-21T10:00:00+08:00"));
            tomorrow.server().anchors().add();
            running.client().get("/v1/prompts").with(200);
            running.server().anchors().add();
        }
        running.database().openAccessLog();
        running.database().run("delete from access_line where line like '%/v1/prompts%'");
        assertThat(codes()).contains("access-cut");
    }

    @Test
    void anchorsGoOnAfterAClockThatWasAhead() {
        running.client().put("/v1/test-clock", Map.of("day", "2030-01-01")).with(200);
        running.client().get("/v1/prompts").with(200);
        running.server().anchors().add();
        try (RunningServer mended = RunningServer.beside(running)) {
            mended.client().get("/v1/prompts").with(200);
            mended.server().anchors().add();
        }
        assertThat(codes()).isEmpty();
        running.database().openAccessLog();
        running.database().run("delete from access_line where line like '%/v1/prompts%' and chain < '2030'");
        assertThat(codes()).contains("access-cut");
    }

    @Test
    void findsAChangedAnchor() {
        running.server().anchors().add();
        running.database().openAccessLog();
        running.database().run("update anchor set text = replace(text, '2026', '2027')");
        assertThat(codes()).contains("anchor-broken");
    }

    @Test
    void findsAnOlderDatabaseAndDoesNotServeIt() {
        running.client().get("/v1/prompts").with(200);
        running.server().anchors().add();
        running.database().openAccessLog();
        running.database().run("delete from anchor where number = (select max(number) from anchor)");
        assertThat(codes()).containsExactly("anchor-missing");
        assertThatThrownBy(() -> RunningServer.beside(running))
                .isInstanceOf(Unfit.class)
                .hasMessageContaining("test.anchors");
    }

    @Test
    void anAnchorIsMadeOnlyWhereSomethingWasDone() {
        running.server().anchors().add();
        int before = running.database().count("anchor");
        running.server().anchors().add();
        assertThat(running.database().count("anchor")).isEqualTo(before);
    }

    @Test
    void findsAChangedReadModelAndRebuildingMendsIt() {
        running.database().run("update span set from_day = '2020-01-01'");
        assertThat(codes()).containsExactly("spans-differ");
        running.server().rebuilding().all();
        assertThat(codes()).isEmpty();
    }

    @Test
    void saysInALineThatTheReadModelIsMadeByOtherPacks() {
        running.database().run("update setting set value = 'others' where name = 'spans-editions'", "delete from span");
        assertThat(codes()).containsExactly("spans-of-others");
    }

    @Test
    void entriesCannotBeChangedInPassing() {
        assertThatThrownBy(() -> running.database().run("update entry set type = 'death'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> running.database().run("delete from entry")).hasMessageContaining("append-only");
    }

    @Test
    void theCommandAnswersByItsExitCode() {
        assertThat(Main.run(RunningServer.environment(running.folder), "verify"))
                .isZero();
        running.database().run("delete from span");
        assertThat(Main.run(RunningServer.environment(running.folder), "verify"))
                .isEqualTo(1);
        assertThat(Main.run(RunningServer.environment(running.folder), "rebuild"))
                .isZero();
        assertThat(Main.run(RunningServer.environment(running.folder), "verify"))
                .isZero();
    }

    private List<String> codes() {
        return running.server().verification().all().faults().stream()
                .map(Fault::code)
                .toList();
    }
}
