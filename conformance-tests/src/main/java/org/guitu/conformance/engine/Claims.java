package org.guitu.conformance.engine;

import java.util.List;

/**
 * What a platform says of itself.
 *
 * @param spec the version of the specification that it follows
 * @param profiles the profiles that it claims
 * @param testClock whether a call may bring its own "now"
 * @param packs the policy packs that it holds
 */
public record Claims(String spec, List<String> profiles, boolean testClock, List<Pack> packs) {
    /** Keeps its own copies of the lists. */
    public Claims {
        profiles = List.copyOf(profiles);
        packs = List.copyOf(packs);
    }

    /**
     * One policy pack.
     *
     * @param id its id
     * @param version its version
     * @param hash the hash of its content
     */
    public record Pack(String id, String version, String hash) {}

    /**
     * Whether a pack is there.
     *
     * @param id the pack's id
     * @return true when it is
     */
    public boolean holds(String id) {
        return packs.stream().anyMatch(pack -> pack.id().equals(id));
    }
}
