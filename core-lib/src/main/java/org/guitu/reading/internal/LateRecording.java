package org.guitu.reading.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.guitu.agreement.internal.Corrections;
import org.guitu.day.Bounds;
import org.guitu.day.Shanghai;
import org.guitu.journal.Envelope;
import org.guitu.policy.Pack;
import org.guitu.policy.Parameter;
import org.guitu.policy.ParameterName;
import org.guitu.reading.LateEntry;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/** LIF-30: what is typed in days later is marked with both days; a fact far too late needs a reason. */
final class LateRecording {
    private LateRecording() {}

    static List<Reason> reasons(Pack pack, LocalDate day, Envelope envelope) {
        Parameter<Period> max = pack.period(ParameterName.RECORD_LATE_MAX);
        LocalDate today = Shanghai.dayOf(envelope.recordedAt());
        if (envelope.note() != null || Bounds.inTheLast(day, max.value(), today)) {
            return List.of();
        }
        return List.of(Reason.of(Why.of("LIF-30.reason-missing")
                .with("day", day)
                .with("today", today)
                .with("max", max.value())
                .using(max.used())));
    }

    /**
     * The mark of a fact whose day, as it stands after all corrections, was recorded on a later day; else null.
     */
    static @Nullable LateEntry mark(String entry, Corrections.@Nullable Dated dated) {
        LocalDate day = dated == null ? null : dated.day();
        if (dated == null || day == null) {
            return null;
        }
        LocalDate recorded = Shanghai.dayOf(dated.since());
        return day.isBefore(recorded) ? new LateEntry(entry, day, recorded) : null;
    }
}
