package org.guitu.policy;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts that every condition can name without declaring them (POL-07): a closed list. Those that end with a dot are
 * one fact for each member, such as {@code finding.REFUSAL}.
 */
public enum BuiltInFact {
    /** The measure, by its code. */
    MEASURE("measure", ValueType.CODE),
    /** The state at the end of the day, by its code. */
    STATE("state", ValueType.CODE),
    /** The person's age in completed years (CNT-08), not known without a day of birth. */
    AGE("age", ValueType.COUNT),
    /** Whether the person had reported by the day. */
    REPORTED("reported", ValueType.TRUTH),
    /** Whether the agreement was signed by the day. */
    SIGNED("signed", ValueType.TRUTH),
    /** Whether the person was in custody on the day. */
    HELD("held", ValueType.TRUTH),
    /** The year of the term in running days, 1 for the first one; not known before the person has reported. */
    TERM_YEAR("termYear", ValueType.COUNT),
    /** Whether a finding of a kind stood on the day. */
    FINDING("finding.", ValueType.TRUTH),
    /** Whether a circumstance of a kind lasted on the day. */
    CIRCUMSTANCE("circumstance.", ValueType.TRUTH),
    /** What a field of the person's file says (LIF-34), of the field's own type; texts kept apart cannot be compared. */
    FILE("file.", null);

    private final String key;
    private final @Nullable ValueType type;

    BuiltInFact(String key, @Nullable ValueType type) {
        this.key = key;
        this.type = type;
    }

    /**
     * The name in a condition, or the beginning of it.
     *
     * @return such as {@code age} or {@code finding.}, never null
     */
    public String key() {
        return key;
    }

    /**
     * Whether there is one fact for each member.
     *
     * @return true if the name goes on with that of a member
     */
    public boolean hasMembers() {
        return key.endsWith(".");
    }

    /**
     * The type of its values.
     *
     * @return the type, or null where each member has its own
     */
    public @Nullable ValueType type() {
        return type;
    }

    /** The built-in fact that a name begins with. */
    static Optional<BuiltInFact> of(String name) {
        return Arrays.stream(values())
                .filter(fact -> fact.hasMembers() ? name.startsWith(fact.key) : name.equals(fact.key))
                .findFirst();
    }
}
