package org.guitu.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.journal.FactType;
import org.guitu.rule.Reason;

/**
 * Which commands are possible now. A type that is not refused here has some command that is accepted; of a type that is
 * refused here every command is, with these reasons.
 *
 * @param refused the reasons by type, for the types that no command can pass; never null
 */
public record Permitted(Map<FactType, List<Reason>> refused) {
    /** Copies the map, in the order of the types. */
    public Permitted {
        Map<FactType, List<Reason>> byRank = new EnumMap<>(FactType.class);
        byRank.putAll(refused);
        refused = Collections.unmodifiableMap(byRank);
    }

    /**
     * The types of which some command is accepted.
     *
     * @return the types, in order of their rank; never null
     */
    public Set<FactType> types() {
        Set<FactType> types = EnumSet.allOf(FactType.class);
        types.removeAll(refused.keySet());
        return types;
    }
}
