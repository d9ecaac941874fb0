package org.guitu.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guitu.day.Shanghai;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * CNT-12: what may be written at all. A happening is not dated after the day of recording, and an entry's instant is
 * never earlier than the last one of its chain.
 */
public final class Recording {
    private Recording() {}

    /**
     * Whether a district may write at an instant.
     *
     * @param file the file to write to, never null
     * @param envelope who records and when, never null
     * @return the reason against it, or none; never null
     */
    public static List<Reason> instant(CaseFile file, Envelope envelope) {
        Entry head = file.head(envelope.recorder().district().code());
        if (head == null || !envelope.recordedAt().isBefore(head.recordedAt())) {
            return List.of();
        }
        return List.of(Reason.of(Why.of("CNT-12.earlier-than-chain")
                .with("recordedAt", envelope.recordedAt())
                .with("last", head.recordedAt())
                .from(head.id())));
    }

    /**
     * Whether everything that a fact says has happened may be recorded.
     *
     * @param fact the fact, never null
     * @param envelope who records and when, never null
     * @return a reason for each day that lies ahead, in order; never null
     */
    public static List<Reason> happened(Fact fact, Envelope envelope) {
        return fact.happened().stream()
                .distinct()
                .sorted()
                .flatMap(day -> day(day, envelope).stream())
                .toList();
    }

    /**
     * Whether a happening's day may be recorded.
     *
     * @param day the happening's day, or null for a fact without one
     * @param envelope who records and when, never null
     * @return the reason against it, or none; never null
     */
    public static List<Reason> day(@Nullable LocalDate day, Envelope envelope) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate today = Shanghai.dayOf(envelope.recordedAt());
        if (day != null && day.isAfter(today)) {
            reasons.add(Reason.of(Why.of("CNT-12.future").with("day", day).with("today", today)));
        }
        return reasons;
    }
}
