package org.guitu.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guitu.division.Division;
import org.guitu.internal.json.Json;
import org.guitu.person.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One fact on file, as it was received: its canonical bytes, the salt of its commitment and its place in the chain of
 * the district that recorded it. Never changed, never removed.
 */
public final class Entry {
    private final String text;
    private final String salt;
    private final String hash;
    private final @Nullable Instant receivedAt;
    private final Map<String, Object> tree;
    private final Instant recordedAt;

    private Entry(String text, String salt, String hash, @Nullable Instant receivedAt) {
        this.text = text;
        this.salt = salt;
        this.hash = hash;
        this.receivedAt = receivedAt;
        this.tree = Json.object(text.getBytes(StandardCharsets.UTF_8));
        this.recordedAt = Instant.parse(field("at"));
    }

    /** Writes a new entry at the head of a chain. */
    static Entry write(
            String caseId, long sequence, String previous, String type, Map<String, Object> body, Envelope envelope) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("case", caseId);
        tree.put("chain", envelope.recorder().district().code());
        tree.put("sequence", sequence);
        tree.put("type", type);
        tree.put("version", 1L);
        tree.put("at", envelope.recordedAt().toString());
        tree.put("by", envelope.recorder().id());
        tree.put("role", envelope.recorder().role());
        if (envelope.note() != null) {
            tree.put("note", envelope.note().id());
        }
        if (!envelope.papers().isEmpty()) {
            tree.put("papers", envelope.papers().stream().sorted().toList());
        }
        tree.put("body", body);
        String text = Json.canonicalText(tree);
        return new Entry(text, envelope.salt(), Chain.link(previous, envelope.salt(), text), null);
    }

    /**
     * An entry as a store kept it.
     *
     * @param text the canonical text as it was received, never null
     * @param salt the salt of its commitment, never null
     * @param hash its hash in the chain, never null
     * @param receivedAt when this platform received it, or null where it was written here
     * @return the entry, never null
     * @throws RuntimeException if the text is not an entry's
     */
    public static Entry stored(String text, String salt, String hash, @Nullable Instant receivedAt) {
        return new Entry(text, salt, hash, receivedAt);
    }

    /**
     * The entry's id, unique in its case: the chain's district and the place in the chain.
     *
     * @return such as {@code 421202001-3}, never null
     */
    public String id() {
        return chain() + "-" + sequence();
    }

    /**
     * The type of the fact.
     *
     * @return such as {@code report}, never null; types unknown to this build are kept
     */
    public String type() {
        return field("type");
    }

    /**
     * The district in whose chain the entry stands.
     *
     * @return a 9-digit code, never null
     */
    public String chain() {
        return field("chain");
    }

    /**
     * The place in the chain.
     *
     * @return from 1 on
     */
    public long sequence() {
        return Long.parseLong(field("sequence"));
    }

    /**
     * The author's instant of recording.
     *
     * @return the instant, never null
     */
    public Instant recordedAt() {
        return recordedAt;
    }

    /**
     * The instant from which this platform knows the entry (CNT-11): where it was received, then.
     *
     * @return the instant, never null
     */
    public Instant knownFrom() {
        return receivedAt == null ? recordedAt : receivedAt;
    }

    /**
     * When this platform received the entry.
     *
     * @return the instant, or null where it was written here
     */
    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    /**
     * Who recorded it.
     *
     * @return the recorder, never null
     */
    public Actor recorder() {
        return new Actor(field("by"), field("role"), new Division(chain()));
    }

    /**
     * Reference to the free text that explains the record.
     *
     * @return the reference, or null where there is none
     */
    public @Nullable TextRef note() {
        Object note = tree.get("note");
        return note == null ? null : new TextRef(note.toString());
    }

    /**
     * Codes of the papers that came with it (LIF-22).
     *
     * @return the codes, never null
     */
    public List<String> papers() {
        return tree.get("papers") instanceof List<?> papers
                ? papers.stream().map(String::valueOf).toList()
                : List.of();
    }

    /**
     * The fact's body in the wire form.
     *
     * @return the body, never null
     */
    public Map<String, Object> body() {
        return Json.asObject(tree.get("body"));
    }

    /**
     * The day on which the fact happened.
     *
     * @return the day, or null for a fact without one, such as a correction
     */
    public @Nullable LocalDate day() {
        return body().get("day") instanceof String day ? LocalDate.parse(day) : null;
    }

    /**
     * The canonical text, as it was received.
     *
     * @return JSON, never null
     */
    public String text() {
        return text;
    }

    /**
     * The salt of the commitment.
     *
     * @return hexadecimal, never null
     */
    public String salt() {
        return salt;
    }

    /**
     * The hash in the chain.
     *
     * @return SHA-256 in lower-case hexadecimal, never null
     */
    public String hash() {
        return hash;
    }

    Entry receivedAt(Instant instant) {
        return new Entry(text, salt, hash, instant);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entry that && hash.equals(that.hash) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return id() + " " + type();
    }

    private String field(String name) {
        return Objects.requireNonNull(tree.get(name), name).toString();
    }
}
