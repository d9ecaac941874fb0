package org.guitu.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.guitu.journal.FactType;
import org.guitu.person.ResidentIdentity;
import org.guitu.rule.Parsed;

/** Made-up people and the commands of an ordinary case. */
public final class Stories {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Stories() {}

    /** A number that nobody else in this run has. */
    public static String identityNumber() {
        int number = NEXT.incrementAndGet();
        String start = "4212021985"
                + String.format("%02d%02d%03d", 1 + number / 28000 % 12, 1 + number / 1000 % 28, number % 1000);
        for (String last : "0123456789X".split("", -1)) {
            if (ResidentIdentity.parse(start + last) instanceof Parsed.Good<ResidentIdentity> good) {
                return good.value().number();
            }
        }
        throw new IllegalStateException(start);
    }

    public static Map<String, Object> person() {
        return Map.of("name", "示例人", "identityNumber", identityNumber());
    }

    static String openPerson(Client client) {
        return client.post("/v1/people", person()).with(201).at("/id");
    }

    static String openCase(Client client) {
        return client.post("/v1/cases", Map.of("personId", openPerson(client)))
                .with(201)
                .at("/case/id");
    }

    /** A case that has been ordered, served, reported and signed: version 4, active. */
    static String activeCase(Client client) {
        String id = openCase(client);
        record(client.at("2026-05-28T10:00:00+08:00"), id, 0, "orders", order());
        record(client.at("2026-06-01T10:00:00+08:00"), id, 1, "services", service());
        record(client.at("2026-06-10T10:00:00+08:00"), id, 2, reports(), report());
        record(client.at("2026-06-12T10:00:00+08:00"), id, 3, "agreements", agreement());
        return id;
    }

    static Answer record(Client client, String caseId, int version, String route, Map<String, ?> body) {
        return client.ifMatch(version)
                .post("/v1/cases/" + caseId + "/" + route, body)
                .with(201);
    }

    public static String reports() {
        return FactType.REPORT.route();
    }

    public static Map<String, Object> order() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("day", "2026-05-28");
        body.put("measure", "COMMUNITY_TREATMENT");
        body.put("authority", "421202");
        body.put("documentNumber", "示例决字〔2026〕第1号");
        body.put("place", "421202001");
        body.put("placeBasis", "REGISTERED");
        body.put("term", "P3Y");
        return body;
    }

    public static Map<String, Object> service() {
        return Map.of("day", "2026-06-01", "mode", "IN_PERSON");
    }

    public static Map<String, Object> report() {
        return Map.of("day", "2026-06-10", "place", "421202001");
    }

    public static Map<String, Object> agreement() {
        return Map.of(
                "day", "2026-06-12",
                "place", "421202001",
                "number", "示例协字〔2026〕第1号",
                "signedBy", "TOWNSHIP",
                "contents", List.of("MEASURES", "RULES", "CONSEQUENCES"));
    }
}
