package org.guitu.slow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The lifecycle of a case, read slowly from the specification: everything is computed anew for each question. */
public final class SlowModel {
    private final Workdays workdays;

    public SlowModel(Set<LocalDate> holidays, Set<LocalDate> makeUpDays, Set<Integer> listedYears) {
        this.workdays = new Workdays(Set.copyOf(holidays), Set.copyOf(makeUpDays), Set.copyOf(listedYears));
    }

    /** The case at the end of a day, from all entries given. For an earlier knowledge give only the entries of then. */
    public SlowAnswer read(List<SlowEntry> entries, LocalDate bornOrNull, LocalDate asOf) {
        Ledger ledger = new Ledger(entries);
        List<Fact> facts = ledger.factsUpTo(asOf);
        Settlement settlement = settlement(ledger, bornOrNull);
        Fold fold = Fold.of(facts, Whole.of(facts, ledger.undoneEnds(asOf), settlement, workdays, bornOrNull));

        Set<String> anomalies = new TreeSet<>(fold.anomalies());
        anomalies.addAll(ledger.idleCorrections());
        return answer(fold.course(), asOf, anomalies);
    }

    /**
     * CNT-10. The first release notice to the person or the family, in the order of recording, that fitted what was known at its
     * instant. It holds the term's last day of then.
     */
    private Settlement settlement(Ledger ledger, LocalDate bornOrNull) {
        List<Fact> notices = new ArrayList<>(ledger.factsUpTo(LocalDate.MAX));
        notices.removeIf(fact -> !fact.is("release-notice") || "TOWNSHIP".equals(fact.text("addressee")));
        notices.sort(Comparator.comparing(Fact::recordedAt).thenComparing(Fact.READING_ORDER));
        for (Fact notice : notices) {
            Ledger then = ledger.knownAt(notice.recordedAt(), notice.id());
            List<Fact> known = then.factsUpTo(LocalDate.MAX);
            Whole whole = Whole.of(known, then.undoneEnds(LocalDate.MAX), null, workdays, bornOrNull);
            Expiry expiry = Fold.of(known, whole).expiryAtNotice(notice.id());
            if (expiry != null) {
                return new Settlement(notice.recordedAt(), expiry, whole.custody());
            }
        }
        return null;
    }

    private static SlowAnswer answer(Course course, LocalDate asOf, Set<String> anomalies) {
        if (course.order() == null) {
            return new SlowAnswer(null, null, null, null, null, null, null, Map.of(), 0, 0, Set.of(), anomalies);
        }
        Ending ending = course.endingBy(asOf);
        Term term = Term.of(course, asOf);
        Absences absences = new Absences(course, asOf);

        Set<String> proposals = new TreeSet<>();
        for (String kind : List.of("REFUSAL", "SERIOUS_BREACH")) {
            if (course.proposes(kind, asOf)) {
                proposals.add(kind);
            }
        }
        return new SlowAnswer(
                state(course, asOf),
                ending == null ? null : ending.code(),
                ending == null ? null : ending.day(),
                term.first(),
                term.last(),
                term.daysLeft(),
                term.earliestLast(),
                new Deadlines(course, asOf).shown(term.last()),
                course.has("revocation") ? 0 : absences.count(),
                course.has("revocation") ? 0 : absences.days(),
                proposals,
                anomalies);
    }

    private static String state(Course course, LocalDate asOf) {
        Ending ending = course.endingBy(asOf);
        if (ending != null) {
            return ending.isExpiry() ? "COMPLETED" : "TERMINATED";
        }
        if (course.halted() || (course.service() == null && course.report() == null)) {
            return "ORDERED";
        }
        if (course.whole().custody().heldOn(asOf)) {
            return "SUSPENDED";
        }
        if (course.report() == null) {
            return "AWAITING_REPORT";
        }
        return course.agreement() == null ? "REPORTED" : "ACTIVE";
    }

    /** What the case says of its term at the end of a day. */
    private record Term(LocalDate first, LocalDate last, Long daysLeft, LocalDate earliestLast) {

        static Term of(Course course, LocalDate asOf) {
            Ending ending = course.endingBy(asOf);
            LocalDate reported = course.report() == null || course.halted()
                    ? null
                    : course.report().day();
            if (ending != null && !ending.isExpiry()) {
                return new Term(reported, null, null, null);
            }
            Expiry expiry = course.expiryBy(asOf);
            if (expiry != null) {
                return new Term(expiry.first(), expiry.last(), 0L, null);
            }
            LocalDate settled = course.settledLastOrNull();
            if (reported == null) {
                return settled == null || asOf.isBefore(course.settledFirst())
                        ? new Term(null, null, null, null)
                        : new Term(course.settledFirst(), settled, ChronoUnit.DAYS.between(asOf, settled), null);
            }
            long daysLeft = course.daysLeftAfter(asOf);
            if (settled != null
                    && !course.heldAsTheNoticeKnew(asOf)
                    && (course.whole().custody().heldOn(asOf) || settled.isBefore(asOf.plusDays(daysLeft)))) {
                return new Term(reported, settled, ChronoUnit.DAYS.between(asOf, settled), null);
            }
            if (course.whole().custody().heldOn(asOf)) {
                return new Term(reported, null, daysLeft, asOf.plusDays(daysLeft - 1));
            }
            return new Term(reported, asOf.plusDays(daysLeft), daysLeft, null);
        }
    }
}
