package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever cannot be read is told whole, at its place, and nothing is written. */
class BadInputTest {
    private static RunningServer running;
    private static Client client;
    private static String id;

    private Map<String, Integer> before = Map.of();

    @BeforeAll
    static void start() {
        running = RunningServer.start();
        client = running.client();
        id = Stories.openCase(client);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void count() {
        before = running.rows();
    }

    @AfterEach
    void nothingIsWritten() {
        assertThat(running.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                            |        | broken-json
            []                                                           |        | not-an-object
            {"day":"2026-06-01","mode":"POST"} {}                        |        | more-than-one-document
            {"day":"2026-06-01","mode":"POST","mode":"POST"}             | /mode  | duplicate-field
            {"day":"2026-06-01","mode":"POST","extra":1}                 | /extra | unknown-field
            {"day":"2026-06-01","mode":"POST","a/b~c":null}              | /a~1b~0c | unknown-field
            {"day":"2026-02-30","mode":"POST"}                           | /day   | impossible-date
            {"day":"1 June","mode":"POST"}                               | /day   | not-a-day
            {"day":20260601,"mode":"POST"}                               | /day   | not-a-string
            {"day":"2026-06-01","mode":"PIGEON"}                         | /mode  | unknown-code
            {"day":"2026-06-01","mode":null}                             | /mode  | null
            {"day":"2026-06-01"}                                         | /mode  | missing
            {"day":"2026-06-01","mode":"POST","note":""}                 | /note  | note-length
            {"day":"2026-06-01","mode":"POST","note":"\\u3000\\u00a0"}    | /note  | note-length
            {"day":"2026-06-01","mode":"POST","note":7}                  | /note  | not-a-string
            {"day":"2026-06-01","mode":"POST","note":1.5}                | /note  | not-a-whole-number
            {"day":"2026-06-01","mode":"POST","note":"\\ud800"}          | /note  | unreadable-text
            {"day":"2026-06-01","mode":"POST","note":"\\u0085"}          | /note  | unreadable-text
            """)
    void aServiceThatCannotBeRead(String body, String pointer, String code) {
        Answer answer = client.ifMatch(0)
                .raw("POST", "/v1/cases/" + id + "/services", body)
                .with(400);
        assertThat(answer.at("/faults/0/pointer")).isEqualTo(pointer == null ? "" : pointer);
        assertThat(answer.at("/faults/0/code")).isEqualTo(code);
        assertThat(answer.at("/faults/0/sentences/zh-CN")).isNotBlank().isNotEqualTo("fault." + code);
    }

    @Test
    void theCodesThatWouldDoAreNamedWithoutBrackets() {
        Answer answer = client.ifMatch(0)
                .raw("POST", "/v1/cases/" + id + "/services", "{\"day\":\"2026-06-01\",\"mode\":\"PIGEON\"}")
                .with(400);
        assertThat(answer.at("/faults/0/sentences/zh-CN"))
                .startsWith("未知代码，应为 IN_PERSON")
                .doesNotContain("[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P2147483647Y2147483647M",
                "P100Y",
                "P1000M",
                "p3y",
                "+P3Y",
                "P-3Y",
                "P1Y1Y",
                "P3Y1D",
                "P0Y",
                "PT1H",
                "P"
            })
    void aTermIsAFewYearsAndMonths(String term) {
        Map<String, Object> order = Stories.order();
        order.put("term", term);
        Answer answer =
                client.ifMatch(0).post("/v1/cases/" + id + "/orders", order).with(400);
        assertThat(answer.json().findValuesAsText("pointer")).containsExactly("/term");
    }

    @Test
    void everyFaultIsToldAtOnce() {
        Map<String, Object> order = Stories.order();
        order.put("day", "2026-13-01");
        order.put("place", "999999001");
        order.put("term", "P3D");
        order.put("surprise", true);
        Answer answer =
                client.ifMatch(0).post("/v1/cases/" + id + "/orders", order).with(400);
        assertThat(answer.json().findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/day", "/place", "/term", "/surprise");
    }

    @Test
    void faultsOfAnOrderAreToldWithinTheCase() {
        Map<String, Object> body = new HashMap<>();
        body.put("personId", "p-nobody");
        body.put("order", Map.of("day", "2026-02-30"));
        assertThat(client.post("/v1/cases", body).with(400).json().findValuesAsText("pointer"))
                .contains("/order/day", "/order/measure");
    }

    @Test
    void anUnknownDivisionIsAFault() {
        Answer answer = client.ifMatch(0)
                .post("/v1/cases/" + id + "/" + Stories.reports(), Map.of("day", "2026-06-10", "place", "999999001"))
                .with(400);
        assertThat(answer.at("/faults/0/code")).isEqualTo("unknown-division");
    }

    @ParameterizedTest
    @CsvSource({
        "421202198503120013, identity-check-digit",
        "42120219850312, not-an-identity-number",
        "421202198513320019, identity-birth-date"
    })
    void aWrongIdentityNumberIsAFault(String number, String code) {
        Answer answer = client.post("/v1/people", Map.of("name", "示例", "identityNumber", number))
                .with(400);
        assertThat(answer.json().findValuesAsText("code")).contains(code);
        assertThat(answer.at("/faults/0/pointer")).isEqualTo("/identityNumber");
        assertThat(answer.text()).doesNotContain(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3000", "\u00a0 \u2003", "\t"})
    void aWideSpaceIsAsBlankAsANarrowOne(String blank) {
        Answer answer = client.post("/v1/people", Map.of("name", blank, "address", blank))
                .with(400);
        assertThat(answer.json().findValuesAsText("code")).contains("name-blank", "address-blank");
    }

    @Test
    void lengthsAreCountedInWholeCharacters() {
        assertThat(codesOfName("𠮷".repeat(60))).doesNotContain("name-length");
        assertThat(codesOfName("𠮷".repeat(61))).contains("name-length");
    }

    @Test
    void everyFaultOfAPersonIsTold() {
        Answer answer = client.post("/v1/people", Map.of("name", " ", "phone", "x", "address", "", "age", 3))
                .with(400);
        assertThat(answer.json().findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/name", "/phone", "/address", "/identityNumber", "/age");
    }

    @Test
    void anUnknownPersonIsAFault() {
        Answer answer = client.post("/v1/cases", Map.of("personId", "p-nobody")).with(400);
        assertThat(answer.at("/faults/0/code")).isEqualTo("unknown-person");
    }

    @ParameterizedTest
    @CsvSource({
        "?asOf=2026-02-30, impossible-date",
        "?asOf=0999-12-31, day-out-of-range",
        "?asOf=3000-01-01, day-out-of-range",
        "?asOf=+12026-01-01, not-a-day",
        "?knownAt=yesterday, not-an-instant",
        "?colour=red, unknown-parameter",
        "?asOf=2026-06-01&asOf=2026-06-02, parameter-twice"
    })
    void aQueryThatCannotBeRead(String query, String code) {
        Answer answer = client.get("/v1/cases/" + id + query).with(400);
        assertThat(answer.at("/faults/0/in")).isEqualTo("query");
        assertThat(answer.at("/faults/0/code")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=501", "limit=x", "personId=a b"})
    void aListThatCannotBeRead(String query) {
        client.get("/v1/cases?" + query.replace(" ", "%20")).with(400);
    }

    @ParameterizedTest
    @CsvSource({
        "If-Match, four",
        "Idempotency-Key, a b",
        "Guitu-Test-Now, noon",
        "Guitu-Test-Actor, w1;worker;421202001",
        "Guitu-Test-Actor, w1;CASE_WORKER"
    })
    void aHeaderThatCannotBeRead(String name, String value) {
        Answer answer = client.ifMatch(0)
                .with(name, value)
                .post("/v1/cases/" + id + "/services", Stories.service())
                .with(400);
        assertThat(answer.at("/faults/0/in")).isEqualTo("header");
        assertThat(answer.at("/faults/0/pointer")).isEqualTo("/" + name);
    }

    @Test
    void aBodyOverOneMebibyteIsTooLarge() {
        byte[] body = ("{\"note\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        client.ifMatch(0)
                .send("POST", "/v1/cases/" + id + "/services", "application/json", body)
                .with(413);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        byte[] body = "day=2026-06-01".getBytes(StandardCharsets.UTF_8);
        client.send("POST", "/v1/people", "application/x-www-form-urlencoded", body)
                .with(415);
        client.send("POST", "/v1/people", "", body).with(415);
    }

    @Test
    void brokenUtf8IsAFault() {
        byte[] body = "{\"name\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        client.send("POST", "/v1/people", "application/json", body).with(400);
    }

    @Test
    void deepNestingIsAFault() {
        client.raw("POST", "/v1/people", "{\"a\":" + "[".repeat(5000)).with(400);
    }

    @Test
    void aMissingVersionIsAskedFor() {
        client.post("/v1/cases/" + id + "/services", Stories.service()).with(428);
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        Answer nowhere = client.get("/v1/nothing").with(404);
        assertThat(nowhere.at("/type")).isEqualTo("/problems/no-such-address");
        assertThat(nowhere.at("/sentences/en")).contains("/docs");
        assertThat(nowhere.at("/sentences/zh-CN")).contains("/docs");
        client.get(nowhere.at("/type")).with(200);
        missing(client.get("/v1/cases/c-nothing"), "There is no case with this id.", "没有此编号的案卷。");
        missing(client.get("/v1/cases/c-nothing/entries/x"), "There is no case with this id.", "没有此编号的案卷。");
        missing(
                client.get("/v1/cases/" + id + "/entries/x"),
                "There is no entry with this id in the case.",
                "案卷中没有此编号的记录。");
        missing(client.get("/v1/people/p-nothing"), "There is no person with this id.", "没有此编号的人员。");
        missing(
                client.ifMatch(0).post("/v1/cases/c-nothing/services", Stories.service()),
                "There is no case with this id.",
                "没有此编号的案卷。");
        missing(client.get("/rules/XXX-99"), "There is no such rule in this release.", "本版没有这条规则。");
        Answer answer = client.raw("PUT", "/v1/people", "{}").with(405);
        assertThat(answer.at("/type")).isEqualTo("/problems/method-not-allowed");
        assertThat(answer.header("Allow")).contains("POST");
    }

    @Test
    void withoutATokenNobodyComesIn() {
        Answer answer = client.with("Authorization", "").get("/v1/cases").with(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        client.with("Authorization", "Bearer a.b.c").get("/v1/cases").with(401);
        client.with("Authorization", "Basic eDp5")
                .post("/v1/people", Stories.person())
                .with(401);
    }

    @Test
    void headersForTestsAreRefusedWithoutATestClock() {
        try (RunningServer plain = RunningServer.start(Map.of("GUITU_TEST_CLOCK", ""))) {
            Client real = plain.client();
            assertThat(real.at("2026-06-01T10:00:00+08:00")
                            .get("/v1/cases")
                            .with(400)
                            .at("/faults/0/code"))
                    .isEqualTo("test-clock-off");
            real.with("Guitu-Test-Actor", "w2;CASE_WORKER;421202001")
                    .get("/v1/cases")
                    .with(400);
        }
    }

    @Test
    void aHeadNeedsATokenToo() {
        client.send("HEAD", "/v1/cases", "", null).with(200);
        assertThat(client.with("Authorization", "")
                        .send("HEAD", "/v1/cases", "", null)
                        .status())
                .isEqualTo(401);
    }

    private static void missing(Answer answer, String english, String chinese) {
        assertThat(answer.with(404).at("/type")).isEqualTo("/problems/not-found");
        assertThat(answer.at("/sentences/en")).isEqualTo(english);
        assertThat(answer.at("/sentences/zh-CN")).isEqualTo(chinese);
    }

    private static List<String> codesOfName(String name) {
        return client.post("/v1/people", Map.of("name", name, "identityNumber", "x"))
                .with(400)
                .json()
                .findValuesAsText("code");
    }
}
