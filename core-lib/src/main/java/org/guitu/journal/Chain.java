package org.guitu.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
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
 * entry's text. A chain can so be checked by commitments alone, after texts and salts were destroyed (RGT-07).
 */
public final class Chain {
    /** What the first entry of a chain links to: 64 zeros. */
    public static final String START = "0".repeat(64);

    private Chain() {}

    /**
     * What a chain holds of one entry.
     *
     * @param chain the recording district, never null
     * @param sequence the place in its chain, from 1 on
     * @param commitment the entry's {@link Entry#commitment}, never null
     * @param hash the entry's {@link Entry#hash}, never null
     */
    public record Link(String chain, long sequence, String commitment, String hash) {}

    /**
     * The hash of an entry: {@code SHA-256(previous ‖ commitment)} over the ASCII of both.
     *
     * @param previous the hash of the entry before, or {@link #START}; never null
     * @param commitment the entry's {@link Entry#commitment}, never null
     * @return 64 lower-case hexadecimal digits, never null
     */
    public static String link(String previous, String commitment) {
        return sha256(previous + commitment);
    }

    static String commitment(String salt, String text) {
        return sha256(salt + "\n" + text);
    }

    /**
     * Checks the chains of one case: nothing changed, nothing missing, and no place in one taken twice (a fork). It needs
     * no text and no salt.
     *
     * @param links what the chains hold, in any order, never null
     * @return each break with chain and place; empty where the chains are whole; never null
     */
    public static List<Fault> verify(Collection<Link> links) {
        Map<String, List<Link>> chains =
                links.stream().collect(Collectors.groupingBy(Link::chain, TreeMap::new, Collectors.toList()));
        return chains.entrySet().stream()
                .flatMap(c -> faults(c.getKey(), c.getValue()).stream())
                .toList();
    }

    private static List<Fault> faults(String chain, List<Link> links) {
        List<Fault> faults = new ArrayList<>();
        NavigableMap<Long, List<Link>> places =
                links.stream().collect(Collectors.groupingBy(Link::sequence, TreeMap::new, Collectors.toList()));
        // after a fork the chain may go on from either of the two
        List<String> previous = List.of(START);
        long place = 0;
        for (Map.Entry<Long, List<Link>> here : places.entrySet()) {
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
            previous = here.getValue().stream().map(Link::hash).toList();
        }
        return faults;
    }

    private static Predicate<Link> follows(List<String> previous) {
        return one -> previous.stream().anyMatch(hash -> one.hash().equals(link(hash, one.commitment())));
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
