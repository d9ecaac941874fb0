package org.guitu.conformance.run;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guitu.conformance.suite.Requirement;
import org.guitu.conformance.suite.Suite;
import org.guitu.conformance.suite.Vector;

/**
 * What a run is asked to play.
 *
 * @param profiles the profiles, empty for all of them
 * @param only ids of vectors or rules, empty for all of them
 */
public record Selection(List<String> profiles, List<String> only) {
    /** Everything. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    /** Keeps its own copies of the lists. */
    public Selection {
        profiles = List.copyOf(profiles);
        only = List.copyOf(only);
    }

    /**
     * Whether single vectors or rules were picked, so that a pass says nothing of a whole profile.
     *
     * @return true when they were
     */
    public boolean isPartial() {
        return !only.isEmpty();
    }

    /**
     * Names that the suite does not know.
     *
     * @param suite the suite
     * @return the unknown profiles and ids, empty when all is well
     */
    public Set<String> unknown(Suite suite) {
        Set<String> unknown = new TreeSet<>(profiles);
        unknown.removeAll(suite.registry().profiles());
        for (String id : only) {
            boolean known = suite.registry().find(id).isPresent()
                    || suite.vectors().stream().anyMatch(vector -> vector.id().equals(id));
            if (!known) {
                unknown.add(id);
            }
        }
        return unknown;
    }

    boolean takes(Vector vector) {
        return takesProfile(vector.profile())
                && (only.isEmpty() || only.contains(vector.id()) || only.contains(vector.rule()));
    }

    boolean takes(Requirement requirement) {
        return takesProfile(requirement.profile()) && (only.isEmpty() || only.contains(requirement.id()));
    }

    private boolean takesProfile(String profile) {
        return profiles.isEmpty() || profiles.contains(profile);
    }
}
