package org.guitu.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.internal.json.Json;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * CNT-11: a case's file (卷宗), and what of it was known at an instant. It is the set of its entries, the union of one hash chain for each recording district. A value; adding
 * gives a new file. The order in which entries arrive changes nothing.
 */
public final class CaseFile {
    private final String caseId;
    private final List<Entry> entries;
    private final @Nullable Instant asKnownAt;

    // where a chain was forked the hash decides, and of two copies of one entry the one that was here first stays
    private static final Comparator<Entry> BY_CHAIN = Comparator.comparing(Entry::chain)
            .thenComparingLong(Entry::sequence)
            .thenComparing(Entry::hash)
            .thenComparing(Entry::text)
            .thenComparing(Entry::knownFrom);

    private CaseFile(String caseId, Collection<Entry> entries) {
        this(caseId, entries, null);
    }

    private CaseFile(String caseId, Collection<Entry> entries, @Nullable Instant asKnownAt) {
        this.caseId = caseId;
        this.entries = entries.stream().sorted(BY_CHAIN).distinct().toList();
        this.asKnownAt = asKnownAt;
    }

    /**
     * A file without entries.
     *
     * @param caseId the host's id of the case, never null
     * @return the file, never null
     */
    public static CaseFile empty(String caseId) {
        return new CaseFile(caseId, List.of());
    }

    /**
     * A file from entries that a store kept.
     *
     * @param caseId the host's id of the case, never null
     * @param entries in any order, never null
     * @return the file, never null
     */
    public static CaseFile of(String caseId, Collection<Entry> entries) {
        return new CaseFile(caseId, entries);
    }

    /**
     * Reads a file from its bytes. Hashes are not checked here, {@link #verify} does.
     *
     * @param bytes what {@link #toBytes} gave, never null
     * @return the file, or what is wrong with the bytes; never null
     */
    public static Parsed<CaseFile> of(byte[] bytes) {
        Parsed<Object> parsed = Json.parse(bytes);
        if (parsed instanceof Parsed.Bad<Object> bad) {
            return new Parsed.Bad<>(bad.faults());
        }
        try {
            Map<String, Object> tree = Json.asObject(parsed.orThrow());
            List<Entry> entries = new ArrayList<>();
            for (Object one : Json.asList(tree.get("entries"))) {
                Map<String, Object> entry = Json.asObject(one);
                Object received = entry.get("receivedAt");
                entries.add(Entry.stored(
                        text(entry, "entry"),
                        text(entry, "salt"),
                        text(entry, "hash"),
                        received == null ? null : Instant.parse(received.toString())));
            }
            return new Parsed.Good<>(new CaseFile(text(tree, "case"), entries));
        } catch (RuntimeException e) {
            return new Parsed.Bad<>(List.of(new Fault("", "not-a-case-file", Map.of())));
        }
    }

    /**
     * The file as bytes, for a host that keeps it in one column.
     *
     * @return canonical JSON, never null
     */
    public byte[] toBytes() {
        List<Object> list = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("entry", entry.text());
            one.put("salt", entry.salt());
            one.put("hash", entry.hash());
            if (entry.receivedAt() != null) {
                one.put("receivedAt", entry.receivedAt().toString());
            }
            list.add(one);
        }
        return Json.canonical(Map.of("case", caseId, "entries", list));
    }

    /**
     * The host's id of the case.
     *
     * @return the id, never null
     */
    public String caseId() {
        return caseId;
    }

    /**
     * The entries, by chain and place in it.
     *
     * @return an unchangeable list, never null
     */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * The file's version: how many entries it has.
     *
     * @return 0 for an empty file
     */
    public int version() {
        return entries.size();
    }

    /**
     * The file as it was known at an instant (CNT-11), that instant included: what was recorded here, or received from
     * another platform, by then. It is read with the policy packs published by then (POL-04).
     *
     * @param instant any instant, never null
     * @return the smaller file, never null
     */
    public CaseFile knownAt(Instant instant) {
        return new CaseFile(
                caseId,
                entries.stream().filter(e -> !e.knownFrom().isAfter(instant)).toList(),
                instant);
    }

    /**
     * The instant of {@link #knownAt}, by which this file is read. A file that is written on or united has none.
     *
     * @return the instant, or null where the file is read by all that is known
     */
    public @Nullable Instant asKnownAt() {
        return asKnownAt;
    }

    /**
     * The file with the entries of another that it does not have.
     *
     * @param other a file of the same case from another platform, never null
     * @param receivedAt when it was received here, never null
     * @return the union, never null
     */
    public CaseFile union(CaseFile other, Instant receivedAt) {
        // two entries of one id are no duplicate but a fork, which must not hide
        Set<Entry> all = new LinkedHashSet<>(entries);
        other.entries.forEach(e -> all.add(e.receivedAt(receivedAt)));
        return new CaseFile(caseId, all);
    }

    /**
     * The file with one more fact at the head of its recorder's chain. Whether the fact may be recorded is for a
     * decision to say; this only writes.
     *
     * @param type the fact's type, never null
     * @param body the fact's body in the wire form, never null
     * @param envelope who records and when, never null
     * @return the larger file, never null
     */
    public CaseFile append(String type, Map<String, Object> body, Envelope envelope) {
        Entry head = head(envelope.recorder().district().code());
        List<Entry> more = new ArrayList<>(entries);
        more.add(Entry.write(
                caseId,
                head == null ? 1 : head.sequence() + 1,
                head == null ? Chain.START : head.hash(),
                type,
                body,
                envelope));
        return new CaseFile(caseId, more);
    }

    /**
     * The last entry of a district's chain.
     *
     * @param chain a 9-digit code, never null
     * @return the entry, or null where the district has recorded nothing
     */
    public @Nullable Entry head(String chain) {
        Entry head = null;
        for (Entry entry : entries) {
            head = entry.chain().equals(chain) ? entry : head;
        }
        return head;
    }

    /**
     * An entry by its id. Where a chain was forked two have the same, and this is the one that is read.
     *
     * @param id the entry's id, never null
     * @return the entry, or null where the file has none of that id
     */
    public @Nullable Entry entry(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst().orElse(null);
    }

    /**
     * Checks every chain: nothing changed, nothing missing, and no place in it taken twice (a fork).
     *
     * @return each break with chain and place; empty where the file is whole; never null
     */
    public List<Fault> verify() {
        return Chain.verify(entries.stream().map(Entry::link).toList());
    }

    private static String text(Map<String, Object> tree, String name) {
        if (tree.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " is no text in a case file");
    }
}
