package org.guitu.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guitu.division.Division;
import org.guitu.rule.Fault;
import org.jspecify.annotations.Nullable;

/**
 * POL-05: which pack judges a place on a day. A pack names its division prefixes and its days; of the packs in force the
 * longest prefix wins, and no two of them are ever in force for one prefix on one day. Versions of one pack follow each
 * other: from its first day on a newer one stands for the older ones, also after its own last day.
 */
final class Jurisdiction {
    private final List<Force> forces = new ArrayList<>();

    private Jurisdiction(List<Pack> packs) {
        for (Pack pack : packs) {
            LocalDate before = before(pack, packs);
            if (before == null || before.isAfter(pack.effectiveFrom())) {
                forces.add(new Force(pack, before));
            }
        }
    }

    static Jurisdiction of(List<Pack> packs) {
        return new Jurisdiction(packs);
    }

    /** The pack that judges a place on a day, if there is any. */
    Optional<Pack> inForce(Division place, LocalDate day) {
        Pack best = null;
        int longest = -1;
        for (Force force : forces) {
            int length = force.covers(day) ? match(force.pack, place) : -1;
            if (length > longest || (best != null && length == longest && isLater(force.pack, best))) {
                best = force.pack;
                longest = length;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Of what was known at an instant two can overlap, where one that parts them came later: the one published last. */
    private static boolean isLater(Pack pack, Pack other) {
        return Comparator.comparing(Pack::publishedAt)
                        .thenComparing(Pack::toString)
                        .compare(pack, other)
                > 0;
    }

    /** The length of the longest prefix of a pack that fits a place, or less than nothing. */
    static int match(Pack pack, Division place) {
        int longest = -1;
        for (String prefix : pack.divisions()) {
            if (place.code().startsWith(prefix)) {
                longest = Math.max(longest, prefix.length());
            }
        }
        return longest;
    }

    /** What the codes of a division's places begin with: a province or city is written with zeros, and they are not. */
    static String begins(String code) {
        String begins = code.length() == 9 && code.endsWith("000") ? code.substring(0, 6) : code;
        while ((begins.length() == 6 || begins.length() == 4) && begins.endsWith("00")) {
            begins = begins.substring(0, begins.length() - 2);
        }
        return begins;
    }

    /** A fault for each prefix for which two packs are in force on one day, or two versions of one pack for any. */
    List<Fault> overlaps() {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < forces.size(); i++) {
            Force one = forces.get(i);
            for (Force other : forces.subList(0, i)) {
                one.pack.divisions().stream()
                        .filter(prefix -> one.meets(other)
                                && (other.pack.divisions().contains(prefix)
                                        || other.pack.id().equals(one.pack.id())))
                        .map(prefix -> new Fault(
                                "/divisions",
                                "overlaps",
                                Map.of(
                                        "pack",
                                        other.pack.toString(),
                                        "division",
                                        prefix.isEmpty() ? "COUNTRY" : prefix)))
                        .forEach(faults::add);
            }
        }
        return faults;
    }

    /** The first day on which a pack is no longer in force, by its own last day or by a newer version. */
    private static @Nullable LocalDate before(Pack pack, List<Pack> packs) {
        LocalDate until = pack.effectiveUntil();
        LocalDate before = until == null ? null : until.plusDays(1);
        for (Pack newer : packs) {
            boolean follows = newer.id().equals(pack.id()) && Versions.supersedes(newer, pack);
            if (follows && (before == null || newer.effectiveFrom().isBefore(before))) {
                before = newer.effectiveFrom();
            }
        }
        return before;
    }

    /**
     * A pack and the days on which it is in force.
     *
     * @param pack the pack
     * @param before the first day on which it no longer is, or null
     */
    private record Force(Pack pack, @Nullable LocalDate before) {
        boolean covers(LocalDate day) {
            return !day.isBefore(pack.effectiveFrom()) && (before == null || day.isBefore(before));
        }

        boolean meets(Force other) {
            return covers(other.pack.effectiveFrom()) || other.covers(pack.effectiveFrom());
        }
    }
}
