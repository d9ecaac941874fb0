package org.guitu.agreement.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guitu.agreement.Anomaly;
import org.guitu.agreement.Order;
import org.guitu.day.Shanghai;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Correction;
import org.guitu.journal.Entry;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.journal.ReadingOrder;
import org.guitu.journal.internal.FactForms;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-19: a correction names the record that it replaces and why; the record stays in the history. The fact keeps its
 * place in the reading order, so that correcting gives what entering it right in time would have given.
 */
public final class Corrections {
    private static final Comparator<Entry> BY_RECORDING =
            Comparator.comparing(Entry::recordedAt).thenComparing(Entry::chain).thenComparingLong(Entry::sequence);

    private Corrections() {}

    /** The facts as they stand after all corrections, in reading order, and the entries that could not be read. */
    public static Standing standing(CaseFile file, FactForms forms) {
        Map<String, Entry> roots = new LinkedHashMap<>();
        Map<String, Fact> facts = new LinkedHashMap<>();
        Map<String, Entry> sources = new LinkedHashMap<>();
        Map<String, Dated> dated = new LinkedHashMap<>();
        List<String> unread = new ArrayList<>();
        Set<String> explained = new HashSet<>();
        Map<String, Set<String>> papers = new HashMap<>();
        Map<Entry, Correction> corrections = new LinkedHashMap<>();
        for (Entry entry : inOrder(file)) {
            Fact fact = forms.onFile(entry);
            if (fact == null) {
                unread.add(entry.id());
            } else if (fact instanceof Correction correction) {
                corrections.put(entry, correction);
            } else {
                roots.put(entry.id(), entry);
                facts.put(entry.id(), fact);
                sources.put(entry.id(), entry);
                dated.put(entry.id(), new Dated(fact.day(), entry.recordedAt()));
                papers.computeIfAbsent(entry.id(), id -> new HashSet<>()).addAll(entry.papers());
                if (entry.note() != null) {
                    explained.add(entry.id());
                }
            }
        }
        List<FormerPlace> formerPlaces = new ArrayList<>();
        List<Former> formers = new ArrayList<>();
        Map<String, Anomaly> idle = new LinkedHashMap<>();
        // after all records, since another district's clock may be behind that of the one it corrects
        corrections.forEach((entry, correction) -> {
            Entry root = roots.get(correction.entry());
            Map<String, Object> replacement = correction.replacement();
            Fact replaced = root == null || replacement == null ? null : forms.onFile(root.type(), replacement);
            if (!correction.verified() || (replacement != null && replacement.isEmpty())) {
                // nobody may lose a fact to it: the former one stays, and someone is asked to look
                idle.put(correction.entry(), idle(entry, correction));
                return;
            }
            if (root == null || (replacement != null && replaced == null)) {
                unread.add(entry.id());
                return;
            }
            idle.remove(correction.entry());
            if (facts.get(correction.entry()) instanceof Order order) {
                formerPlaces.add(new FormerPlace(order.place(), entry.recordedAt()));
            }
            Fact former = facts.get(correction.entry());
            if (former != null) {
                formers.add(new Former(correction.entry(), former, entry));
            }
            if (replaced != null) {
                // the note of a correction that changes something says why it was changed
                if (entry.note() != null && replaced.equals(facts.get(correction.entry()))) {
                    explained.add(correction.entry());
                }
                papers.computeIfAbsent(correction.entry(), id -> new HashSet<>())
                        .addAll(entry.papers());
                facts.put(correction.entry(), replaced);
                sources.put(correction.entry(), entry);
                dated.computeIfPresent(correction.entry(), (id, said) -> said.again(replaced.day(), entry));
            } else {
                facts.remove(correction.entry());
            }
        });
        List<Placed<Fact>> placed = new ArrayList<>();
        facts.forEach((id, fact) -> placed.add(
                place(Objects.requireNonNull(roots.get(id)), Objects.requireNonNull(sources.get(id)), fact)));
        placed.sort(Comparator.comparing(Placed::order));
        dated.keySet().retainAll(facts.keySet());
        return new Standing(
                List.copyOf(placed),
                Collections.unmodifiableMap(dated),
                List.copyOf(formerPlaces),
                List.copyOf(formers),
                Set.copyOf(explained),
                Map.copyOf(papers),
                List.copyOf(idle.values()),
                List.copyOf(unread));
    }

    /** The entries in the order of recording; of two with one id the one that the file answers with. */
    private static List<Entry> inOrder(CaseFile file) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        file.entries().forEach(entry -> entries.putIfAbsent(entry.id(), entry));
        return entries.values().stream().sorted(BY_RECORDING).toList();
    }

    /** What speaks against a correction before it is read: an unknown record, another type, no verification. */
    public static List<Reason> reasons(
            CaseFile file, FactForms forms, Divisions divisions, Correction correction, boolean explained) {
        List<Reason> reasons = new ArrayList<>();
        Entry root = file.entry(correction.entry());
        if (root == null || root.type().equals(FactType.CORRECTION.code())) {
            reasons.add(Reason.of(Why.of("LIF-19.no-such-record").with("entry", correction.entry())));
        } else if (correction.replacement() != null
                && (FactType.of(root.type()).isEmpty()
                        || !forms.replacementFaults(file, correction, divisions).isEmpty())) {
            reasons.add(Reason.of(Why.of("LIF-19.not-of-its-type")
                    .with("entry", correction.entry())
                    .with("type", root.type())
                    .from(root.id())));
        } else if (correction.replacement() == null
                && standing(file, forms).facts().stream().noneMatch(p -> p.id().equals(root.id()))) {
            reasons.add(Reason.of(Why.of("LIF-19.already-void")
                    .with("entry", correction.entry())
                    .from(root.id())));
        }
        if (!correction.verified()) {
            reasons.add(Reason.of(Why.of("LIF-19.unverified").with("entry", correction.entry())));
        }
        if (!explained) {
            reasons.add(Reason.of(Why.of("LIF-19.note-missing").with("entry", correction.entry())));
        }
        return reasons;
    }

    private static Anomaly idle(Entry entry, Correction correction) {
        Reason reason = Reason.of(Why.of(correction.verified() ? "LIF-19.empty" : "LIF-19.unverified")
                .with("entry", correction.entry())
                .from(entry.id()));
        return new Anomaly(entry.id(), Shanghai.dayOf(entry.recordedAt()), List.of(reason), false, false);
    }

    private static Placed<Fact> place(Entry root, Entry source, Fact fact) {
        return new Placed<>(
                root.id(),
                source,
                fact,
                new ReadingOrder(
                        Objects.requireNonNull(fact.day()),
                        fact.type().rank(),
                        root.recordedAt(),
                        root.chain(),
                        root.sequence()));
    }

    /**
     * The facts that stand.
     *
     * @param facts in reading order
     * @param dated by the entry that first recorded it, the day of each and since when it stands on record
     * @param formerPlaces places that an order named before it was corrected
     * @param formers what records said before they were corrected
     * @param explained entries that came with a note of their own, or had it added by a correction that changes nothing
     * @param papers by the entry that first recorded a fact, what came with it or with one of its corrections
     * @param idle corrections that correct nothing, as long as none that does has followed
     * @param unread ids of entries that this build cannot read
     */
    public record Standing(
            List<Placed<Fact>> facts,
            Map<String, Dated> dated,
            List<FormerPlace> formerPlaces,
            List<Former> formers,
            Set<String> explained,
            Map<String, Set<String>> papers,
            List<Anomaly> idle,
            List<String> unread) {}

    /**
     * What a record said before a correction.
     *
     * @param root the record
     * @param fact what it said
     * @param correction the entry that corrected it
     */
    record Former(String root, Fact fact, Entry correction) {
        LocalDate day() {
            return Objects.requireNonNull(fact.day());
        }
    }

    /**
     * A fact's day, and since when it is on record: a correction of something else leaves it as it was.
     *
     * @param day the day
     * @param since the instant at which this day was recorded
     */
    public record Dated(@Nullable LocalDate day, Instant since) {
        private Dated again(@Nullable LocalDate said, Entry by) {
            return Objects.equals(said, day) ? this : new Dated(said, by.recordedAt());
        }
    }

    /**
     * A place of execution that was on record.
     *
     * @param place the place
     * @param until the instant of the correction
     */
    record FormerPlace(Division place, Instant until) {}
}
