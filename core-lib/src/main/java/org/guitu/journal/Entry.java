package org.guitu.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.guitu.day.KnownDays;
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
    private final String id;
    private final String type;
    private final long sequence;
    private final Instant recordedAt;
    private final Actor recorder;
    private final @Nullable TextRef note;
    private final List<String> papers;
    private final Map<String, Object> body;
    /** What the body said to whoever read it last. Threads may read it beside each other, and then read the same. */
    private @Nullable Said<?> said;

    private record Said<T>(Function<Map<String, Object>, T> form, T value) {}

    private Entry(String text, String salt, String hash, @Nullable Instant receivedAt) {
        this.text = text;
        this.salt = salt;
        this.hash = hash;
        this.receivedAt = receivedAt;
        Map<String, Object> tree = Json.object(text.getBytes(StandardCharsets.UTF_8));
        this.type = text(tree, "type");
        this.sequence = sequence(tree);
        this.recordedAt = KnownDays.known(Instant.parse(text(tree, "at")));
        this.recorder = new Actor(text(tree, "by"), text(tree, "role"), new Division(text(tree, "chain")));
        this.note = tree.containsKey("note") ? new TextRef(text(tree, "note")) : null;
        this.papers = tree.get("papers") instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
        this.body = Json.asObject(tree.get("body"));
        this.id = chain() + "-" + sequence;
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
        String commitment = Chain.commitment(envelope.salt(), text);
        return new Entry(text, envelope.salt(), Chain.link(previous, commitment), null);
    }

    /**
     * An entry as a store kept it.
     *
     * @param text the canonical text as it was received, never null
     * @param salt the salt of its commitment, never null
     * @param hash its hash in the chain, never null
     * @param receivedAt when this platform received it, or null where it was written here
     * @return the entry, never null
     * @throws RuntimeException naming the field, if the text is not an entry's
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
        return id;
    }

    /**
     * The type of the fact.
     *
     * @return such as {@code report}, never null; types unknown to this build are kept
     */
    public String type() {
        return type;
    }

    /**
     * The district in whose chain the entry stands.
     *
     * @return a 9-digit code, never null
     */
    public String chain() {
        return recorder.district().code();
    }

    /**
     * The place in the chain.
     *
     * @return from 1 on
     */
    public long sequence() {
        return sequence;
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
        return recorder;
    }

    /**
     * Reference to the free text that explains the record.
     *
     * @return the reference, or null where there is none
     */
    public @Nullable TextRef note() {
        return note;
    }

    /**
     * Codes of the papers that came with it (LIF-22).
     *
     * @return the codes, never null
     */
    public List<String> papers() {
        return papers;
    }

    /**
     * The fact's body in the wire form.
     *
     * @return the body, never null
     */
    public Map<String, Object> body() {
        return body;
    }

    /**
     * What a form reads from the body. A case is read again and again and an entry never changes, so that the answer is
     * kept for the form that asked last.
     *
     * @param <T> what it reads
     * @param form a function of the body and of nothing else, always the same object; never null
     * @return what the form says, never null
     */
    @SuppressWarnings("unchecked") // what a form said is of the type that it says
    public <T> T read(Function<Map<String, Object>, T> form) {
        Said<?> kept = said;
        if (kept == null || kept.form() != form) {
            kept = new Said<>(form, form.apply(body));
            said = kept;
        }
        return (T) kept.value();
    }

    /**
     * The day on which the fact happened.
     *
     * @return the day, or null for a fact without one, such as a correction, and for one of an unknown type that means
     *     something else by its day
     */
    public @Nullable LocalDate day() {
        if (!(body.get("day") instanceof String day)) {
            return null;
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            return null;
        }
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

    /**
     * What the hash covers of this entry: {@code SHA-256(salt, line feed, text)} in UTF-8. Kept beside the hash it lets a
     * chain be checked when the text is gone (RGT-07), and without the salt it tells nothing of the text.
     *
     * @return 64 lower-case hexadecimal digits, never null
     */
    public String commitment() {
        return Chain.commitment(salt, text);
    }

    /**
     * What the chain holds of this entry.
     *
     * @return place, commitment and hash, never null
     */
    public Chain.Link link() {
        return new Chain.Link(chain(), sequence, commitment(), hash);
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

    private static String text(Map<String, Object> tree, String name) {
        if (tree.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " is no text in an entry");
    }

    private static long sequence(Map<String, Object> tree) {
        if (tree.get("sequence") instanceof Long sequence && sequence >= 1) {
            return sequence;
        }
        throw new IllegalArgumentException("sequence is no place in a chain");
    }
}
