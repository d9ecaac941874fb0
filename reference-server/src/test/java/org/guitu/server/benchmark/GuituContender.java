package org.guitu.server.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.guitu.server.Stories;

/** This server as it is delivered, in a process of its own, with active cases. */
final class GuituContender {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 8;
    private static final String RECORD = "{\"day\":\"2026-06-20\",\"fields\":{\"work\":\"UNEMPLOYED\"}}";

    private final ServerJvm jvm;
    private final String token;

    private GuituContender(ServerJvm jvm) {
        this.jvm = jvm;
        this.token = "Authorization: Bearer "
                + jvm.printed().stream()
                        .filter(line -> line.startsWith("eyJ"))
                        .findFirst()
                        .orElseThrow()
                + "\r\n";
    }

    static Contender start(Path folder, String url) throws IOException {
        Map<String, String> environment = Map.of(
                "GUITU_PORT",
                "0",
                "GUITU_DATABASE_URL",
                url,
                "GUITU_KEYS",
                folder.resolve("keys").toString(),
                "GUITU_ANCHORS",
                folder.resolve("anchors").toString(),
                "GUITU_TEST_CLOCK",
                "2026-06-20");
        GuituContender guitu =
                new GuituContender(ServerJvm.start(folder, environment, "org.guitu.server.Main", "serve"));
        List<String> cases = guitu.prepare();
        return new Contender(
                "Guitu",
                guitu.jvm,
                new Load.Kind(number -> guitu.record(cases, number, ""), 201),
                new Load.Kind(number -> guitu.record(cases, number, "Idempotency-Key: " + UUID.randomUUID()), 201),
                new Load.Kind(number -> guitu.bytes("GET", "/v1/cases/" + of(cases, number), "", ""), 200));
    }

    private static String of(List<String> cases, int number) {
        return cases.get(number % cases.size());
    }

    private byte[] record(List<String> cases, int number, String header) {
        return bytes(
                "POST",
                "/v1/cases/" + of(cases, number) + "/file-records",
                "If-Match: *\r\n" + (header.isEmpty() ? "" : header + "\r\n"),
                RECORD);
    }

    private byte[] bytes(String method, String path, String headers, String body) {
        return Wire.request(method, path, token + headers, body);
    }

    private List<String> prepare() {
        ConcurrentLinkedQueue<String> cases = new ConcurrentLinkedQueue<>();
        AtomicInteger left = new AtomicInteger(Contender.CASES);
        Load.on(AT_ONCE, () -> {
            try (Wire wire = new Wire(jvm.address())) {
                while (left.getAndDecrement() > 0) {
                    cases.add(activeCase(wire));
                }
                return true;
            }
        });
        return List.copyOf(cases);
    }

    private String activeCase(Wire wire) throws IOException {
        String person = JSON.readTree(post(wire, "/v1/people", "2026-05-28", Stories.person()))
                .at("/id")
                .textValue();
        String id = JSON.readTree(post(wire, "/v1/cases", "2026-05-28", Map.of("personId", person)))
                .at("/case/id")
                .textValue();
        String commands = "/v1/cases/" + id + "/";
        post(wire, commands + "orders", "2026-05-28", Stories.order());
        post(wire, commands + "services", "2026-06-01", Stories.service());
        post(wire, commands + Stories.reports(), "2026-06-10", Stories.report());
        post(wire, commands + "agreements", "2026-06-12", Stories.agreement());
        return id;
    }

    private String post(Wire wire, String path, String day, Map<String, ?> body) {
        String headers = "If-Match: *\r\nGuitu-Test-Now: " + day + "T10:00:00+08:00\r\n";
        try {
            Wire.Response response = wire.exchange(bytes("POST", path, headers, JSON.writeValueAsString(body)));
            if (response.status() != 201) {
                throw new IllegalStateException(response.text());
            }
            return response.text();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
