package org.guitu.rule;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One reason for which a command is refused, or a remark on an accepted one (LIF-20).
 *
 * @param why the rule, the parameter and the values compared; never null
 * @param next the command that would help, or null where none would
 */
public record Reason(Why why, @Nullable Next next) {
    /**
     * A reason that no command would remove.
     *
     * @param why the rule and its values, never null
     * @return the reason, never null
     */
    public static Reason of(Why why) {
        return new Reason(why, null);
    }

    /**
     * The same reason with a command that would help.
     *
     * @param command the command's type, such as {@code report}; never null
     * @param example the command's body, filled in as far as the file tells, given back by name; never null
     * @return a new reason, never null
     */
    public Reason next(String command, Map<String, Object> example) {
        // in the order of the names, so that an answer is the same in every process
        return new Reason(why, new Next(command, Collections.unmodifiableMap(new TreeMap<>(example))));
    }

    /**
     * The rule that gives the reason.
     *
     * @return the rule's id, never null
     */
    public RuleId rule() {
        return why.rule();
    }

    /**
     * A command that would help, with an example.
     *
     * @param command the command's type, never null
     * @param example its body in the wire form, never null
     */
    public record Next(String command, Map<String, Object> example) {}
}
