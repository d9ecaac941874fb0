package org.guitu.slow;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The deadlines that a course shows at the end of a day. */
final class Deadlines {
    private static final int NOTICE_WITHIN_DAYS = 7;
    private static final int REPORT_FINDING_WITHIN_DAYS = 1;

    private final Course course;
    private final LocalDate asked;
    private final boolean held;
    private final Map<String, SlowDeadline> shown = new TreeMap<>();

    Deadlines(Course course, LocalDate asked) {
        this.course = course;
        this.asked = asked;
        this.held = course.whole().custody().heldOn(asked);
    }

    Map<String, SlowDeadline> shown(LocalDate termLastOrNull) {
        if (course.order() == null || course.has("revocation")) {
            return shown;
        }
        if (!course.halted()) {
            showIfOwed("serve", serve());
            showIfOwed("report", report());
            showIfOwed("sign", sign());
            if (course.report() == null) {
                showIfOwed("review", review());
            }
            for (Fact finding : course.standingFindings()) {
                shown.put("report-finding-" + finding.id(), reportOf(finding));
            }
        }
        if (termLastOrNull != null) {
            shown.put("notice-person", notice("PERSON", termLastOrNull));
            shown.put("notice-family", notice("FAMILY", termLastOrNull));
            shown.put("notice-township", notice("TOWNSHIP", termLastOrNull));
        }
        return shown;
    }

    /** Of a case that is over only what was met is shown. */
    private void showIfOwed(String id, SlowDeadline deadline) {
        Ending ending = course.endingBy(asked);
        boolean stillToServe = id.equals("serve") && course.report() != null && ending != null && ending.isExpiry();
        if (deadline.status().equals("MET") || ending == null || stillToServe) {
            shown.put(id, deadline);
        }
    }

    private SlowDeadline serve() {
        Fact service = course.service();
        return service == null
                ? SlowDeadline.open(course.serveDue())
                : SlowDeadline.met(course.serveDue(), service.day());
    }

    private SlowDeadline report() {
        LocalDate due = course.reportDue();
        if (course.report() != null) {
            SlowDeadline met = SlowDeadline.met(due, course.report().day());
            return course.has("good-reason") ? met.inTime() : met;
        }
        if (course.service() == null) {
            return SlowDeadline.waiting();
        }
        return due == null ? SlowDeadline.stopped() : SlowDeadline.open(due);
    }

    private SlowDeadline sign() {
        LocalDate due = course.signDue();
        if (course.agreement() != null) {
            return SlowDeadline.met(due, course.agreement().day());
        }
        if (course.report() == null) {
            return SlowDeadline.waiting();
        }
        if (held) {
            return SlowDeadline.stopped();
        }
        return due == null ? SlowDeadline.waiting() : SlowDeadline.open(due);
    }

    /** LIF-06. The next open yearly review of a case never reported. */
    private SlowDeadline review() {
        if (!course.reportWindowOverBy(asked)) {
            return SlowDeadline.waiting();
        }
        LocalDate anchor = course.reportDue();
        int n = 1;
        while (reviewedAfter(anchor.plusYears(n - 1))) {
            n++;
        }
        return SlowDeadline.open(course.whole().due(anchor, anchor.plusYears(n), Custody.NONE));
    }

    private boolean reviewedAfter(LocalDate day) {
        return course.all("review").stream().anyMatch(review -> review.day().isAfter(day));
    }

    private SlowDeadline notice(String addressee, LocalDate termLast) {
        LocalDate due = course.whole().due(termLast, termLast.plusDays(NOTICE_WITHIN_DAYS), Custody.NONE);
        for (Fact notice : course.all("release-notice")) {
            if (addressee.equals(notice.text("addressee"))) {
                return SlowDeadline.met(due, notice.day());
            }
        }
        return course.endedBy(asked) ? SlowDeadline.open(due) : SlowDeadline.waiting();
    }

    private SlowDeadline reportOf(Fact finding) {
        LocalDate due =
                course.whole().due(finding.day(), finding.day().plusDays(REPORT_FINDING_WITHIN_DAYS), Custody.NONE);
        for (Fact report : course.all("security-report")) {
            if (report.texts("findings").contains(finding.id())) {
                return SlowDeadline.met(due, report.day());
            }
        }
        return SlowDeadline.open(due);
    }
}
