package org.guitu.slow;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Does a fact fit the course before it (LIF-24, LIF-31)? */
final class Fitting {
    private static final int PUBLIC_NOTICE_DAYS = 60;
    private static final int GUARDIAN_UNDER_YEARS = 18;
    private static final Set<String> AGREEMENT_CONTENTS = Set.of("MEASURES", "RULES", "CONSEQUENCES");

    private Fitting() {}

    static boolean isAdvanceReport(Fact fact, Course course) {
        return fact.is("report")
                && (course.order() == null
                        || !String.valueOf(course.order().place()).equals(fact.text("place")));
    }

    static boolean fits(Fact fact, Course course) {
        if (fact.is("custody-begun")) {
            return true;
        }
        if (fact.is("custody-ended")) {
            return course.whole().custody().ends().contains(fact.id());
        }
        if (course.order() == null) {
            return false;
        }
        return switch (fact.type()) {
            case "service" ->
                (running(fact, course) || completes(fact, course) || stillToServe(fact, course))
                        && course.service() == null
                        && publicNoticeIsOver(fact);
            case "report" ->
                (running(fact, course) || completes(fact, course)) && free(fact, course) && course.report() == null;
            case "agreement" ->
                running(fact, course) && free(fact, course) && unsigned(course) && isWhole(fact, course);
            case "signing-refusal" ->
                running(fact, course) && free(fact, course) && unsigned(course) && fact.yes("witnessed");
            case "good-reason" ->
                running(fact, course)
                        && course.service() != null
                        && !course.has("good-reason")
                        && !course.reportedInTime();
            case "leave-report" ->
                running(fact, course)
                        && course.report() != null
                        && !fact.date("returnOn").isBefore(fact.date("leaveOn"));
            case "absence-begun" -> running(fact, course) && free(fact, course);
            case "absence-ended" ->
                course.byId("absence-begun", fact.text("absence")) != null
                        && course.endOfAbsence(fact.text("absence")) == null;
            case "finding" -> running(fact, course);
            case "proposal-rejection" -> course.proposes(fact.text("kind"), fact.day());
            case "finding-revocation" ->
                course.standingFindings().stream()
                        .anyMatch(finding -> finding.id().equals(fact.text("finding")));
            case "security-report" -> namesFindings(fact, course);
            case "review" -> running(fact, course) && course.report() == null && course.reportWindowOverBy(fact.day());
            case "voluntary-stay" -> running(fact, course);
            case "release-notice" -> termHasRunOut(fact, course);
            case "isolation-annulment" ->
                course.whole().annulments().effective().contains(fact.id());
            case "replacement" -> isByARow(fact);
            case "sentence", "isolation", "death", "revocation" -> true;
            default -> false; // a second order
        };
    }

    /** LIF-05: who reported first is served even after the term ran out. */
    private static boolean stillToServe(Fact service, Course course) {
        Ending ending = course.endingBy(service.day());
        return course.report() != null && ending != null && ending.isExpiry();
    }

    /** The service or report that itself ended the case (LIF-03), once a notice of that end was served. */
    private static boolean completes(Fact event, Course course) {
        Settlement settlement = course.whole().settlementOrNull();
        Ending ending = course.endingBy(event.day());
        return settlement != null
                && (ending == null || ending.isExpiry())
                && settlement
                        .expiry()
                        .completedFrom()
                        .equals(settlement.expiry().last())
                && settlement.expiry().completedFrom().equals(event.day());
    }

    /** LIF-24: the one row of consequences that replaces a measure. */
    static boolean isByARow(Fact replacement) {
        return "SPARED_FROM_ISOLATION".equals(replacement.text("row"));
    }

    private static boolean running(Fact fact, Course course) {
        return !course.endedBy(fact.day());
    }

    /** The person can act: not held since an earlier day. */
    private static boolean free(Fact fact, Course course) {
        return !course.whole().custody().heldSinceBefore(fact.day());
    }

    private static boolean unsigned(Course course) {
        return course.report() != null && course.agreement() == null;
    }

    private static boolean publicNoticeIsOver(Fact service) {
        if (!"PUBLIC_NOTICE".equals(service.text("mode"))) {
            return true;
        }
        LocalDate published = service.date("publishedOn");
        return published != null && !service.day().isBefore(published.plusDays(PUBLIC_NOTICE_DAYS));
    }

    private static boolean isWhole(Fact agreement, Course course) {
        boolean guardianNeeded =
                agreement.yes("withoutCapacity") || isUnderAge(course.whole().bornOrNull(), agreement.day());
        return String.valueOf(course.order().place()).equals(agreement.text("place"))
                && agreement.texts("contents").containsAll(AGREEMENT_CONTENTS)
                && (!guardianNeeded || agreement.yes("guardianSigned"));
    }

    /** CNT-08: the years are completed from the day after the birthday on. */
    private static boolean isUnderAge(LocalDate bornOrNull, LocalDate day) {
        return bornOrNull != null && !day.isAfter(bornOrNull.plusYears(GUARDIAN_UNDER_YEARS));
    }

    private static boolean namesFindings(Fact securityReport, Course course) {
        List<String> named = securityReport.texts("findings");
        return !named.isEmpty() && named.stream().allMatch(id -> course.byId("finding", id) != null);
    }

    /** A release notice fits from the last day of a term that runs out on it, or ran out before. */
    private static boolean termHasRunOut(Fact notice, Course course) {
        Ending ending = course.endingBy(notice.day());
        return course.expiryBy(notice.day()) != null && (ending == null || ending.isExpiry());
    }
}
