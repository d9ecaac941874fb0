package org.guitu.agreement.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.guitu.agreement.Background;
import org.guitu.agreement.Ending;
import org.guitu.agreement.ReleaseNotice;
import org.guitu.agreement.Setting;
import org.guitu.day.Stretches;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Fact;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * CNT-10: once a release notice has been served on the person or the family, what is recorded after the instant at
 * which its service was recorded shows in the history of its days and moves no last day, except in the person's favour.
 *
 * @param at the instant at which the service was recorded
 * @param term the term as it was known then
 * @param lastDay its last day, on which the notice rests
 * @param spent whether a credit left no day of it, so that the case was over on that day (LIF-03)
 * @param held custody as it was known then
 * @param notice the entry of the notice
 */
record Settlement(Instant at, RunningTerm term, LocalDate lastDay, boolean spent, Stretches held, String notice) {

    /** What the file's release notice fixes, or null where none stands. */
    static @Nullable Settlement of(CaseFile file, List<Placed<Fact>> facts, Setting setting, Background background) {
        Placed<Fact> notice = facts.stream()
                .filter(p -> p.fact() instanceof ReleaseNotice n && n.addressee() != ReleaseNotice.Addressee.TOWNSHIP)
                .min(Comparator.comparing(p -> p.order().recordedAt()))
                .orElse(null);
        if (notice == null) {
            return null;
        }
        Instant at = notice.order().recordedAt();
        CaseFile then = CaseFile.of(
                file.caseId(),
                file.entries().stream().filter(e -> !e.recordedAt().isAfter(at)).toList());
        if (then.version() == file.version()) {
            return null;
        }
        Course known = Fold.fold(then, setting, background, notice.day());
        RunningTerm term = known.term;
        LocalDate last = term == null ? null : term.lastDay();
        if (term == null || last == null) {
            return null;
        }
        boolean spent = known.ending != null
                && known.ending.code() == Ending.Code.TERM_EXPIRED
                && known.ending.day().equals(last);
        return new Settlement(at, term, last, spent, known.custody, notice.id());
    }

    /** What was recorded after the release notice was served ends nothing any more. */
    static void unless(Course course, Placed<?> placed, Runnable effect) {
        if (course.settlement == null || !course.settlement.precedes(placed)) {
            effect.run();
        }
    }

    /** Whether a fact was recorded too late to be held against the person. */
    boolean precedes(Placed<?> placed) {
        return placed.source().recordedAt().isAfter(at);
    }

    /** Whether a term that ends on a day is over on it, and not after it, as the notice said. */
    boolean completes(LocalDate last) {
        return spent && last.equals(lastDay);
    }

    /** Whether the term stood still on a day as far as the notice knew, and had no last day then (LIF-07). */
    boolean stoodStill(LocalDate day) {
        return day.isBefore(lastDay) && held.cover(day);
    }

    Why why() {
        return Why.of("CNT-10.settled").with("last", lastDay).with("at", at).from(notice);
    }
}
