package org.guitu.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
        String previous = START;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.sequence() != i + 1) {
                faults.add(fault("chain-gap", chain, Integer.toString(i + 1)));
                return faults;
            }
            if (!entry.hash().equals(link(previous, entry.salt(), entry.text()))) {
                faults.add(fault("chain-broken", chain, Integer.toString(i + 1)));
            }
            previous = entry.hash();
        }
        return faults;
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
