package org.guitu.conformance.suite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every requirement of the suite, in the order of its file. */
public final class Registry {
    private final String spec;
    private final Map<String, Requirement> requirements;

    Registry(String spec, Map<String, Requirement> requirements) {
        this.spec = spec;
        this.requirements = Collections.unmodifiableMap(new LinkedHashMap<>(requirements));
    }

    /**
     * The version of the specification that the requirements are of.
     *
     * @return for example "0.1"
     */
    public String spec() {
        return spec;
    }

    /**
     * All requirements.
     *
     * @return them in the registry's order
     */
    public List<Requirement> all() {
        return List.copyOf(requirements.values());
    }

    /**
     * One requirement.
     *
     * @param id its number
     * @return it, or empty when there is none
     */
    public Optional<Requirement> find(String id) {
        return Optional.ofNullable(requirements.get(id));
    }

    /**
     * The profiles that have requirements.
     *
     * @return their names in the registry's order
     */
    public Set<String> profiles() {
        Set<String> profiles = new LinkedHashSet<>();
        requirements.values().forEach(requirement -> profiles.add(requirement.profile()));
        return Collections.unmodifiableSet(profiles);
    }
}
