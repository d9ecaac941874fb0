package org.guitu.slow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All that was recorded, with the corrections applied (LIF-19). */
final class Ledger {
    private static final Set<String> KNOWN_TYPES = Set.of(
            "order",
            "service",
            "report",
            "good-reason",
            "agreement",
            "signing-refusal",
            "custody-begun",
            "custody-ended",
            "leave-report",
            "absence-begun",
            "absence-ended",
            "sentence",
            "isolation",
            "isolation-annulment",
            "death",
            "revocation",
            "replacement",
            "release-notice",
            "finding",
            "finding-revocation",
            "proposal-rejection",
            "security-report",
            "review",
            "voluntary-stay");

    private static final Comparator<SlowEntry> RECORDING_ORDER = Comparator.comparing(SlowEntry::recordedAt)
            .thenComparing(SlowEntry::chain)
            .thenComparingLong(SlowEntry::sequence);

    private final List<SlowEntry> entries;

    Ledger(List<SlowEntry> entries) {
        this.entries = entries;
    }

    /** What was known at an instant, that instant included; but one record, though known then, in the words it has now. */
    Ledger knownAt(Instant instant, String idAsItStandsNow) {
        List<SlowEntry> known = new ArrayList<>();
        for (SlowEntry entry : entries) {
            boolean correctsThatOne = isCorrection(entry) && idAsItStandsNow.equals(corrected(entry));
            if (!entry.recordedAt().isAfter(instant) || correctsThatOne) {
                known.add(entry);
            }
        }
        return new Ledger(known);
    }

    /** The facts that stand, of days up to the one asked, in reading order. */
    List<Fact> factsUpTo(LocalDate asOf) {
        Map<String, SlowEntry> corrections = countingCorrections();
        List<Fact> facts = new ArrayList<>();
        for (SlowEntry entry : entries) {
            if (KNOWN_TYPES.contains(entry.type())) {
                Fact fact = standing(entry, corrections.get(entry.id()));
                if (fact != null && !fact.day().isAfter(asOf)) {
                    facts.add(fact);
                }
            }
        }
        facts.sort(Fact.READING_ORDER);
        return facts;
    }

    /** Ends that a correction took away or moved, each from its day to the correction, or to the day to which it moved. */
    List<Stretch> undoneEnds(LocalDate asOf) {
        List<SlowEntry> inOrder = new ArrayList<>(entries);
        inOrder.sort(RECORDING_ORDER);
        Map<String, SlowEntry> now = countingCorrections();
        Map<String, SlowEntry> before = new HashMap<>();
        List<Stretch> undone = new ArrayList<>();
        for (SlowEntry correction : inOrder) {
            if (!isCorrection(correction) || !counts(correction)) {
                continue;
            }
            SlowEntry record = entries.stream()
                    .filter(e -> e.id().equals(corrected(correction)))
                    .findFirst()
                    .orElseThrow();
            Fact former = KNOWN_TYPES.contains(record.type()) ? standing(record, before.get(record.id())) : null;
            before.put(record.id(), correction);
            if (former == null || !ends(former) || former.day().isAfter(asOf) || !ordered(former.day())) {
                continue;
            }
            LocalDate until = LocalDate.ofInstant(correction.recordedAt(), ZoneId.of("Asia/Shanghai"));
            Fact stands = standing(record, now.get(record.id()));
            if (stands != null && ends(stands) && stands.day().isBefore(until)) {
                until = stands.day();
            }
            if (until.isAfter(former.day())) {
                undone.add(new Stretch(record.id(), former.day(), until));
            }
        }
        return undone;
    }

    private boolean ordered(LocalDate day) {
        return factsUpTo(day).stream().anyMatch(fact -> fact.is("order"));
    }

    private static boolean ends(Fact fact) {
        return Set.of("isolation", "revocation", "death").contains(fact.type())
                || (fact.is("replacement") && Fitting.isByARow(fact))
                || (fact.is("sentence")
                        && Set.of("IMPRISONMENT", "COMPULSORY_EDUCATION").contains(fact.text("kind")));
    }

    /** Corrections that correct nothing: not verified, or of a record that is not there. */
    Set<String> idleCorrections() {
        Set<String> idle = new TreeSet<>();
        for (SlowEntry entry : entries) {
            if (isCorrection(entry) && !counts(entry)) {
                idle.add(entry.id());
            }
        }
        return idle;
    }

    /** For each corrected record its last correction. */
    private Map<String, SlowEntry> countingCorrections() {
        List<SlowEntry> inOrder = new ArrayList<>(entries);
        inOrder.sort(RECORDING_ORDER);
        Map<String, SlowEntry> last = new HashMap<>();
        for (SlowEntry entry : inOrder) {
            if (isCorrection(entry) && counts(entry)) {
                last.put(corrected(entry), entry);
            }
        }
        return last;
    }

    /** The record in the words it has now; null if it is void. */
    private static Fact standing(SlowEntry entry, SlowEntry correction) {
        if (correction == null) {
            return fact(entry, entry.day(), entry.recordedAt(), entry.body());
        }
        if (!(correction.body().get("replacement") instanceof Map<?, ?> words)) {
            return null;
        }
        Map<String, Object> body = new HashMap<>();
        words.forEach((key, value) -> body.put(key.toString(), value));
        LocalDate day = body.get("day") == null
                ? entry.day()
                : LocalDate.parse(body.get("day").toString());
        return fact(entry, day, correction.recordedAt(), body);
    }

    private static Fact fact(SlowEntry entry, LocalDate day, Instant standsSince, Map<String, Object> body) {
        return new Fact(
                entry.id(), entry.type(), day, entry.recordedAt(), standsSince, entry.chain(), entry.sequence(), body);
    }

    private boolean counts(SlowEntry correction) {
        boolean verified = Boolean.TRUE.equals(correction.body().get("verified"));
        boolean namesARecord = entries.stream().anyMatch(e -> !isCorrection(e) && e.id().equals(corrected(correction)));
        return verified && namesARecord;
    }

    private static boolean isCorrection(SlowEntry entry) {
        return entry.type().equals("correction");
    }

    private static String corrected(SlowEntry correction) {
        return String.valueOf(correction.body().get("entry"));
    }
}
