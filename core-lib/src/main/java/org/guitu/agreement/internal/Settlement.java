package org.guitu.agreement.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.guitu.agreement.Background;
import org.guitu.agreement.ReleaseNotice;
import org.guitu.agreement.Setting;
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
 * @param notice the entry of the notice
 */
record Settlement(Instant at, RunningTerm term, LocalDate lastDay, String notice) {

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
        RunningTerm term = Fold.fold(then, setting, background, notice.day()).term;
        return term == null || term.lastDay() == null ? null : new Settlement(at, term, term.lastDay(), notice.id());
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

    Why why() {
        return Why.of("CNT-10.settled").with("last", lastDay).with("at", at).from(notice);
    }
}
