package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.guitu.rule.Fault;
import org.guitu.server.application.Verification;
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
    void findsAFlippedByteThatBreaksTheJson() {
        running.database().openEntries();
        running.database().rewriteEntry(2, text -> text.replace('{', '['));
        assertThat(codes()).contains("case-unreadable");
    }

    @Test
    void findsAFlippedByteThatLeavesTheJsonWhole() {
        running.database().openEntries();
        running.database().rewriteEntry(2, text -> text.replace("2026-06-01\"", "2026-06-02\""));
        assertThat(codes()).contains("chain-broken");
    }

    @Test
    void findsSwappedEntries() {
        running.database().openEntries();
        running.database()
                .run(
                        "update entry set bytes = (select bytes from entry where position = 3), hash = (select hash from entry"
                                + " where position = 3) where position = 2");
        assertThat(codes()).isNotEmpty();
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
        assertThat(codes()).contains("heads-differ");
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
        assertThat(codes()).contains("heads-differ");
    }

    @Test
    void findsAChangedReadModelAndRebuildingMendsIt() {
        running.database().run("update span set from_day = '2020-01-01'");
        assertThat(codes()).containsExactly("spans-differ");
        running.server().rebuilding().all();
        assertThat(codes()).isEmpty();
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
