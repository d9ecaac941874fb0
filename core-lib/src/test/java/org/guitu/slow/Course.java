package org.guitu.slow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The course of a case as far as it has been read: the facts that fitted, in reading order. Each question is answered
 * from scratch.
 */
final class Course {
    private static final int REPORT_WITHIN_DAYS = 15;
    private static final int SIGN_WITHIN_DAYS = 7;
    private static final int SERVE_WITHIN_DAYS = 7;
    private static final Set<String> ABSENCES = Set.of("absence-begun", "absence-ended", "leave-report");
    private static final Set<String> ENDING_SENTENCES = Set.of("IMPRISONMENT", "COMPULSORY_EDUCATION");

    private final Whole whole;
    private final List<Fact> facts;

    Course(Whole whole, List<Fact> facts) {
        this.whole = whole;
        this.facts = List.copyOf(facts);
    }

    Whole whole() {
        return whole;
    }

    // ---- what is on record

    List<Fact> all(String type) {
        return facts.stream().filter(fact -> fact.is(type)).toList();
    }

    Fact first(String type) {
        return all(type).stream().findFirst().orElse(null);
    }

    boolean has(String type) {
        return first(type) != null;
    }

    Fact byId(String type, String id) {
        return all(type).stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Null: no order. A second order never fits, so the first is the only one. */
    Order order() {
        Fact order = first("order");
        return order == null ? null : new Order(order);
    }

    /** LIF-24: an order on which nothing runs. */
    boolean halted() {
        return order() != null && order().halts();
    }

    Fact service() {
        return first("service");
    }

    Fact report() {
        return first("report");
    }

    Fact agreement() {
        return first("agreement");
    }

    /** The end that names this absence; null while it runs. */
    Fact endOfAbsence(String absenceId) {
        return all("absence-ended").stream()
                .filter(end -> absenceId.equals(end.text("absence")))
                .findFirst()
                .orElse(null);
    }

    /** Findings that nobody revoked. */
    List<Fact> standingFindings() {
        return all("finding").stream().filter(finding -> !revoked(finding)).toList();
    }

    private boolean revoked(Fact finding) {
        return all("finding-revocation").stream().anyMatch(fact -> finding.id().equals(fact.text("finding")));
    }

    /** Findings of a kind that nobody revoked, and rejections of that kind. */
    List<Fact> decisions(String kind) {
        return facts.stream()
                .filter(fact -> (fact.is("finding") && !revoked(fact)) || fact.is("proposal-rejection"))
                .filter(fact -> fact.isKind(kind))
                .toList();
    }

    /** The course before a decision, without the leavings, returns and leave reports that were recorded only after it. */
    Course knownWhenDeciding(Fact decision) {
        List<Fact> before = facts.subList(0, facts.indexOf(decision));
        return new Course(
                whole,
                before.stream()
                        .filter(fact -> !ABSENCES.contains(fact.type())
                                || !fact.recordedAt().isAfter(decision.recordedAt()))
                        .toList());
    }

    boolean hasStandingFinding(String kind) {
        return standingFindings().stream().anyMatch(finding -> finding.isKind(kind));
    }

    // ---- the term (LIF-07, LIF-13, LIF-17)

    /** How the term ran out by the end of a day; null if it has not. */
    Expiry expiryBy(LocalDate day) {
        Expiry byTheFacts = expiryByTheFacts(day);
        if (whole.settlementOrNull() == null) {
            return byTheFacts;
        }
        Expiry settled = whole.settlementOrNull().expiry();
        if (byTheFacts != null && byTheFacts.isEarlierThan(settled)) {
            return byTheFacts;
        }
        return day.isBefore(settled.last())
                ? null
                : new Expiry(firstOfSettled(), settled.last(), settled.completedFrom());
    }

    /** CNT-10 holds the last day alone: the first is that of the facts, where they still know of a report by the last day. */
    private LocalDate firstOfSettled() {
        Expiry settled = whole.settlementOrNull().expiry();
        boolean reported = report() != null && !halted() && !report().day().isAfter(settled.last());
        return reported ? report().day() : settled.first();
    }

    /** CNT-10: the last day that a served notice holds; null where none was served. */
    LocalDate settledLastOrNull() {
        return whole.settlementOrNull() == null
                ? null
                : whole.settlementOrNull().expiry().last();
    }

    /** Held on a day as far as was known when the notice was served. */
    boolean heldAsTheNoticeKnew(LocalDate day) {
        return whole.settlementOrNull().held().heldOn(day);
    }

    LocalDate settledFirst() {
        return whole.settlementOrNull().expiry().first();
    }

    private Expiry expiryByTheFacts(LocalDate asked) {
        if (order() == null || halted()) {
            return null;
        }
        Fact service = service();
        Fact report = report();
        boolean reportedByService =
                report != null && (service == null || !report.day().isAfter(service.day()));
        if (service != null && !reportedByService && order().termDaysFrom(service.day()) <= 0) {
            return new Expiry(service.day(), service.day(), service.day());
        }
        if (report == null) {
            return null;
        }
        long left = order().termDaysFrom(report.day());
        if (left <= 0) {
            return new Expiry(report.day(), report.day(), report.day());
        }
        for (LocalDate day = report.day(); !day.isAfter(asked); day = day.plusDays(1)) {
            if (!whole.custody().heldOn(day)) {
                left--;
                if (left == 0) {
                    return new Expiry(report.day(), day, day.plusDays(1));
                }
            }
        }
        return null;
    }

    /** Days of the term not yet served at the end of a day. Only asked where reported and not run out. */
    long daysLeftAfter(LocalDate asked) {
        long left = order().termDaysFrom(report().day());
        for (LocalDate day = report().day(); !day.isAfter(asked); day = day.plusDays(1)) {
            if (!whole.custody().heldOn(day)) {
                left--;
            }
        }
        return left;
    }

    // ---- the end

    /** The first end by the end of a day, as far as the course has been read; null: none. */
    Ending endingBy(LocalDate asked) {
        Expiry expiry = expiryBy(asked);
        Ending ending = null;
        if (expiry != null && !expiry.completedFrom().isAfter(asked)) {
            ending = new Ending(Ending.TERM_EXPIRED, expiry.completedFrom());
        }
        Instant settledAt = whole.settlementOrNull() == null
                ? null
                : whole.settlementOrNull().recordedAt();
        for (Fact fact : facts) {
            if (settledAt == null && fact.is("release-notice") && !"TOWNSHIP".equals(fact.text("addressee"))) {
                settledAt = fact.recordedAt();
            }
            String code = endingCode(fact, settledAt);
            if (code != null && (ending == null || fact.day().isBefore(ending.day()))) {
                ending = new Ending(code, fact.day());
            }
        }
        return ending;
    }

    private String endingCode(Fact fact, Instant settledAt) {
        boolean tooLate = settledAt != null && fact.standsSince().isAfter(settledAt);
        return switch (fact.type()) {
            case "sentence" -> ENDING_SENTENCES.contains(fact.text("kind")) && !tooLate ? fact.text("kind") : null;
            case "isolation" -> !whole.annulments().annulled(fact.id()) && !tooLate ? "ISOLATION" : null;
            case "replacement" -> tooLate ? null : "REPLACED";
            case "revocation" -> "REVOKED";
            case "death" -> "DEATH";
            default -> null;
        };
    }

    boolean endedBy(LocalDate day) {
        return endingBy(day) != null;
    }

    // ---- due days

    LocalDate serveDue() {
        LocalDate ordered = order().fact().day();
        return whole.due(ordered, ordered.plusDays(SERVE_WITHIN_DAYS), Custody.NONE);
    }

    /** LIF-05. The last day of the report window; null before service, and while custody without end stops it. */
    LocalDate reportDue() {
        if (service() == null) {
            return null;
        }
        Custody counting = report() == null ? whole.custody() : whole.custody().begunBefore(report().day());
        LocalDate served = service().day();
        return whole.due(served, served.plusDays(REPORT_WITHIN_DAYS), counting);
    }

    boolean reportedInTime() {
        return report() != null && (service() == null || !report().day().isAfter(reportDue()));
    }

    boolean reportWindowOverBy(LocalDate day) {
        return !halted() && reportDue() != null && day.isAfter(reportDue());
    }

    /** LIF-08. Null while the day that it runs from is not known, and while custody without end stops it. */
    LocalDate signDue() {
        if (report() == null) {
            return null;
        }
        LocalDate from = whole.due(report().day(), report().day().plusDays(SIGN_WITHIN_DAYS), Custody.NONE);
        if (order().isRehabilitation()) {
            LocalDate reportDue = reportDue();
            if (reportDue == null) {
                return null;
            }
            from = reportDue.isBefore(report().day()) ? report().day() : reportDue;
        }
        Custody counting = agreement() == null
                ? whole.custody()
                : whole.custody().begunBefore(agreement().day());
        return whole.firstFreeWorkday(from, counting);
    }

    // ---- proposals (LIF-06, LIF-11)

    boolean proposesRefusal(LocalDate asked) {
        if (!reportWindowOverBy(asked) || endedBy(asked)) {
            return false;
        }
        LocalDate arose = reportDue().plusDays(1);
        boolean rejected = all("proposal-rejection").stream()
                .anyMatch(r -> r.isKind("REFUSAL") && !r.day().isBefore(arose));
        return !reportedInTime() && !has("good-reason") && !hasStandingFinding("REFUSAL") && !rejected;
    }

    boolean proposesSeriousBreach(LocalDate asked) {
        return !halted() && !endedBy(asked) && new Absences(this, asked).proposeSeriousBreach();
    }

    boolean proposes(String kind, LocalDate asked) {
        return switch (String.valueOf(kind)) {
            case "REFUSAL" -> proposesRefusal(asked);
            case "SERIOUS_BREACH" -> proposesSeriousBreach(asked);
            default -> false;
        };
    }
}
