package org.guitu.slow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Examples computed by hand, with a calendar on paper. Run main; it says how many hold and fails if one does not. */
public final class SlowChecks {
    // 2026-06-01 is a Monday. The list of 2026 is made up: one Friday off, one working Saturday.
    private static final SlowModel MODEL =
            new SlowModel(Set.of(day("2026-06-19")), Set.of(day("2026-10-10")), Set.of(2026));

    private int held;
    private final List<String> failures = new ArrayList<>();

    public static void main(String[] args) {
        SlowChecks checks = new SlowChecks();
        checks.workingDays();
        checks.serviceAndReport();
        checks.custodyMovesTheReportWindow();
        checks.term();
        checks.custodyStopsTheTerm();
        checks.agreement();
        checks.rehabilitation();
        checks.ends();
        checks.annulment();
        checks.credit();
        checks.releaseNotices();
        checks.settlement();
        checks.refusal();
        checks.reviews();
        checks.absences();
        checks.seriousBreach();
        checks.orders();
        checks.entriesThatDoNotFit();
        checks.corrections();
        checks.orderOfArrivalChangesNothing();
        checks.randomStoriesAreReadWhole();
        checks.failures.forEach(System.out::println);
        System.out.println(checks.held + " held, " + checks.failures.size() + " failed");
        if (!checks.failures.isEmpty()) {
            System.exit(1);
        }
    }

    private void workingDays() {
        // ordered Saturday 05-30: 7 days on is Saturday 06-06, rolls to Monday
        due("serve rolls", Story.treatment("2026-05-30"), "2026-05-30", "serve", "OPEN", "2026-06-08");
        due("serve", Story.treatment("2026-05-28"), "2026-05-28", "serve", "OPEN", "2026-06-04");
        // served 06-04: Friday 06-19 is a holiday, then a week-end
        due(
                "holiday",
                Story.treatment("2026-06-01").served("2026-06-04"),
                "2026-06-05",
                "report",
                "OPEN",
                "2026-06-22");
        // served 09-25: Saturday 10-10 is worked
        due(
                "make-up",
                Story.treatment("2026-09-20").served("2026-09-25"),
                "2026-09-25",
                "report",
                "OPEN",
                "2026-10-10");
        // served 2027-09-25: Sunday 10-10, and no list
        due(
                "no list",
                Story.treatment("2027-09-20").served("2027-09-25"),
                "2027-09-25",
                "report",
                "OPEN",
                "2027-10-11");
    }

    private void serviceAndReport() {
        Story ordered = Story.treatment("2026-05-28");
        state("ordered", ordered, "2026-06-01", "ORDERED");
        state("before the order", ordered, "2026-05-27", null);
        due("report waits", ordered, "2026-06-01", "report", "WAITING", null);
        due("sign waits", ordered, "2026-06-01", "sign", "WAITING", null);
        Story served = Story.treatment("2026-05-28").served("2026-06-01");
        state("served", served, "2026-06-01", "AWAITING_REPORT");
        due("CNT-02's example", served, "2026-06-01", "report", "OPEN", "2026-06-16");
        met("serve met", served, "2026-06-01", "serve", "2026-06-04", "2026-06-01", false);
        Story reported = Story.treatment("2026-05-28").served("2026-06-01").reported("2026-06-16");
        state("reported", reported, "2026-06-16", "REPORTED");
        met("in time", reported, "2026-06-16", "report", "2026-06-16", "2026-06-16", false);
        Story late = Story.treatment("2026-05-28").served("2026-06-01").reported("2026-06-17");
        met("late", late, "2026-06-17", "report", "2026-06-16", "2026-06-17", true);
        met(
                "late service",
                Story.treatment("2026-05-28").served("2026-06-05"),
                "2026-06-05",
                "serve",
                "2026-06-04",
                "2026-06-05",
                true);
        // reported before service: accepted, service stays owed, the term runs
        Story early = Story.treatment("2026-05-28").reported("2026-05-29");
        state("early report", early, "2026-05-29", "REPORTED");
        due("service stays owed", early, "2026-05-29", "serve", "OPEN", "2026-06-04");
        met("early report meets", early, "2026-05-29", "report", null, "2026-05-29", false);
        same("early report's term", read(early, "2026-05-29").termLast(), day("2029-05-28"));
        // a report at another place, and one before the order, count for nothing and are no anomaly
        Story elsewhere = new Story()
                .fact("before", "report", "2026-05-01", Map.of("place", "421202001"))
                .order("order", "2026-05-28", Story.treatmentOrder())
                .fact("elsewhere", "report", "2026-05-29", Map.of("place", "421202002"));
        state("advance reports", elsewhere, "2026-06-01", "ORDERED");
        anomalies("advance reports", elsewhere, "2026-06-01");
    }

    private void custodyMovesTheReportWindow() {
        Story held = Story.treatment("2026-05-28").served("2026-06-01").held("c", "2026-06-10", "2026-06-15");
        state("held", held, "2026-06-14", "SUSPENDED");
        due("stopped", held, "2026-06-14", "report", "STOPPED", null);
        // 5 days held: Sunday 06-21, rolls
        due("5 days on", held, "2026-06-15", "report", "OPEN", "2026-06-22");
        state("released", held, "2026-06-15", "AWAITING_REPORT");
        // held on the day rolled to as well: 06-21 is a Sunday, 06-22 and 23 held, 06-24 free; then 06-16 + 7 = 06-23
        // held
        held.held("d", "2026-06-22", "2026-06-24");
        due("rolled end held", held, "2026-06-24", "report", "OPEN", "2026-06-24");
        Story lastDay = Story.treatment("2026-05-28").served("2026-06-01").held("c", "2026-06-16");
        due("held on the last day", lastDay, "2026-06-20", "report", "STOPPED", null);
        Story dayAfter = Story.treatment("2026-05-28").served("2026-06-01").held("c", "2026-06-17");
        due("held the day after", dayAfter, "2026-06-20", "report", "OPEN", "2026-06-16");
        // held before service until 06-05: of (06-01, ...] 06-02, 03, 04 = 3 days: Friday 06-19 is a holiday, so Monday
        Story before = Story.treatment("2026-05-28")
                .held("c", "2026-05-20", "2026-06-05")
                .served("2026-06-01");
        due("held at service", before, "2026-06-05", "report", "OPEN", "2026-06-22");
        state("ordered while held", before, "2026-05-30", "ORDERED");
        anomalies("custody before the order", before, "2026-06-30");
        // a union, not a sum: 06-10 to 06-13, 3 days: 06-19 holiday, Monday
        Story twice = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .held("c", "2026-06-10", "2026-06-13")
                .held("d", "2026-06-11", "2026-06-12");
        due("overlapping", twice, "2026-06-13", "report", "OPEN", "2026-06-22");
        Story nothing = Story.treatment("2026-05-28").served("2026-06-01").held("c", "2026-06-10", "2026-06-10");
        due("0 days", nothing, "2026-06-13", "report", "OPEN", "2026-06-16");
        Story afterReport = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .reported("2026-06-10")
                .held("c", "2026-06-10");
        met(
                "custody from the report's day stops nothing",
                afterReport,
                "2026-06-10",
                "report",
                "2026-06-16",
                "2026-06-10",
                false);
        state("reported and arrested on one day", afterReport, "2026-06-10", "SUSPENDED");
        // 2026-06-10 to 2029-06-09 with 2028-02-29: 1096 days, none served
        same("none served", read(afterReport, "2026-06-10").daysLeft(), 1096L);
        Story whileHeld = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .held("c", "2026-06-05", "2026-06-12")
                .reported("2026-06-11");
        anomalies("report while held", whileHeld, "2026-06-12", "report");
        Story onRelease = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .held("c", "2026-06-05", "2026-06-12")
                .reported("2026-06-12");
        anomalies("report on the day of release", onRelease, "2026-06-12");
    }

    private void term() {
        Story three = running("2021-03-01");
        SlowAnswer eve = read(three, "2024-02-28");
        same("first", eve.termFirst(), day("2021-03-01"));
        same("last", eve.termLast(), day("2024-02-29"));
        same("one left", eve.daysLeft(), 1L);
        state("last day", three, "2024-02-29", "ACTIVE");
        same("none left on the last day", read(three, "2024-02-29").daysLeft(), 0L);
        due("notice waits", three, "2024-02-29", "notice-person", "WAITING", null);
        SlowAnswer over = read(three, "2024-03-01");
        state("released by itself", three, "2024-03-01", "COMPLETED");
        same("ending", over.endingCode(), "TERM_EXPIRED");
        same("ending day", over.endingDay(), day("2024-03-01"));
        same("last stays", over.termLast(), day("2024-02-29"));
        due("notice", three, "2024-03-01", "notice-township", "OPEN", "2024-03-07");
        same("leap day", read(running("2024-02-29"), "2024-03-10").termLast(), day("2027-02-27"));
        same(
                "deadlines met stay, others go",
                read(Story.treatment("2021-02-25").served("2021-02-26").reported("2021-03-01"), "2024-03-01")
                        .deadlines()
                        .keySet(),
                Set.of("serve", "report", "notice-person", "notice-family", "notice-township"));
    }

    private void custodyStopsTheTerm() {
        // CNT-06's example: 14 days
        Story held = running("2021-03-01").held("c", "2024-02-20", "2024-03-05");
        SlowAnswer stopped = read(held, "2024-02-25");
        state("stopped", held, "2024-02-25", "SUSPENDED");
        same("10 left", stopped.daysLeft(), 10L);
        same("no last day", stopped.termLast(), null);
        same("earliest", stopped.earliestLast(), day("2024-03-05"));
        same("no notice known", stopped.deadlines().containsKey("notice-person"), false);
        state("still stopped", held, "2024-03-04", "SUSPENDED");
        state("back", held, "2024-03-05", "ACTIVE");
        same("14 days on", read(held, "2024-03-05").termLast(), day("2024-03-14"));
        state("over", held, "2024-03-15", "COMPLETED");
    }

    private void agreement() {
        Story reported = Story.treatment("2026-05-28").served("2026-06-01").reported("2026-06-10");
        due("sign", reported, "2026-06-10", "sign", "OPEN", "2026-06-17");
        reported.held("c", "2026-06-16", "2026-06-20");
        due("stopped", reported, "2026-06-18", "sign", "STOPPED", null);
        due("released on a Saturday", reported, "2026-06-20", "sign", "OPEN", "2026-06-22");
        // due Wednesday 06-17, signed before custody: that custody moves nothing
        Story signed = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .reported("2026-06-10")
                .signed("2026-06-15")
                .held("c", "2026-06-16");
        met("signed", signed, "2026-06-18", "sign", "2026-06-17", "2026-06-15", false);
        state("active", signed, "2026-06-15", "ACTIVE");
        Story minor = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .reported("2026-06-10")
                .signed("2026-06-15");
        same(
                "birthday",
                MODEL.read(minor.entries(), day("2008-06-15"), day("2026-06-15"))
                        .anomalies(),
                Set.of("agreement"));
        same(
                "day after",
                MODEL.read(minor.entries(), day("2008-06-14"), day("2026-06-15"))
                        .anomalies(),
                Set.of());
        Story headings = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .reported("2026-06-10")
                .fact(
                        "agreement",
                        "agreement",
                        "2026-06-12",
                        Map.of("place", "421202001", "contents", List.of("MEASURES", "RULES")));
        anomalies("contents", headings, "2026-06-12", "agreement");
        Story unreported = Story.treatment("2026-05-28").served("2026-06-01").signed("2026-06-02");
        anomalies("before the report", unreported, "2026-06-02", "agreement");
        Story refused = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .reported("2026-06-10")
                .fact("seen", "signing-refusal", "2026-06-12", Map.of("witnessed", true))
                .fact("unseen", "signing-refusal", "2026-06-12", Map.of("witnessed", false));
        anomalies("witness", refused, "2026-06-12", "unseen");
        due("stays owed", refused, "2026-06-12", "sign", "OPEN", "2026-06-17");
    }

    private void rehabilitation() {
        Story inTime = new Story()
                .order("order", "2026-05-28", Story.rehabilitationOrder("2024-05-01"))
                .served("2026-06-01")
                .reported("2026-06-03");
        due("by the report deadline", inTime, "2026-06-03", "sign", "OPEN", "2026-06-16");
        Story late = new Story()
                .order("order", "2026-05-28", Story.rehabilitationOrder("2024-05-01"))
                .served("2026-06-01")
                .reported("2026-06-20");
        due("not before the report, a Saturday", late, "2026-06-20", "sign", "OPEN", "2026-06-22");
        Story unserved = new Story()
                .order("order", "2026-05-28", Story.rehabilitationOrder("2024-05-01"))
                .reported("2026-06-03");
        due("report deadline has no day yet", unserved, "2026-06-03", "sign", "WAITING", null);
    }

    private void ends() {
        Story prison = running("2026-03-02").fact("s", "sentence", "2026-06-10", Map.of("kind", "IMPRISONMENT"));
        state("before", prison, "2026-06-09", "ACTIVE");
        state("on the day", prison, "2026-06-10", "TERMINATED");
        same("code", read(prison, "2026-06-10").endingCode(), "IMPRISONMENT");
        same("no term last", read(prison, "2026-06-10").termLast(), null);
        same("no days left", read(prison, "2026-06-10").daysLeft(), null);
        Story outside = running("2026-03-02").fact("s", "sentence", "2026-06-10", Map.of("kind", "SUSPENDED_SENTENCE"));
        state("not in custody", outside, "2026-06-10", "ACTIVE");
        Story sameDay = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .reported("2026-06-10")
                .fact("d", "death", "2026-06-10", Map.of())
                .away("a", "2026-06-10")
                .away("b", "2026-06-11");
        anomalies("acts after the end", sameDay, "2026-06-11", "b");
        same(
                "first end",
                read(sameDay.fact("r", "revocation", "2026-06-11", Map.of()), "2026-06-12")
                        .endingCode(),
                "DEATH");
        Story lastDay = running("2021-03-01").fact("s", "isolation", "2024-02-29", Map.of());
        state("on the last day", lastDay, "2024-02-29", "TERMINATED");
        Story tooLate = running("2021-03-01").fact("s", "isolation", "2024-03-01", Map.of());
        state("the day after", tooLate, "2024-03-01", "COMPLETED");
        anomalies("recorded all the same", tooLate, "2024-03-01");
    }

    private void annulment() {
        Story annulled = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .fact("i", "isolation", "2026-06-10", Map.of())
                .fact("u", "isolation-annulment", "2026-07-01", Map.of("isolation", "i"));
        state("ended", annulled, "2026-06-30", "TERMINATED");
        state("goes on", annulled, "2026-07-01", "AWAITING_REPORT");
        due("due day moves out", annulled, "2026-07-01", "report", "OPEN", "2026-07-01");
        Story longer = running("2021-03-01")
                .fact("i", "isolation", "2023-06-10", Map.of())
                .fact("u", "isolation-annulment", "2023-07-01", Map.of("isolation", "i"));
        same("days between count", read(longer, "2023-07-01").termLast(), day("2024-02-29"));
        Story unknown = running("2026-03-02").fact("u", "isolation-annulment", "2026-07-01", Map.of("isolation", "x"));
        anomalies("annuls nothing", unknown, "2026-07-01", "u");
        // away 06-08 to 06-14: 06-10 to 06-12 hold no duties, 06-08, 09, 13 are 3 days
        Story away = running("2026-03-02")
                .away("a", "2026-06-08", "2026-06-14")
                .fact("i", "isolation", "2026-06-10", Map.of())
                .fact("u", "isolation-annulment", "2026-06-13", Map.of("isolation", "i"));
        same("no duties between", read(away, "2026-06-20").unauthorisedDays(), 3L);
    }

    private void credit() {
        Map<String, Object> order = Story.treatmentOrder();
        // 2024-01-10 to 2025-01-09: 366 days, less 6
        order.put(
                "isolation",
                Map.of("authority", "421202", "decidedOn", "2024-01-10", "changedOn", "2025-01-10", "escapeDays", 6));
        Story credited = new Story()
                .order("order", "2025-01-10", order)
                .served("2025-01-20")
                .reported("2025-02-01");
        // 2028-01-31 less 31 is 2027-12-31, less 329 is the 36th day of 2027
        same("360 days off", read(credited, "2025-02-01").termLast(), day("2027-02-05"));
        Map<String, Object> full = Story.treatmentOrder();
        full.put("isolation", Map.of("authority", "421202", "decidedOn", "2022-01-01", "changedOn", "2025-02-01"));
        Story none = new Story().order("order", "2025-02-01", full).served("2025-02-10");
        SlowAnswer over = read(none, "2025-02-10");
        same("completed", over.state(), "COMPLETED");
        same("that day", over.endingDay(), day("2025-02-10"));
        same("last day", over.termLast(), day("2025-02-10"));
        same(
                "nothing owed but notices",
                over.deadlines().keySet(),
                Set.of("serve", "notice-person", "notice-family", "notice-township"));
        // 2025-02-17 is a Monday
        due("notice", none, "2025-02-10", "notice-person", "OPEN", "2025-02-17");
        state("not before service", none, "2025-02-09", "ORDERED");
        Story early = new Story()
                .order("order", "2025-02-01", full)
                .reported("2025-02-03")
                .served("2025-02-10");
        same("earlier report", read(early, "2025-02-20").termLast(), day("2025-02-03"));
        // 1095 days credited. A term from 2028-02-28 has 1096 days, one from 03-01 or 03-02 has 1095
        Map<String, Object> almost = Story.treatmentOrder();
        almost.put("isolation", Map.of("authority", "421202", "decidedOn", "2025-01-01", "changedOn", "2028-01-01"));
        Story arrested = new Story()
                .order("order", "2028-02-20", almost)
                .reported("2028-02-28")
                .held("c", "2028-02-28", "2028-03-10")
                .served("2028-03-02");
        state("the term began with the report, not with service", arrested, "2028-03-02", "SUSPENDED");
        same("one day left", read(arrested, "2028-03-02").daysLeft(), 1L);
        same("served on release", read(arrested, "2028-03-10").termLast(), day("2028-03-10"));
        Story reportedLater = new Story()
                .order("order", "2028-02-20", almost)
                .served("2028-02-28")
                .reported("2028-03-01");
        state("one day, had it begun at service", reportedLater, "2028-02-29", "AWAITING_REPORT");
        state("none from the later report", reportedLater, "2028-03-01", "COMPLETED");
        same("that day", read(reportedLater, "2028-03-01").termLast(), day("2028-03-01"));
        // rehabilitation knows no credit
        Map<String, Object> rehabilitation = Story.rehabilitationOrder("2022-01-01");
        rehabilitation.put(
                "isolation", Map.of("authority", "421202", "decidedOn", "2022-01-01", "changedOn", "2025-02-01"));
        rehabilitation.put("term", "P24M");
        same(
                "no credit",
                read(new Story().order("order", "2025-02-01", rehabilitation).reported("2025-02-03"), "2025-02-03")
                        .termLast(),
                day("2027-02-02"));
    }

    private void releaseNotices() {
        Story notices = running("2021-03-01")
                .notice("2024-02-28", "FAMILY")
                .notice("2024-02-29", "PERSON")
                .notice("2024-03-08", "TOWNSHIP");
        anomalies("before the last day", notices, "2024-03-08", "notice-FAMILY");
        met("on the last day", notices, "2024-02-29", "notice-person", "2024-03-07", "2024-02-29", false);
        met("late", notices, "2024-03-08", "notice-township", "2024-03-07", "2024-03-08", true);
        due("owed", notices, "2024-03-08", "notice-family", "OPEN", "2024-03-07");
    }

    private void settlement() {
        Story unsettled = running("2021-03-01").recordedOn("2024-04-01").held("c", "2024-01-10", "2024-01-20");
        same("a late custody moves the last day", read(unsettled, "2024-04-02").termLast(), day("2024-03-10"));
        Story settled = running("2021-03-01")
                .notice("2024-03-02", "PERSON")
                .recordedOn("2024-04-01")
                .held("c", "2024-01-10", "2024-01-20");
        same("not after the notice", read(settled, "2024-04-02").termLast(), day("2024-02-29"));
        anomalies("and the notice fits", settled, "2024-04-02");
        Story open = running("2021-03-01")
                .notice("2024-03-02", "PERSON")
                .recordedOn("2024-04-01")
                .held("c", "2024-01-10");
        state("nor one without end", open, "2024-04-02", "COMPLETED");
        Story prison = running("2021-03-01")
                .notice("2024-03-02", "PERSON")
                .recordedOn("2024-04-01")
                .fact("s", "sentence", "2024-01-10", Map.of("kind", "IMPRISONMENT"));
        state("nor a sentence", prison, "2024-04-02", "COMPLETED");
        Story toFamily = running("2021-03-01")
                .notice("2024-03-02", "FAMILY")
                .recordedOn("2024-04-01")
                .fact("s", "sentence", "2024-01-10", Map.of("kind", "IMPRISONMENT"));
        state("only the person's notice settles", toFamily, "2024-04-02", "TERMINATED");
        Story dead = running("2021-03-01")
                .notice("2024-03-02", "PERSON")
                .recordedOn("2024-04-01")
                .fact("d", "death", "2024-01-10", Map.of());
        state("death always", dead, "2024-04-02", "TERMINATED");
        anomalies("then the notice does not fit", dead, "2024-04-02", "notice-PERSON");
        Story favour = running("2021-03-01")
                .held("c", "2024-01-10", "2024-01-20")
                .notice("2024-03-10", "PERSON")
                .voided("c", "2024-04-01");
        same("an earlier last day counts", read(favour, "2024-04-02").termLast(), day("2024-02-29"));
        Story notYet = running("2021-03-01")
                .recordedOn("2024-03-02")
                .held("c", "2024-01-10", "2024-01-20")
                .notice("2024-03-02", "PERSON");
        anomalies("known with the notice, it does not fit", notYet, "2024-04-02", "notice-PERSON");
        same("and moves the last day", read(notYet, "2024-04-02").termLast(), day("2024-03-10"));
    }

    private void refusal() {
        Story served = Story.treatment("2026-05-28").served("2026-06-01");
        proposals("window runs", served, "2026-06-16");
        proposals("window over", served, "2026-06-17", "REFUSAL");
        Story tooSoon = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .fact("f", "finding", "2026-06-16", Map.of("kind", "REFUSAL"));
        anomalies("not proposed yet", tooSoon, "2026-06-20", "f");
        Story found = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .fact("f", "finding", "2026-06-17", Map.of("kind", "REFUSAL"));
        anomalies("found", found, "2026-06-17");
        proposals("found", found, "2026-06-17");
        due("report the finding", found, "2026-06-17", "report-finding-f", "OPEN", "2026-06-18");
        found.fact("sr", "security-report", "2026-06-22", Map.of("number", "1", "findings", List.of("f")));
        met("told late", found, "2026-06-22", "report-finding-f", "2026-06-18", "2026-06-22", true);
        found.fact("fr", "finding-revocation", "2026-06-23", Map.of("finding", "f"))
                .fact("fr2", "finding-revocation", "2026-06-24", Map.of("finding", "f"));
        proposals("revoked: proposed again", found, "2026-06-23", "REFUSAL");
        same("revoked: not owed", read(found, "2026-06-23").deadlines().containsKey("report-finding-f"), false);
        anomalies("revoked once", found, "2026-06-24", "fr2");
        Story late = Story.treatment("2026-05-28").served("2026-06-01").reported("2026-06-18");
        proposals("late", late, "2026-06-18", "REFUSAL");
        late.fact("g", "good-reason", "2026-06-20", Map.of()).fact("g2", "good-reason", "2026-06-21", Map.of());
        proposals("with a reason", late, "2026-06-20");
        met("as in time", late, "2026-06-20", "report", "2026-06-16", "2026-06-18", false);
        anomalies("once", late, "2026-06-21", "g2");
        Story rejected = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .fact("p", "proposal-rejection", "2026-06-18", Map.of("kind", "REFUSAL"));
        proposals("rejected", rejected, "2026-06-18");
        Story needless = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .reported("2026-06-16")
                .fact("g", "good-reason", "2026-06-17", Map.of());
        anomalies("in time needs no reason", needless, "2026-06-17", "g");
    }

    private void reviews() {
        Story served = Story.treatment("2026-05-28").served("2026-06-01");
        due("window runs", served, "2026-06-16", "review", "WAITING", null);
        due("first", served, "2026-06-17", "review", "OPEN", "2027-06-16");
        served.fact("r1", "review", "2026-12-01", Map.of());
        due("second", served, "2026-12-01", "review", "OPEN", "2028-06-16");
        served.fact("r2", "review", "2027-06-16", Map.of());
        due("on the first's own day clears only the first", served, "2027-06-16", "review", "OPEN", "2028-06-16");
        served.fact("r3", "review", "2029-06-17", Map.of());
        // after the third's day 2029-06-16: clears the fourth too; 2031-06-16 is a Monday
        due("the fifth", served, "2029-06-17", "review", "OPEN", "2031-06-16");
        served.reported("2029-07-02");
        same("reported: none", read(served, "2029-07-02").deadlines().containsKey("review"), false);
    }

    private void absences() {
        Story away = running("2026-03-02").away("a", "2026-06-10", "2026-06-13").away("b", "2026-06-20", "2026-06-22");
        absences("3 days count, 2 do not", away, "2026-06-30", 1, 3);
        absences("running, second day", away, "2026-06-11", 0, 0);
        absences("running, third day", away, "2026-06-12", 1, 3);
        Story covered = running("2026-03-02")
                .leave("l", "2026-06-10", "2026-06-10", "2026-06-11")
                .away("a", "2026-06-10", "2026-06-14");
        absences("2 days past the return", covered, "2026-06-30", 0, 0);
        Story longer = running("2026-03-02")
                .leave("l", "2026-06-10", "2026-06-10", "2026-06-11")
                .away("a", "2026-06-10", "2026-06-15");
        absences("3 days past the return", longer, "2026-06-30", 1, 3);
        Story tooLate = running("2026-03-02")
                .leave("l", "2026-06-11", "2026-06-10", "2026-06-20")
                .away("a", "2026-06-10", "2026-06-15");
        absences("handed in too late", tooLate, "2026-06-30", 1, 5);
        Story again = running("2026-03-02")
                .leave("l", "2026-06-10", "2026-06-10", "2026-06-11")
                .leave("m", "2026-06-11", "2026-06-12", "2026-06-20")
                .away("a", "2026-06-10", "2026-06-15");
        absences("the rest is reported too", again, "2026-06-30", 0, 0);
        Story custody =
                running("2026-03-02").away("a", "2026-06-10", "2026-06-15").held("c", "2026-06-11", "2026-06-14");
        absences("in custody no day counts", custody, "2026-06-30", 0, 0);
        Story beforeReport = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .away("a", "2026-06-08", "2026-06-13")
                .reported("2026-06-10");
        absences("from the report on", beforeReport, "2026-06-30", 1, 3);
        Story ended = running("2026-03-02").away("a", "2026-06-10").fact("d", "death", "2026-06-13", Map.of());
        absences("until the end", ended, "2026-06-30", 1, 3);
        Story twice =
                running("2026-03-02").away("a", "2026-06-10", "2026-06-15").away("b", "2026-06-11", "2026-06-17");
        absences("a day once, 2 of its own", twice, "2026-06-30", 1, 5);
        Story unnamed = running("2026-03-02").fact("e", "absence-ended", "2026-06-15", Map.of("absence", "x"));
        anomalies("ends nothing", unnamed, "2026-06-15", "e");
    }

    private void seriousBreach() {
        Story thrice = running("2026-03-02")
                .away("a", "2026-06-01", "2026-06-04")
                .away("b", "2026-06-08", "2026-06-11")
                .away("c", "2026-06-22");
        proposals("third's second day", thrice, "2026-06-23");
        proposals("third's third day", thrice, "2026-06-24", "SERIOUS_BREACH");
        Story rejected = running("2026-03-02")
                .away("a", "2026-06-01", "2026-06-04")
                .away("b", "2026-06-08", "2026-06-11")
                .away("c", "2026-06-22", "2026-06-25")
                .fact("p", "proposal-rejection", "2026-06-26", Map.of("kind", "SERIOUS_BREACH"));
        proposals("rejected", rejected, "2026-06-30");
        rejected.away("d", "2026-07-01", "2026-07-04").away("e", "2026-07-06", "2026-07-09");
        absences("counted anew after the rejection", rejected, "2026-07-09", 2, 6);
        proposals("two further ones", rejected, "2026-07-09");
        rejected.away("g", "2026-07-13");
        proposals("a third one not complete", rejected, "2026-07-14");
        proposals("a third one complete", rejected, "2026-07-15", "SERIOUS_BREACH");
        Story early = running("2026-03-02")
                .away("a", "2026-06-01")
                .fact("f", "finding", "2026-06-05", Map.of("kind", "SERIOUS_BREACH"));
        anomalies("nothing proposed", early, "2026-06-05", "f");
        Story longAway = running("2026-03-02").away("a", "2026-07-01");
        proposals("30 days", longAway, "2026-07-30");
        proposals("31 days", longAway, "2026-07-31", "SERIOUS_BREACH");
        longAway.fact("f", "finding", "2026-07-31", Map.of("kind", "SERIOUS_BREACH"));
        absences("cited", longAway, "2026-07-31", 0, 0);
        absences("later days of the same absence", longAway, "2026-08-05", 0, 5);
        proposals("30 more", longAway, "2026-08-30");
        proposals("31 more", longAway, "2026-08-31", "SERIOUS_BREACH");
        // begun 06-10, third day 06-12: the finding of 06-11 cites none of its days, which did not count yet
        Story across = running("2026-03-02")
                .away("a", "2026-05-04", "2026-06-04")
                .away("b", "2026-06-10", "2026-06-14")
                .fact("f", "finding", "2026-06-11", Map.of("kind", "SERIOUS_BREACH"));
        absences("third day after the finding", across, "2026-06-30", 1, 4);
        across.fact("fr", "finding-revocation", "2026-07-01", Map.of("finding", "f"));
        absences("revoked: counted again", across, "2026-07-01", 2, 35);
    }

    private void orders() {
        Map<String, Object> twoYears = Story.treatmentOrder();
        twoYears.put("term", "P2Y");
        Story halted = new Story()
                .order("order", "2026-05-28", twoYears)
                .served("2026-06-01")
                .reported("2026-06-02");
        anomalies("term", halted, "2026-06-10", "order");
        state("nothing runs", halted, "2026-06-10", "ORDERED");
        same("no deadlines", read(halted, "2026-06-10").deadlines(), Map.of());
        same("no term", read(halted, "2026-06-10").termFirst(), null);
        proposals("none", halted, "2026-07-10");
        Map<String, Object> months = Story.treatmentOrder();
        months.put("term", "P36M");
        anomalies("P36M", new Story().order("order", "2026-05-28", months), "2026-06-10");
        anomalies(
                "isolation after the order",
                new Story().order("order", "2026-05-28", Story.rehabilitationOrder("2026-05-29")),
                "2026-06-10",
                "order");
        Map<String, Object> province = Story.treatmentOrder();
        province.put("authority", "420000");
        Story doubtful = new Story().order("order", "2026-05-28", province).served("2026-06-01");
        anomalies("province", doubtful, "2026-06-10", "order");
        state("runs", doubtful, "2026-06-10", "AWAITING_REPORT");
        Map<String, Object> venue = Story.rehabilitationOrder("2024-05-01");
        venue.put("venue", "REHABILITATION_PLACE");
        anomalies("no consent", new Story().order("order", "2026-05-28", venue), "2026-06-10", "order");
        venue.put("consentedOn", "2026-05-28");
        anomalies("consent", new Story().order("order", "2026-05-28", venue), "2026-06-10");
        Map<String, Object> hosted = Story.treatmentOrder();
        hosted.put("venue", "REHABILITATION_PLACE");
        hosted.put("consentedOn", "2026-05-28");
        anomalies("not in treatment", new Story().order("order", "2026-05-28", hosted), "2026-06-10", "order");
        Map<String, Object> otherAuthority = Story.rehabilitationOrder("2024-05-01");
        otherAuthority.put("authority", "421203");
        anomalies("not who isolated", new Story().order("order", "2026-05-28", otherAuthority), "2026-06-10", "order");
        Map<String, Object> fourYears = Story.rehabilitationOrder("2024-05-01");
        fourYears.put("term", "P37M");
        anomalies("too long", new Story().order("order", "2026-05-28", fourYears), "2026-06-10", "order");
        Story second = Story.treatment("2026-05-28").order("second", "2026-06-05", Story.treatmentOrder());
        anomalies("second", second, "2026-06-10", "second");
    }

    private void entriesThatDoNotFit() {
        Story early = new Story().served("2026-05-01").order("order", "2026-05-28", Story.treatmentOrder());
        anomalies("before the order", early, "2026-06-10", "service");
        Story published = Story.treatment("2026-03-28")
                .fact("s", "service", "2026-05-30", Map.of("mode", "PUBLIC_NOTICE", "publishedOn", "2026-04-01"))
                .fact("t", "service", "2026-05-31", Map.of("mode", "PUBLIC_NOTICE", "publishedOn", "2026-04-01"))
                .fact("u", "service", "2026-06-01", Map.of("mode", "IN_PERSON"));
        anomalies("60 days; once", published, "2026-06-10", "s", "u");
        Story end = Story.treatment("2026-05-28")
                .held("c", "2026-06-01", "2026-06-03")
                .fact("e", "custody-ended", "2026-06-04", Map.of("custody", "c"))
                .fact("x", "custody-ended", "2026-06-04", Map.of("custody", "y"));
        anomalies("ends nothing", end, "2026-06-10", "e", "x");
        Story leave = running("2026-03-02").leave("l", "2026-06-01", "2026-06-05", "2026-06-04");
        anomalies("back before gone", leave, "2026-06-10", "l");
        same(
                "unknown types are ignored",
                read(Story.treatment("2026-05-28").fact("q", "urine-test", "2026-05-29", Map.of()), "2026-06-10")
                        .anomalies(),
                Set.of());
    }

    private void corrections() {
        Story wrongDeath =
                running("2021-03-01").fact("d", "death", "2022-05-01", Map.of()).away("a", "2022-06-01");
        state("dead", wrongDeath, "2022-06-10", "TERMINATED");
        anomalies("after death", wrongDeath, "2022-06-10", "a");
        wrongDeath.voided("d", "2022-07-01");
        state("alive", wrongDeath, "2022-06-10", "ACTIVE");
        same("term as if never", read(wrongDeath, "2022-06-10").termLast(), day("2024-02-29"));
        Story moved = Story.treatment("2026-05-28")
                .served("2026-06-01")
                .corrected("service", "2026-06-20", Map.of("day", "2026-06-03", "mode", "POST"))
                .corrected("service", "2026-06-21", Map.of("day", "2026-06-02", "mode", "POST"));
        due("the last correction counts", moved, "2026-06-22", "report", "OPEN", "2026-06-17");
        Story unknown = Story.treatment("2026-05-28").voided("nobody", "2026-06-01");
        anomalies("corrects nothing", unknown, "2026-06-10", "correction-nobody-2026-06-01");
    }

    private void orderOfArrivalChangesNothing() {
        List<SlowEntry> entries = new ArrayList<>(running("2021-03-01")
                .held("c", "2022-01-10", "2022-02-01")
                .away("a", "2022-03-01", "2022-04-20")
                .fact("f", "finding", "2022-04-05", Map.of("kind", "SERIOUS_BREACH"))
                .fact("i", "isolation", "2023-01-10", Map.of())
                .fact("u", "isolation-annulment", "2023-02-01", Map.of("isolation", "i"))
                .notice("2024-03-25", "PERSON")
                .recordedOn("2024-04-10")
                .held("e", "2022-01-20", "2022-02-20")
                .voided("f", "2024-04-11")
                .entries());
        for (String asked : List.of("2022-01-15", "2022-04-20", "2023-01-20", "2024-03-25", "2024-05-01")) {
            SlowAnswer expected = MODEL.read(entries, null, day(asked));
            for (int seed = 0; seed < 20; seed++) {
                Collections.shuffle(entries, new Random(seed));
                same("shuffled, " + asked, MODEL.read(entries, null, day(asked)), expected);
            }
        }
    }

    /** Stories that nobody lived: every one is read on every day, whatever the order of arrival, and makes sense. */
    private void randomStoriesAreReadWhole() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<SlowEntry> entries = new ArrayList<>(RandomStory.of(random).entries());
            for (int i = 0; i < 5; i++) {
                LocalDate asked = day("2022-01-01").plusDays(random.nextInt(1600));
                SlowAnswer answer = MODEL.read(entries, null, asked);
                Collections.shuffle(entries, random);
                same("story " + seed + " shuffled on " + asked, MODEL.read(entries, null, asked), answer);
                same("story " + seed + " makes sense on " + asked + ": " + answer, makesSense(answer, asked), true);
            }
        }
    }

    private static boolean makesSense(SlowAnswer answer, LocalDate asked) {
        boolean over = "COMPLETED".equals(answer.state()) || "TERMINATED".equals(answer.state());
        boolean endFits = over == (answer.endingCode() != null)
                && (!over || !answer.endingDay().isAfter(asked));
        boolean lastFits = "COMPLETED".equals(answer.state())
                ? !answer.termLast().isAfter(asked) && answer.daysLeft() == 0
                : answer.termLast() == null || !answer.termLast().isBefore(asked);
        boolean oneOfThem = answer.termLast() == null || answer.earliestLast() == null;
        boolean owesNothing = !over || answer.proposals().isEmpty();
        boolean datesFit = answer.deadlines().values().stream().allMatch(d -> switch (d.status()) {
            case "WAITING", "STOPPED" -> d.due() == null && d.metOn() == null && !d.late();
            case "OPEN" -> d.due() != null && d.metOn() == null && !d.late();
            default -> d.metOn() != null && !d.metOn().isAfter(asked);
        });
        return endFits
                && lastFits
                && oneOfThem
                && owesNothing
                && datesFit
                && (answer.daysLeft() == null || answer.daysLeft() >= 0);
    }

    // ---- small words

    /** Ordered, served, reported and signed on one day. */
    private static Story running(String reportedOn) {
        return Story.treatment(reportedOn)
                .served(reportedOn)
                .reported(reportedOn)
                .signed(reportedOn);
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static SlowAnswer read(Story story, String asOf) {
        return MODEL.read(story.entries(), null, day(asOf));
    }

    private void state(String what, Story story, String asOf, String expected) {
        same(what + ": state", read(story, asOf).state(), expected);
    }

    private void due(String what, Story story, String asOf, String id, String status, String due) {
        same(what + ": " + id, read(story, asOf).deadlines().get(id), new SlowDeadline(status, day(due), null, false));
    }

    private void met(String what, Story story, String asOf, String id, String due, String metOn, boolean late) {
        same(
                what + ": " + id,
                read(story, asOf).deadlines().get(id),
                new SlowDeadline("MET", day(due), day(metOn), late));
    }

    private void anomalies(String what, Story story, String asOf, String... ids) {
        same(what + ": anomalies", read(story, asOf).anomalies(), Set.of(ids));
    }

    private void proposals(String what, Story story, String asOf, String... kinds) {
        same(what + ": proposals", read(story, asOf).proposals(), Set.of(kinds));
    }

    private void absences(String what, Story story, String asOf, int count, long days) {
        SlowAnswer answer = read(story, asOf);
        same(what + ": absences", answer.unauthorisedAbsences(), count);
        same(what + ": days", answer.unauthorisedDays(), days);
    }

    private void same(String what, Object found, Object expected) {
        if (Objects.equals(found, expected)) {
            held++;
        } else {
            failures.add(what + ": expected " + expected + ", found " + found);
        }
    }
}
