package org.guitu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists come in pages that miss nothing and repeat nothing, also while cases are added. */
class PagingTest {
    private static RunningServer running;
    private static Client client;

    @BeforeAll
    static void start() {
        running = RunningServer.start();
        client = running.client();
        for (int i = 0; i < 7; i++) {
            String id = Stories.openCase(client);
            Stories.record(client.at("2026-05-28T10:00:00+08:00"), id, 0, "orders", Stories.order());
            Stories.record(client.at("2026-06-01T10:00:00+08:00"), id, 1, "services", Stories.service());
        }
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void casesComeInPages() {
        List<String> paged = walk("/v1/cases?limit=3", "id");
        assertThat(paged).isSorted().doesNotHaveDuplicates().isEqualTo(walk("/v1/cases?limit=500", "id"));
        assertThat(paged).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void entriesComeInPages() {
        String id = client.get("/v1/cases?limit=1").at("/items/0/id");
        assertThat(walk("/v1/cases/" + id + "/entries?limit=1", "id")).containsExactly("421202001-1", "421202001-2");
        assertThat(walk("/v1/cases/" + id + "/entries?asOf=2026-05-30", "id")).containsExactly("421202001-1");
        assertThat(walk("/v1/cases/" + id + "/entries?knownAt=2026-05-30T00:00:00Z", "id"))
                .containsExactly("421202001-1");
    }

    @Test
    void promptsComeInPages() {
        List<String> paged = walk("/v1/prompts?district=421202&day=2026-06-20&limit=2", "caseId");
        assertThat(paged).hasSizeGreaterThanOrEqualTo(7).isEqualTo(walk("/v1/prompts?district=421202001", "caseId"));
        assertThat(walk("/v1/prompts?district=420000", "caseId")).isEqualTo(paged);
        assertThat(walk("/v1/prompts?district=310120", "caseId")).isEmpty();
    }

    @Test
    void aPersonsCasesAreTheirsAlone() {
        JsonNode one = client.get("/v1/cases?limit=1").json().at("/items/0");
        assertThat(walk("/v1/cases?personId=" + one.path("personId").asText(), "id"))
                .containsExactly(one.path("id").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "abcd", "Yw", "AAAAAAAAAAAAAAAAAAAAAC9jLTAvMQ"})
    void whatTheServerDidNotGiveIsNoCursor(String cursor) {
        Answer answer = client.get("/v1/cases?cursor=" + cursor).with(400);
        assertThat(answer.at("/faults/0/pointer")).isEqualTo("/cursor");
        assertThat(answer.at("/faults/0/code")).isEqualTo("not-a-cursor");
        assertThat(answer.at("/faults/0/in")).isEqualTo("query");
    }

    @Test
    void noLetterOfACursorCanBeChanged() {
        String cursor = client.get("/v1/cases?limit=2").at("/next");
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThat(client.get("/v1/cases?cursor=" + changed).status())
                    .as(changed)
                    .isEqualTo(400);
        }
        client.get("/v1/cases?cursor=" + cursor).with(200);
    }

    @Test
    void aCursorIsItsListsAlone() {
        String cases = client.get("/v1/cases?limit=1").at("/next");
        client.get("/v1/prompts?cursor=" + cases).with(400);
        String one = client.get("/v1/cases?limit=2").at("/items/0/id");
        String two = client.get("/v1/cases?limit=2").at("/items/1/id");
        String entries = client.get("/v1/cases/" + one + "/entries?limit=1").at("/next");
        client.get("/v1/cases/" + one + "/entries?cursor=" + entries).with(200);
        client.get("/v1/cases/" + two + "/entries?cursor=" + entries).with(400);
    }

    @Test
    void promptsGoByDistrictFirst() {
        for (String place : List.of("520102002", "520102001", "520103001")) {
            Map<String, Object> order = Stories.order();
            order.put("place", place);
            String id = Stories.openCase(client);
            Stories.record(client.at("2026-05-28T10:00:00+08:00"), id, 0, "orders", order);
            Stories.record(client.at("2026-06-01T10:00:00+08:00"), id, 1, "services", Stories.service());
        }
        assertThat(new TreeSet<>(walk("/v1/prompts?district=520100&limit=1", "district")))
                .containsExactly("520102001", "520102002", "520103001");
        assertThat(walk("/v1/prompts?district=520100&limit=1", "district")).isSorted();
        assertThat(walk("/v1/prompts?district=520102", "district")).containsOnly("520102001", "520102002");
        assertThat(walk("/v1/prompts?district=520102002", "district")).containsOnly("520102002");
    }

    /** An empty list would say that nothing is to be done there. */
    @Test
    void aDistrictThatDoesNotExistIsAFault() {
        assertThat(client.get("/v1/prompts?district=999999").with(400).at("/faults/0/code"))
                .isEqualTo("unknown-division");
    }

    private static List<String> walk(String address, String field) {
        List<String> values = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = client.get(address + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .with(200);
            page.json()
                    .path("items")
                    .forEach(item -> values.add(item.path(field).asText()));
            cursor = page.json().path("next").isNull() ? "" : page.at("/next");
        } while (!cursor.isEmpty());
        return values;
    }
}
