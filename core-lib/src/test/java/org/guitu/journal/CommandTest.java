package org.guitu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guitu.CaseStory;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command's body is read whole: every fault of the fact, of its note and of its papers at once. */
class CommandTest {
    private static final CaseStory STORY = CaseStory.begin().order("2026-03-02");

    @Test
    void theFactComesWithItsNoteAndItsPapers() {
        Command command = read(FactType.SERVICE, with("note", "说明", "papers", List.of("SERVICE_RECEIPT")))
                .orThrow();

        assertThat(command.fact().type()).isEqualTo(FactType.SERVICE);
        assertThat(command.fact().body()).doesNotContainKeys("note", "papers");
        assertThat(command.note()).isEqualTo("说明");
        assertThat(command.papers()).containsExactly("SERVICE_RECEIPT");
        assertThat(command).asString().doesNotContain("说明");
    }

    @Test
    void neitherIsNeeded() {
        Command command =
                read(FactType.SERVICE, with("note", null, "papers", null)).orThrow();

        assertThat(command.note()).isNull();
        assertThat(command.papers()).isEmpty();
        assertThat(read(FactType.SERVICE, with()).orThrow()).isEqualTo(command);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Map<String, Object> body = with("note", 7, "papers", List.of("?"), "mode", "PIGEON");

        assertThat(((Parsed.Bad<Command>) read(FactType.SERVICE, body)).faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/note", "not-a-string"),
                        tuple("/papers/0", "not-a-code"),
                        tuple("/mode", "unknown-code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\u3000\u00a0"})
    void aBlankNoteIsNone(String note) {
        assertThat(((Parsed.Bad<Command>) read(FactType.SERVICE, with("note", note))).faults())
                .extracting(Fault::code)
                .containsExactly("note-length");
    }

    @Test
    void aNoteIsCountedInWholeCharacters() {
        String longest = "𠮷".repeat(2000);

        assertThat(read(FactType.SERVICE, with("note", longest))).isInstanceOf(Parsed.Good.class);
        assertThat(read(FactType.SERVICE, with("note", longest + "a"))).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void whatACorrectionPutsInPlaceIsReadAsTheRecordThatItCorrects() {
        Map<String, Object> body =
                Map.of("entry", STORY.last(), "verified", true, "replacement", Map.of("day", "2026-02-30"));

        assertThat(((Parsed.Bad<Command>) read(FactType.CORRECTION, body)).faults())
                .extracting(Fault::pointer)
                .contains("/replacement/day", "/replacement/measure");
    }

    @Test
    void whicheverTypeAJsonReaderGivesAWholeNumber() {
        assertThat(escapeDays(3)).doesNotContain("/isolation/escapeDays");
        assertThat(escapeDays(3L)).doesNotContain("/isolation/escapeDays");
        assertThat(escapeDays(3.0)).contains("/isolation/escapeDays");
        assertThat(escapeDays(-1)).contains("/isolation/escapeDays");
    }

    private static List<String> escapeDays(Number days) {
        Map<String, Object> order = Map.of("isolation", Map.of("escapeDays", days));
        return ((Parsed.Bad<Command>) read(FactType.ORDER, order))
                .faults().stream().map(Fault::pointer).toList();
    }

    private static Parsed<Command> read(FactType type, Map<String, Object> body) {
        return STORY.guitu().command(STORY.file(), type, body);
    }

    private static Map<String, Object> with(Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("day", "2026-03-03", "mode", "IN_PERSON"));
        for (int i = 0; i < more.length; i += 2) {
            body.put(more[i].toString(), more[i + 1]);
        }
        return body;
    }
}
