package org.guitu.finding;

import org.guitu.policy.ConsequenceRow;
import org.guitu.policy.SparedRow;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * What the standing findings can lead to (LIF-18). The library names it; only public security decides.
 *
 * @param row the code of the pack's row, never null
 * @param decision the code of what can be decided, never null
 * @param force whether it may or shall be decided, never null
 * @param then what becomes of the case if it is decided (POL-11), never null
 * @param spared what the law says for this person, or null where nothing spares them
 * @param why findings, row and what spares, never null
 */
public record ConsequenceReading(
        String row,
        String decision,
        ConsequenceRow.Force force,
        ConsequenceRow.Then then,
        SparedRow.@Nullable Effect spared,
        Why why) {}
