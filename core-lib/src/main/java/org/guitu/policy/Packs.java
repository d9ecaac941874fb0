package org.guitu.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guitu.division.Division;
import org.guitu.internal.json.Fields;
import org.guitu.internal.json.Json;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;

/**
 * CNT-09: the packs in use, and which one judges a place on a day. What began on a day is judged by the pack in force
 * on that day, which {@link Jurisdiction} finds. Days before every pack are judged by the first one, and
 * so is what is asked of an instant before any pack for the place was published.
 */
public final class Packs {
    private static final String NATIONAL = "cn";
    /** What an editor writes to know the format; it says nothing about anybody. */
    private static final String SCHEMA = "$schema";
    /** Those of places, each after what it extends. */
    private static final List<String> LOCAL = List.of("cn-42-12");

    private final List<Pack> packs;
    private final List<Pack> known;
    private final Map<String, PackDocument> documents;
    private final Jurisdiction jurisdiction;

    private Packs(List<Pack> packs, List<Pack> known, Map<String, PackDocument> documents) {
        this.packs = List.copyOf(packs);
        this.known = List.copyOf(known);
        this.documents = Map.copyOf(documents);
        this.jurisdiction = Jurisdiction.of(this.known);
    }

    /**
     * No packs, to begin a set of one's own.
     *
     * @return the empty set, never null
     */
    public static Packs none() {
        return new Packs(List.of(), List.of(), Map.of());
    }

    /**
     * The national pack that comes with the library, {@code cn}. Those of places stand apart: whoever uses one says so.
     *
     * @return the set, never null
     */
    public static Packs bundled() {
        return none().and(document(NATIONAL)).orThrow();
    }

    /**
     * Every pack that comes with the library: {@code cn}, and those of places that extend it, {@code cn-42-12} (the grid
     * pilot in Xianning).
     *
     * @return the set, never null
     */
    public static Packs shipped() {
        Packs packs = bundled();
        for (String id : LOCAL) {
            packs = packs.and(document(id)).orThrow();
        }
        return packs;
    }

    /**
     * The document of a pack that comes with the library, for a host that keeps its packs as files.
     *
     * @param id the pack's id, one of {@link #shipped}; never null
     * @return the JSON, never null
     * @throws IllegalArgumentException if no such pack comes with the library
     */
    public static byte[] document(String id) {
        if (!id.equals(NATIONAL) && !LOCAL.contains(id)) {
            throw new IllegalArgumentException("no pack " + id + " comes with the library");
        }
        try (InputStream in = Objects.requireNonNull(Packs.class.getResourceAsStream(id + ".json"), id)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * These packs and one more.
     *
     * @param json the pack's document; it may extend a pack already here by {@code "extends": "id/version"}; never null
     * @return the larger set, or every fault of the document; never null
     */
    public Parsed<Packs> and(byte[] json) {
        Parsed<Packs> more = with(json);
        return more instanceof Parsed.Good<Packs> ? more.orThrow().withoutOverlaps() : more;
    }

    /**
     * These packs and several more, in whichever order they come: one may extend another, and whether two are in force for
     * one place and day is judged once all are there (POL-05).
     *
     * @param documents the packs' documents, never null
     * @return the larger set, or every fault of the documents that do not load, each pointer behind the place of its
     *     document in the list, as {@code /0/divisions}; overlaps of the whole set bear no such place; never null
     */
    public Parsed<Packs> and(List<byte[]> documents) {
        Packs all = this;
        Map<Integer, byte[]> waiting = new TreeMap<>();
        for (int i = 0; i < documents.size(); i++) {
            waiting.put(i, documents.get(i));
        }
        List<Fault> faults = new ArrayList<>();
        int before;
        do {
            before = waiting.size();
            faults.clear();
            for (Integer place : List.copyOf(waiting.keySet())) {
                Parsed<Packs> more = all.with(Objects.requireNonNull(waiting.get(place)));
                if (more instanceof Parsed.Bad<Packs> bad) {
                    bad.faults()
                            .forEach(fault ->
                                    faults.add(new Fault("/" + place + fault.pointer(), fault.code(), fault.values())));
                } else {
                    all = more.orThrow();
                    waiting.remove(place);
                }
            }
        } while (waiting.size() < before);
        return waiting.isEmpty() ? all.withoutOverlaps() : new Parsed.Bad<>(faults);
    }

    private Parsed<Packs> withoutOverlaps() {
        List<Fault> overlaps = jurisdiction.overlaps();
        return overlaps.isEmpty() ? new Parsed.Good<>(this) : new Parsed.Bad<>(overlaps);
    }

    /** These and one more, whatever it overlaps with. */
    private Parsed<Packs> with(byte[] json) {
        Parsed<Object> document = Json.parse(json);
        if (document instanceof Parsed.Bad<Object> bad) {
            return new Parsed.Bad<>(bad.faults());
        }
        if (!(document.orThrow() instanceof Map<?, ?> own)) {
            return new Parsed.Bad<>(List.of(new Fault("", "not-an-object", Map.of())));
        }
        Map<String, Object> said = new LinkedHashMap<>(Json.asObject(own));
        if (said.get(SCHEMA) instanceof String) {
            said.remove(SCHEMA);
        }
        Object parent = said.get("extends");
        PackDocument extended = parent == null ? null : documents.get(parent.toString());
        if (parent != null && extended == null) {
            return new Parsed.Bad<>(List.of(new Fault("/extends", "unknown-pack", Map.of("pack", parent.toString()))));
        }
        PackDocument stated = extended == null ? PackDocument.alone(said) : PackDocument.below(extended, said);
        Map<String, Object> whole = stated.whole();
        List<Fault> unlocked = new ArrayList<>(Locks.stated(said));
        if (extended == null && !Locks.isForTheWholeCountry(whole)) {
            unlocked.add(new Fault("/extends", "must-extend", Map.of()));
        }
        if (extended != null) {
            unlocked.addAll(Locks.apply(extended.whole(), stated.own(), whole, PackReader.sha256(extended.whole())));
            unlocked.addAll(unsourced(stated, extended.whole(), unlocked));
        }
        Parsed<Pack> read = Fields.read(whole, fields -> PackReader.read(fields, whole, null));
        List<Fault> faults = new ArrayList<>(stated.written().faults());
        List<Fault> ofForm = new ArrayList<>(faults);
        List<String> nothing = stated.nothing();
        nothing.forEach(pointer -> ofForm.add(new Fault(pointer, "nothing-to-take-away", Map.of())));
        if (read instanceof Parsed.Bad<Pack> bad) {
            bad.faults().stream()
                    .filter(fault -> !nothing.contains(fault.pointer()))
                    .forEach(fault -> ofForm.add(stated.written().fault(fault)));
        }
        // a row that cannot be read says nothing of its locks, and divisions that cannot be read nothing of the country
        List<Fault> ofLocks = faults.isEmpty() ? unlocked : List.of();
        ofLocks.stream()
                .filter(fault -> !nothing.contains(fault.pointer()))
                .map(fault -> stated.written().fault(fault))
                .filter(fault -> ofForm.isEmpty() || !fault.code().equals("must-extend"))
                .filter(fault -> ofForm.stream().noneMatch(other -> isOfRow(other, fault)))
                .forEach(faults::add);
        faults.addAll(0, ofForm);
        if (!faults.isEmpty()) {
            return new Parsed.Bad<>(faults.stream().distinct().toList());
        }
        Pack pack = read.orThrow().with(byMeasure(whole));
        PackDocument published = documents.get(pack.toString());
        List<Fault> changed = Versions.faults(pack, whole, published == null ? null : published.whole());
        if (!changed.isEmpty()) {
            return new Parsed.Bad<>(changed);
        }
        if (published != null) {
            return new Parsed.Good<>(new Packs(packs, packs, documents));
        }
        List<Pack> more = new ArrayList<>(packs);
        more.add(pack);
        Map<String, PackDocument> moreDocuments = new LinkedHashMap<>(documents);
        moreDocuments.put(pack.toString(), stated);
        return new Parsed.Good<>(new Packs(more, more, moreDocuments));
    }

    /** What states no source of its own (POL-02), where nothing else is wrong with the row; format 1 never had to. */
    private static List<Fault> unsourced(PackDocument stated, Map<String, Object> extended, List<Fault> others) {
        if (stated.written().ofFormatOne()) {
            return List.of();
        }
        boolean national = Locks.isNewerNational(extended, stated.whole());
        return OwnSources.faults(extended, stated.own(), national).stream()
                .filter(fault -> others.stream().noneMatch(other -> isOfRow(other, fault)))
                .toList();
    }

    private static boolean isOfRow(Fault one, Fault other) {
        List<String> names = Arrays.asList(other.pointer().split("/", -1));
        String row = String.join("/", names.subList(0, Math.min(3, names.size())));
        return (one.pointer() + "/").startsWith(row + "/");
    }

    /**
     * The packs as they were known at an instant: those published by then (POL-04). One that extends an unknown one is
     * whole in itself.
     *
     * @param instant any instant, itself included; never null
     * @return the smaller set, never null
     */
    public Packs publishedBy(Instant instant) {
        List<Pack> published = Versions.known(known, instant);
        return published.size() == known.size() ? this : new Packs(packs, published, documents);
    }

    /**
     * The packs.
     *
     * @return in the order they were added, never null
     */
    public List<Pack> all() {
        return known;
    }

    /**
     * Every value of a pack, what it extends merged in, with the pack that gives it (POL-01, POL-02).
     *
     * @param pack id and version of a pack of this set, such as {@code cn/1}; never null
     * @return the values in the order of their pointers, never null
     * @throws NullPointerException if the set has no such pack
     */
    public List<PackValue> values(String pack) {
        return Objects.requireNonNull(documents.get(pack), pack).values();
    }

    /**
     * Where the author of a pack wrote the value at a pointer: elsewhere in a document of format 1, whose lists of codes
     * became rows (POL-04). Which code of such a list it was, is not told.
     *
     * @param pack id and version of a pack of this set, such as {@code cn/1}; never null
     * @param pointer a JSON Pointer into the pack, never null
     * @return the pointer into its document, never null
     * @throws NullPointerException if the set has no such pack
     */
    public String asWritten(String pack, String pointer) {
        return Objects.requireNonNull(documents.get(pack), pack).written().pointer(pointer);
    }

    /**
     * The pack that judges what began at a place on a day (CNT-09).
     *
     * @param place where, never null
     * @param began the day on which the deadline, term or stop began; never null
     * @return the pack, never null
     * @throws IllegalStateException if no pack is for the place: every set needs one for the whole country
     */
    public Pack inForce(Division place, LocalDate began) {
        return jurisdiction.inForce(place, began).orElseGet(() -> first(place));
    }

    /** The pack for each measure that has values which are not LAW there (LIF-32). */
    private static Map<String, Pack> byMeasure(Map<String, Object> whole) {
        Set<String> measures = new TreeSet<>();
        collect(whole, measures);
        Map<String, Pack> packs = new LinkedHashMap<>();
        for (String measure : measures) {
            packs.put(
                    measure,
                    Fields.read(whole, fields -> PackReader.read(fields, whole, measure))
                            .orThrow());
        }
        return packs;
    }

    private static void collect(Map<String, Object> tree, Set<String> measures) {
        tree.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inside) {
                collect(Json.asObject(inside), measures);
            } else if (name.equals("assumedFor") && value instanceof List<?> codes) {
                codes.forEach(code -> measures.add(String.valueOf(code)));
            }
        });
    }

    private Pack first(Division place) {
        return earliest(known, place)
                .or(() -> earliest(packs, place))
                .orElseThrow(() -> new IllegalStateException("no pack for " + place));
    }

    private static Optional<Pack> earliest(List<Pack> packs, Division place) {
        return packs.stream()
                .filter(pack -> Jurisdiction.match(pack, place) >= 0)
                .min(Comparator.comparing(Pack::effectiveFrom).thenComparing(Pack::publishedAt));
    }
}
