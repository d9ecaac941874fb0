package org.guitu.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.rule.Fault;
import org.jspecify.annotations.Nullable;

/**
 * POL-04: a published version never changes, nobody knows one before it is published, and a mistake in one is mended by
 * another that is published later.
 */
final class Versions {
    /** What a version says of itself, and never of one that extends it. */
    static final Set<String> OWN = Set.of("publishedAt", "effectiveUntil");

    /** What it says besides since format 2, in which its first day and its names are no longer those of another pack. */
    static final Set<String> OWN_IN_FORMAT_2 = Set.of("effectiveFrom", "names");

    private Versions() {}

    /** Whether a pack was published by an instant, itself included. */
    static boolean isKnown(Pack pack, Instant instant) {
        return !pack.publishedAt().isAfter(instant);
    }

    /** The packs of a set that were published by an instant. */
    static List<Pack> known(List<Pack> packs, Instant instant) {
        return packs.stream().filter(pack -> isKnown(pack, instant)).toList();
    }

    /** Of two packs for one prefix that both are in force: from the later day on, and of one day the one published last. */
    static boolean supersedes(Pack pack, Pack other) {
        return Comparator.comparing(Pack::effectiveFrom)
                        .thenComparing(Pack::publishedAt)
                        .compare(pack, other)
                > 0;
    }

    /** A fault where the version is there already, with other content. */
    static List<Fault> faults(Pack pack, Map<String, Object> tree, @Nullable Map<String, Object> published) {
        return published == null || published.equals(tree)
                ? List.of()
                : List.of(new Fault("/version", "pack-changed", Map.of("pack", pack.toString())));
    }
}
