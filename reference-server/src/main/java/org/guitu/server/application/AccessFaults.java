package org.guitu.server.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.rule.Fault;
import org.guitu.server.store.AccessChain;
import org.guitu.server.store.AccessTable;
import org.guitu.server.store.Tables;

/** Goes through the access log chain by chain, and learns from it which people, cases and kept answers there have to be. */
final class AccessFaults {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 1_000;

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Written> written = new HashMap<>();
    private final Set<String> people = new HashSet<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private String chain = "";
    private int seq;
    private String head = AccessChain.START;
    private int lines;

    /** The last version of a case that the log tells of, as {@link AccessLog#mark} names it. */
    private record Written(int version, String mark) {}

    static AccessFaults of(Tables tables) {
        AccessFaults found = new AccessFaults();
        List<AccessTable.Row> rows = tables.accesses().page("", 0, BATCH);
        while (!rows.isEmpty()) {
            rows.forEach(found::check);
            AccessTable.Row last = rows.get(rows.size() - 1);
            rows = tables.accesses().page(last.chain(), last.seq(), BATCH);
        }
        return found;
    }

    List<Fault> faults() {
        return faults;
    }

    int lines() {
        return lines;
    }

    /** What the log tells of and nobody has asked for: people, cases, and answers about people who were not erased. */
    List<Fault> unseen() {
        List<Fault> unseen = new ArrayList<>();
        people.stream().sorted().forEach(id -> unseen.add(new Fault("/people/" + id, "person-missing", Map.of())));
        written.keySet().stream()
                .sorted()
                .forEach(id -> unseen.add(new Fault("/cases/" + id, "case-missing", Map.of())));
        answers.forEach((answer, person) -> {
            if (!erased(person)) {
                unseen.add(new Fault("/answers/" + answer, "answer-missing", Map.of()));
            }
        });
        return unseen;
    }

    /** Whether the log tells of somebody; each is asked for once. */
    boolean knows(String personId) {
        return people.remove(personId);
    }

    /** Whether the log tells of an answer that is kept about somebody; each is asked for once. */
    boolean knows(String answer, String personId) {
        return personId.equals(answers.remove(answer));
    }

    /** Whether the log tells that a person was erased. */
    boolean erased(String personId) {
        return erased.contains(personId);
    }

    /** Whether a case stands where the log says that it was last written; each is asked for once. */
    boolean agrees(String caseId, int version, String mark) {
        Written last = written.remove(caseId);
        return last != null && last.version() == version && last.mark().equals(mark);
    }

    private void check(AccessTable.Row row) {
        lines++;
        if (!row.chain().equals(chain)) {
            chain = row.chain();
            seq = 0;
            head = AccessChain.START;
        }
        if (row.seq() != seq + 1) {
            fault(row, "access-gap");
        } else if (!row.hash().equals(AccessChain.link(head, row.text()))) {
            fault(row, "access-broken");
        }
        seq = row.seq();
        head = row.hash();
        learn(row);
    }

    private void learn(AccessTable.Row row) {
        try {
            JsonNode line = JSON.readTree(row.text());
            String person = line.path("person").asText();
            if (!person.equals(row.personId() == null ? "" : row.personId())) {
                fault(row, "access-broken");
            }
            if (!person.isEmpty() && line.path("outcome").asText().equals(Reply.Kind.WRITTEN.name())) {
                people.add(person);
            }
            if (line.has("answer")) {
                answers.put(line.path("answer").asText(), person);
            }
            if (line.path("route").asText().equals(AccessLog.ERASE)) {
                erased.add(person);
            }
            line.path("written").properties().forEach(one -> {
                String mark = one.getValue().asText();
                Written next = new Written(Integer.parseInt(mark.substring(0, mark.indexOf('.'))), mark);
                written.merge(one.getKey(), next, (a, b) -> a.version() > b.version() ? a : b);
            });
        } catch (JsonProcessingException | RuntimeException e) {
            fault(row, "access-broken");
        }
    }

    private void fault(AccessTable.Row row, String code) {
        faults.add(new Fault("/accesses/" + row.chain() + "/" + row.seq(), code, Map.of()));
    }
}
