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
    private static final String OPEN_CHAINS = "drop trigger entry_is_never_changed";
    private static final String OPEN_TAIL = "drop trigger entry_is_never_removed";

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
        running.tamper(
                OPEN_CHAINS,
                "update entry set bytes = cast(replace(cast(bytes as text), '{', '[') as blob) where position = 2");
        assertThat(codes()).contains("case-unreadable");
    }

    @Test
    void findsAFlippedByteThatLeavesTheJsonWhole() {
        running.tamper(
                OPEN_CHAINS,
                "update entry set bytes = cast(replace(cast(bytes as text), '2026-06-01\"', '2026-06-02\"') as blob)"
                        + " where position = 2");
        assertThat(codes()).contains("chain-broken");
    }

    @Test
    void findsSwappedEntries() {
        running.tamper(
                OPEN_CHAINS,
                "update entry set bytes = (select bytes from entry where position = 3), hash = (select hash from entry"
                        + " where position = 3) where position = 2");
        assertThat(codes()).isNotEmpty();
    }

    @Test
    void findsAnEntryRemovedFromTheMiddle() {
        running.tamper(OPEN_TAIL, "delete from entry where position = 2");
        assertThat(codes()).contains("chain-gap");
    }

    @Test
    void findsACutTailEvenWhenTheVersionIsMendedToo() {
        running.tamper(OPEN_TAIL, "delete from entry where position = 4", "update case_file set version = 3");
        assertThat(codes()).contains("heads-differ");
    }

    @Test
    void findsAChangedPerson() {
        running.tamper("update person set sealed = zeroblob(60)");
        assertThat(codes()).contains("person-broken");
    }

    @Test
    void findsALostText() {
        String id = Stories.openCase(running.client());
        Map<String, Object> order = Stories.order();
        order.put("note", "示例说明");
        Stories.record(running.client(), id, 0, "orders", order);
        assertThat(codes()).isEmpty();
        running.tamper("delete from text");
        assertThat(codes()).containsExactly("text-broken");
    }

    @Test
    void findsACaseGivenToAnotherPerson() {
        Stories.openCase(running.client());
        running.tamper("update case_file set person_id = (select max(id) from person)");
        assertThat(codes()).contains("heads-differ");
    }

    @Test
    void findsAChangedReadModelAndRebuildingMendsIt() {
        running.tamper("update span set from_day = '2020-01-01'");
        assertThat(codes()).containsExactly("spans-differ");
        running.server().rebuilding().all();
        assertThat(codes()).isEmpty();
    }

    @Test
    void entriesCannotBeChangedInPassing() {
        assertThatThrownBy(() -> running.tamper("update entry set type = 'death'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> running.tamper("delete from entry")).hasMessageContaining("append-only");
    }

    @Test
    void theCommandAnswersByItsExitCode() {
        assertThat(Main.run(RunningServer.environment(running.folder), "verify"))
                .isZero();
        running.tamper("delete from span");
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
