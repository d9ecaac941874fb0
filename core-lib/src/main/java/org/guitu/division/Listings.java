package org.guitu.division;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Listings by code, gathered one by one. A code may come back under another name, but has one name a day. */
final class Listings {
    private static final Comparator<Listing> OLDEST_FIRST = Comparator.comparing(Listing::from);

    private final Map<String, List<Listing>> byCode = new HashMap<>();

    /** Adds one, unless its code has a name already on one of its days. */
    boolean add(Listing listing) {
        List<Listing> others = byCode.putIfAbsent(listing.division().code(), List.of(listing));
        if (others == null) {
            return true;
        }
        if (others.stream().anyMatch(listing::meets)) {
            return false;
        }
        List<Listing> all = new ArrayList<>(others);
        all.add(listing);
        all.sort(OLDEST_FIRST);
        byCode.put(listing.division().code(), List.copyOf(all));
        return true;
    }

    /** All of them, each code's from the oldest on. */
    Map<String, List<Listing>> byCode() {
        return Map.copyOf(byCode);
    }
}
