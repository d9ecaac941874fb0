package org.guitu.slow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A case written down for the checks: each fact recorded at noon (UTC) of its own day unless said otherwise. */
final class Story {
    private final List<SlowEntry> entries = new ArrayList<>();
    private LocalDate recordedOn;

    static Story treatment(String orderedOn) {
        return new Story().order("order", orderedOn, treatmentOrder());
    }

    static Map<String, Object> treatmentOrder() {
        return new HashMap<>(Map.of(
                "measure", "COMMUNITY_TREATMENT",
                "authority", "421202",
                "documentNumber", "N-1",
                "place", "421202001",
                "placeBasis", "REGISTERED",
                "term", "P3Y",
                "venue", "TOWNSHIP"));
    }

    static Map<String, Object> rehabilitationOrder(String isolationDecidedOn) {
        Map<String, Object> order = treatmentOrder();
        order.put("measure", "COMMUNITY_REHABILITATION");
        order.put("isolation", Map.of("authority", "421202", "documentNumber", "I-1", "decidedOn", isolationDecidedOn));
        return order;
    }

    Story order(String id, String day, Map<String, Object> body) {
        return fact(id, "order", day, body);
    }

    Story served(String day) {
        return fact("service", "service", day, Map.of("mode", "IN_PERSON"));
    }

    Story reported(String day) {
        return fact("report", "report", day, Map.of("place", "421202001"));
    }

    Story signed(String day) {
        return fact("agreement", "agreement", day, agreement(false));
    }

    static Map<String, Object> agreement(boolean guardianSigned) {
        return Map.of(
                "place",
                "421202001",
                "contents",
                List.of("MEASURES", "RULES", "CONSEQUENCES"),
                "guardianSigned",
                guardianSigned);
    }

    Story held(String id, String from) {
        return fact(id, "custody-begun", from, Map.of("kind", "DETENTION"));
    }

    Story held(String id, String from, String to) {
        return held(id, from).fact(id + "-end", "custody-ended", to, Map.of("custody", id));
    }

    Story away(String id, String from) {
        return fact(id, "absence-begun", from, Map.of());
    }

    Story away(String id, String from, String to) {
        return away(id, from).fact(id + "-end", "absence-ended", to, Map.of("absence", id));
    }

    Story leave(String id, String handedIn, String leaveOn, String returnOn) {
        return fact(id, "leave-report", handedIn, Map.of("leaveOn", leaveOn, "returnOn", returnOn, "destination", "x"));
    }

    Story notice(String day, String addressee) {
        return fact("notice-" + addressee, "release-notice", day, Map.of("addressee", addressee));
    }

    Story fact(String id, String type, String day, Map<String, Object> body) {
        LocalDate date = LocalDate.parse(day);
        entries.add(entry(id, type, date, recordedOn == null ? date : recordedOn, body));
        return this;
    }

    Story voided(String correctedId, String recordedDay) {
        return correction(correctedId, recordedDay, Map.of("entry", correctedId, "verified", true));
    }

    Story corrected(String correctedId, String recordedDay, Map<String, Object> words) {
        return correction(
                correctedId, recordedDay, Map.of("entry", correctedId, "verified", true, "replacement", words));
    }

    private Story correction(String correctedId, String recordedDay, Map<String, Object> body) {
        String id = "correction-" + correctedId + "-" + recordedDay;
        entries.add(entry(id, "correction", null, LocalDate.parse(recordedDay), body));
        return this;
    }

    private SlowEntry entry(String id, String type, LocalDate day, LocalDate recorded, Map<String, Object> body) {
        Instant instant = recorded.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        return new SlowEntry(id, type, day, instant, "chain", entries.size(), false, "POLICE_OFFICER", body);
    }

    /** What follows is recorded on this day, whatever its own. */
    Story recordedOn(String day) {
        recordedOn = LocalDate.parse(day);
        return this;
    }

    List<SlowEntry> entries() {
        return List.copyOf(entries);
    }
}
