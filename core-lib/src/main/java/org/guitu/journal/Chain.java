package org.guitu.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guitu.rule.Fault;

/**
 * The hash chain of one recording district in one case: each hash covers the one before and a salted commitment to the
 * entry's bytes.
 */
final class Chain {
    /** What the first entry of a chain links to. */
    static final String START = "0".repeat(64);

    private Chain() {}

    static String link(String previous, String salt, String text) {
        return sha256(previous + sha256(salt + "\n" + text));
    }

    /** Names every break in one chain, whose entries come in order. */
    static List<Fault> faults(String chain, List<Entry> entries) {
        List<Fault> faults = new ArrayList<>();
        NavigableMap<Long, List<Entry>> places =
                entries.stream().collect(Collectors.groupingBy(Entry::sequence, TreeMap::new, Collectors.toList()));
        // after a fork the chain may go on from either of the two
        List<String> previous = List.of(START);
        long place = 0;
        for (Map.Entry<Long, List<Entry>> here : places.entrySet()) {
            place++;
            if (here.getKey() != place) {
                faults.add(fault("chain-gap", chain, Long.toString(place)));
                return faults;
            }
            if (here.getValue().size() > 1) {
                faults.add(fault("chain-fork", chain, Long.toString(place)));
            }
            if (!here.getValue().stream().allMatch(follows(previous))) {
                faults.add(fault("chain-broken", chain, Long.toString(place)));
            }
            previous = here.getValue().stream().map(Entry::hash).toList();
        }
        return faults;
    }

    private static Predicate<Entry> follows(List<String> previous) {
        return entry -> previous.stream().anyMatch(hash -> entry.hash().equals(link(hash, entry.salt(), entry.text())));
    }

    private static Fault fault(String code, String chain, String sequence) {
        return new Fault("/" + chain + "/" + sequence, code, Map.of("chain", chain, "sequence", sequence));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
