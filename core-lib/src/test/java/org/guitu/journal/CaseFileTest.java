package org.guitu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guitu.CaseStory;
import org.guitu.division.Division;
import org.guitu.person.Actor;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is the union of one hash chain a district; it is written canonically, and what was touched is found. */
class CaseFileTest {
    private static final Actor HERE = new Actor("w1", "CASE_WORKER", new Division("421202001"));
    private static final Actor THERE = new Actor("w2", "POLICE_OFFICER", new Division("310120101"));
    private static final CaseFile FILE = CaseFile.empty("case-1")
            .append("order", Map.of("day", "2026-03-02", "z", List.of(1L, true), "a", "甲"), envelope(HERE, 0, "00"))
            .append("service", Map.of("day", "2026-03-02"), envelope(HERE, 1, "01"))
            .append("review", Map.of("day", "2026-03-03"), envelope(THERE, 2, "02"))
            .append("report", Map.of("day", "2026-03-03"), envelope(HERE, 3, "03"));

    @Test
    void anEntryIsCanonicalJson() {
        assertThat(FILE.entry("421202001-1").text())
                .isEqualTo(
                        "{\"at\":\"2026-03-03T04:00:00Z\",\"body\":{\"a\":\"甲\",\"day\":\"2026-03-02\",\"z\":[1,true]},"
                                + "\"by\":\"w1\",\"case\":\"case-1\",\"chain\":\"421202001\",\"role\":\"CASE_WORKER\","
                                + "\"sequence\":1,\"type\":\"order\",\"version\":1}");
    }

    @Test
    void aNoteIsAReferenceInTheEntry() {
        Envelope noted = new Envelope(Instant.parse("2026-03-03T04:00:00Z"), HERE, new TextRef("t.1"), "00");
        Entry entry =
                CaseFile.empty("c").append("review", Map.of(), noted).entries().get(0);
        assertThat(entry.text()).contains("\"note\":\"t.1\"");
        assertThat(entry.note()).isEqualTo(new TextRef("t.1"));
        assertThat(FILE.entry("421202001-1").note()).isNull();
    }

    @Test
    void eachHashCoversTheOneBeforeAndASaltedCommitment() {
        String previous = "0".repeat(64);
        for (String id : List.of("421202001-1", "421202001-2", "421202001-3")) {
            Entry entry = FILE.entry(id);
            String commitment = sha256(entry.salt() + "\n" + entry.text());
            assertThat(entry.commitment()).as(id).isEqualTo(commitment);
            assertThat(Chain.link(previous, commitment)).as(id).isEqualTo(entry.hash());
            previous = sha256(previous + commitment);
            assertThat(entry.hash()).as(id).isEqualTo(previous);
        }
        Entry theirs = FILE.entry("310120101-1");
        assertThat(theirs.hash()).isEqualTo(sha256("0".repeat(64) + sha256("02\n" + theirs.text())));
    }

    @Test
    void chainsAreCheckedWithoutTextsAndSalts() {
        List<Chain.Link> links =
                new ArrayList<>(FILE.entries().stream().map(Entry::link).toList());
        assertThat(Chain.verify(links)).isEmpty();
        Chain.Link second = FILE.entry("421202001-2").link();
        links.remove(second);
        assertThat(Chain.verify(links)).extracting(Fault::code).containsExactly("chain-gap");
        links.add(new Chain.Link(second.chain(), 2, Chain.START, second.hash()));
        assertThat(Chain.verify(links)).extracting(Fault::code).containsExactly("chain-broken");
    }

    @Test
    void theSaltChangesTheHashAndNotTheText() {
        Entry one = CaseFile.empty("c")
                .append("review", Map.of(), envelope(HERE, 0, "00"))
                .entries()
                .get(0);
        Entry other = CaseFile.empty("c")
                .append("review", Map.of(), envelope(HERE, 0, "ff"))
                .entries()
                .get(0);
        assertThat(one.text()).isEqualTo(other.text()).doesNotContain("salt");
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void theOrderOfABodysFieldsChangesNothing() {
        Map<String, Object> turned = new LinkedHashMap<>();
        turned.put("z", List.of(1L, true));
        turned.put("a", "甲");
        turned.put("day", "2026-03-02");
        assertThat(CaseFile.empty("case-1")
                        .append("order", turned, envelope(HERE, 0, "00"))
                        .entries())
                .isEqualTo(FILE.entries().stream()
                        .filter(e -> e.id().equals("421202001-1"))
                        .toList());
    }

    @Test
    void idsAreTheDistrictAndThePlaceInItsChain() {
        assertThat(FILE.entries())
                .extracting(Entry::id)
                .containsExactly("310120101-1", "421202001-1", "421202001-2", "421202001-3");
        assertThat(FILE.head("421202001").id()).isEqualTo("421202001-3");
        assertThat(FILE.head("310120101").id()).isEqualTo("310120101-1");
        assertThat(FILE.head("520102001")).isNull();
        assertThat(FILE.entry("421202001-4")).isNull();
        assertThat(FILE.version()).isEqualTo(4);
        assertThat(FILE.entry("310120101-1").recorder()).isEqualTo(THERE);
    }

    @Test
    void chainsOfTenAndMoreStayInOrder() {
        CaseFile file = CaseFile.empty("c");
        for (int i = 0; i < 12; i++) {
            file = file.append("review", Map.of("number", (long) i), envelope(HERE, i, "00"));
        }
        assertThat(file.entries()).extracting(Entry::sequence).isSorted();
        assertThat(file.verify()).isEmpty();
        assertThat(CaseFile.of(file.toBytes()).orThrow().verify()).isEmpty();
    }

    @Test
    void appendingLeavesTheFileAsItWas() {
        CaseFile longer = FILE.append("review", Map.of(), envelope(HERE, 9, "04"));
        assertThat(FILE.version()).isEqualTo(4);
        assertThat(longer.version()).isEqualTo(5);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> FILE.entries().clear());
    }

    @Test
    void bytesGiveTheSameFileAgain() {
        CaseFile again = CaseFile.of(FILE.toBytes()).orThrow();
        assertThat(again.entries()).isEqualTo(FILE.entries());
        assertThat(again.caseId()).isEqualTo("case-1");
        assertThat(again.toBytes()).isEqualTo(FILE.toBytes());
        assertThat(again.verify()).isEmpty();
        CaseFile empty = CaseFile.of(CaseFile.empty("c").toBytes()).orThrow();
        assertThat(empty.entries()).isEmpty();
        assertThat(empty.caseId()).isEqualTo("c");
    }

    @Test
    void aTextThatAnotherBuildWroteOtherwiseIsKeptAsItWasReceived() {
        String text = FILE.entry("310120101-1").text().replace("\"body\":{", "\"body\" : { ");
        Entry received = Entry.stored(text, "02", sha256("0".repeat(64) + sha256("02\n" + text)), null);
        CaseFile file = CaseFile.of("case-1", List.of(received));
        assertThat(file.verify()).isEmpty();
        assertThat(CaseFile.of(file.toBytes()).orThrow().entries().get(0).text())
                .isEqualTo(text);
    }

    @Test
    void anUnknownTypeIsKeptAndShownAsUnread() {
        CaseStory story = CaseStory.active("2026-03-02");
        CaseFile file = story.file()
                .append("hologram", Map.of("day", "one fine day"), envelope(HERE, 1, "00"))
                .append("hologram", Map.of("day", Map.of("from", "2026-03-02")), envelope(HERE, 2, "00"));
        assertThat(CaseFile.of(file.toBytes()).orThrow().entries()).isEqualTo(file.entries());
        assertThat(story.with(file).on("2026-03-05").unread()).containsExactly("421202001-5", "421202001-6");
        assertThat(story.with(file).on("2026-03-05").state())
                .isEqualTo(story.on("2026-03-05").state());
        assertThat(file.entry("421202001-5").day()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "421202001-1 | review | 421202001 | 1", // in the middle of a chain
                "421202001-2 | review | 421202001 | 2",
                "421202001-3 | review | 421202001 | 3", // at its head
                "310120101-1 | order  | 310120101 | 1",
            })
    void aChangedEntryIsFoundAtItsPlace(String id, String type, String chain, String sequence) {
        Entry entry = FILE.entry(id);
        String text = entry.text().replace("\"type\":\"" + entry.type() + "\"", "\"type\":\"" + type + "\"");
        assertThat(text).isNotEqualTo(entry.text());
        CaseFile touched = with(Entry.stored(text, entry.salt(), entry.hash(), null));
        assertThat(touched.verify()).containsExactly(broken(chain, sequence));
    }

    @Test
    void aForgedHashBreaksWhatFollows() {
        Entry second = FILE.entry("421202001-2");
        String text = second.text().replace("2026-03-02", "2026-03-01");
        String forged = sha256(FILE.entry("421202001-1").hash() + sha256(second.salt() + "\n" + text));
        assertThat(with(Entry.stored(text, second.salt(), forged, null)).verify())
                .containsExactly(broken("421202001", "3"));
    }

    @Test
    void aChangedSaltOrHashIsFound() {
        Entry third = FILE.entry("421202001-3");
        assertThat(with(Entry.stored(third.text(), "ff", third.hash(), null)).verify())
                .containsExactly(broken("421202001", "3"));
        assertThat(with(Entry.stored(third.text(), third.salt(), "0".repeat(64), null))
                        .verify())
                .containsExactly(broken("421202001", "3"));
    }

    @Test
    void aMissingEntryIsAGap() {
        List<Entry> cut = new ArrayList<>(FILE.entries());
        cut.removeIf(entry -> entry.id().equals("421202001-2"));
        Fault gap = new Fault("/421202001/2", "chain-gap", Map.of("chain", "421202001", "sequence", "2"));
        assertThat(CaseFile.of("case-1", cut).verify()).containsExactly(gap);
        List<Entry> headless = new ArrayList<>(FILE.entries());
        headless.removeIf(entry -> entry.id().equals("310120101-1"));
        assertThat(CaseFile.of("case-1", headless).verify()).isEmpty();
    }

    @Test
    void filesOfTwoPlatformsAreMergedWhateverTheOrder() {
        CaseFile base = CaseFile.empty("case-1").append("order", Map.of(), envelope(HERE, 0, "00"));
        CaseFile here = base.append("service", Map.of(), envelope(HERE, 1, "01"));
        CaseFile there = base.append("review", Map.of(), envelope(THERE, 2, "02"));
        Instant receipt = Instant.parse("2026-04-01T00:00:00Z");
        CaseFile merged = here.union(there, receipt);
        assertThat(merged.entries()).extracting(Entry::id).containsExactly("310120101-1", "421202001-1", "421202001-2");
        assertThat(there.union(here, receipt).entries()).isEqualTo(merged.entries());
        assertThat(merged.union(there, receipt.plusSeconds(9)).entries()).isEqualTo(merged.entries());
        assertThat(merged.union(there, receipt.plusSeconds(9))
                        .entry("310120101-1")
                        .receivedAt())
                .isEqualTo(receipt);
        assertThat(merged.verify()).isEmpty();
        assertThat(merged.append("report", Map.of(), envelope(HERE, 5, "05")).verify())
                .isEmpty();
    }

    @Test
    void mergingIsTheSameForAnySplit() {
        Random random = new Random(44);
        for (int i = 0; i < 300; i++) {
            List<Entry> shuffled = new ArrayList<>(FILE.entries());
            Collections.shuffle(shuffled, random);
            int cut = random.nextInt(5);
            CaseFile one = CaseFile.of("case-1", shuffled.subList(0, cut));
            CaseFile other = CaseFile.of("case-1", shuffled.subList(random.nextInt(cut + 1), 4));
            assertThat(one.union(other, Instant.EPOCH).entries())
                    .as("%s", shuffled)
                    .isEqualTo(FILE.entries());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                              | empty-document",
                "{                                               | broken-json",
                "{\"case\":\"c\",\"case\":\"d\",\"entries\":[]}  | duplicate-field",
                "[]                                              | not-a-case-file",
                "{\"case\":\"c\"}                                | not-a-case-file",
                "{\"entries\":[]}                                | not-a-case-file",
                "{\"case\":7,\"entries\":[]}                     | not-a-case-file",
                "{\"case\":\"c\",\"entries\":{}}                 | not-a-case-file",
                "{\"case\":\"c\",\"entries\":[7]}                | not-a-case-file",
                "{\"case\":\"c\",\"entries\":[{}]}               | not-a-case-file",
                "{\"case\":\"c\",\"entries\":[{\"entry\":\"x\"}]} | not-a-case-file",
            })
    void bytesThatAreNoFileAreAFault(String json, String code) {
        assertThat(CaseFile.of(json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Parsed.Bad<>(List.of(new Fault("", code, Map.of()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"salt\":\"02\"                       | \"salty\":\"02\"",
                "\"hash\":                             | \"hashed\":",
                "\\\"at\\\":\\\"2026-03-03T04:02:00Z\\\" | \\\"at\\\":\\\"yesterday\\\"",
                "\\\"at\\\":                           | \\\"when\\\":",
                "\\\"sequence\\\":1                    | \\\"sequence\\\":\\\"first\\\"",
                "\\\"sequence\\\":1                    | \\\"sequence\\\":0",
                "\\\"sequence\\\":1,                   | ",
                "\\\"chain\\\":\\\"310120101\\\"       | \\\"chain\\\":\\\"nowhere\\\"",
                "\\\"chain\\\":\\\"310120101\\\"       | \\\"chain\\\":\\\"310120\\\"",
                "\\\"by\\\":\\\"w2\\\"                 | \\\"by\\\":\\\"a man\\\"",
                "\\\"role\\\":                         | \\\"rôle\\\":",
                "\\\"type\\\":                         | \\\"kind\\\":",
                "\\\"body\\\":{\\\"day\\\":\\\"2026-03-03\\\"} | \\\"body\\\":[]",
                "\\\"body\\\":                         | \\\"bodies\\\":",
            })
    void anEntryThatNobodyCouldReadIsAFaultAtOnce(String right, String wrong) {
        CaseFile one = CaseFile.empty("case-1").append("review", Map.of("day", "2026-03-03"), envelope(THERE, 2, "02"));
        String json = new String(one.toBytes(), StandardCharsets.UTF_8);
        assertThat(json).contains(right);
        String touched = json.replace(right, wrong == null ? "" : wrong);
        assertThat(CaseFile.of(touched.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Parsed.Bad<>(List.of(new Fault("", "not-a-case-file", Map.of()))));
    }

    @Test
    void noFlippedByteOfAFileIsEverReadWithoutATrace() {
        byte[] whole = FILE.toBytes();
        Random random = new Random(55);
        for (int i = 0; i < 3_000; i++) {
            byte[] touched = whole.clone();
            touched[random.nextInt(touched.length)] ^= (byte) (1 << random.nextInt(7));
            assertThatCode(() -> {
                        if (CaseFile.of(touched) instanceof Parsed.Good<CaseFile> good) {
                            CaseFile file = good.value();
                            boolean seen = !file.verify().isEmpty()
                                    || !file.caseId().equals("case-1")
                                    || !new String(file.toBytes(), StandardCharsets.UTF_8)
                                            .equals(new String(touched, StandardCharsets.UTF_8));
                            assertThat(seen).isTrue();
                            CaseStory.begin().with(file).guitu().read(file, LocalDate.of(2026, 3, 5));
                        }
                    })
                    .as("input %d: %s", i, new String(touched, StandardCharsets.UTF_8))
                    .doesNotThrowAnyException();
        }
    }

    private static CaseFile with(Entry touched) {
        List<Entry> entries = new ArrayList<>(FILE.entries());
        entries.replaceAll(entry -> entry.id().equals(touched.id()) ? touched : entry);
        return CaseFile.of("case-1", entries);
    }

    private static Fault broken(String chain, String sequence) {
        return new Fault("/" + chain + "/" + sequence, "chain-broken", Map.of("chain", chain, "sequence", sequence));
    }

    private static Envelope envelope(Actor actor, int minute, String salt) {
        return new Envelope(Instant.parse("2026-03-03T04:00:00Z").plusSeconds(60L * minute), actor, null, salt);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aForkedChainIsNamedAndReadTheSameWhicheverEntryCameFirst() {
        CaseStory story = CaseStory.served("2026-03-02");
        Entry one = story.file().entry("421202001-2");
        CaseFile ordered = CaseFile.of("case-1", List.of(story.file().entry("421202001-1")));
        Entry other = ordered.append("service", Map.of("day", "2026-03-06", "mode", "POST"), envelope(HERE, 99, "01"))
                .entry("421202001-2");
        CaseFile forked = CaseFile.of("case-1", List.of(story.file().entry("421202001-1"), one, other));
        CaseFile backwards =
                CaseFile.of("case-1", List.of(other, one, story.file().entry("421202001-1")));

        assertThat(backwards.entries()).isEqualTo(forked.entries()).hasSize(3);
        assertThat(backwards.verify())
                .isEqualTo(forked.verify())
                .containsExactly(
                        new Fault("/421202001/2", "chain-fork", Map.of("chain", "421202001", "sequence", "2")));
        assertThat(story.with(backwards).on("2026-03-10"))
                .isEqualTo(story.with(forked).on("2026-03-10"));
        assertThat(story.file()
                        .union(CaseFile.of("case-1", List.of(other)), Instant.EPOCH)
                        .entries())
                .isEqualTo(forked.entries());
        assertThat(CaseFile.of("case-1", List.of(one, other))
                        .union(story.file(), Instant.EPOCH)
                        .entries())
                .isEqualTo(forked.entries());
    }

    @Test
    void oneEntryGivenTwiceIsOneEntry() {
        List<Entry> twice = new ArrayList<>(FILE.entries());
        twice.addAll(FILE.entries());

        assertThat(CaseFile.of("case-1", twice).entries()).isEqualTo(FILE.entries());
    }
}
