package org.guitu.policy;

import java.util.Map;
import java.util.Objects;
import org.guitu.internal.json.Fields;
import org.guitu.journal.FactType;
import org.jspecify.annotations.Nullable;

/**
 * What the sentences of a rule about its deadline speak of, so that a pack's own row cannot say of an absence that it was
 * a breach, or of everybody that the person is spared (POL-10). Whoever runs a row from something else leaves the rule
 * away, and the row is said by its names.
 */
final class SpokenEvents {
    /** The rule whose sentences say that the person is spared. */
    private static final String OF_WHO_IS_SPARED = "LIF-15";

    /** By the rule, the type of record or the computed event that its sentences name. */
    private static final Map<String, Object> NAMED = Map.of(
            "LIF-12",
            FactType.FINDING,
            "LIF-13",
            FactType.CUSTODY_BEGUN,
            OF_WHO_IS_SPARED,
            FactType.FINDING,
            "LIF-17",
            Trigger.Computed.TERM_LAST_DAY,
            "LIF-25",
            FactType.ORDER,
            "LIF-28",
            FactType.SECURITY_REPORT,
            "LIF-33",
            FactType.BREACH);

    private SpokenEvents() {}

    /** A fault where a row names a rule whose sentences speak of something else. */
    static void check(Fields row, String rule, @Nullable Trigger from, DeadlineRow.When when) {
        Object named = NAMED.get(rule);
        boolean corrects = from instanceof Trigger.Recorded recorded && recorded.type() == FactType.CORRECTION;
        if (named == null || from == null || corrects) {
            return;
        }
        if (!Objects.equals(named, from instanceof Trigger.OfFact fact ? fact.type() : from)) {
            String word = named instanceof FactType type ? type.code() : Trigger.Computed.TERM_LAST_DAY.word();
            row.fault("rule", "rule-of-another-event", Map.of("rule", rule, "event", word));
        } else if (rule.equals(OF_WHO_IS_SPARED) && when != DeadlineRow.When.SPARED) {
            row.fault("when", "rule-of-who-is-spared", Map.of("rule", rule));
        }
    }
}
