package org.guitu.conformance.springboot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.guitu.person.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was answered under an idempotency key, for the same request sent again. */
@Repository
class FirstAnswers {
    private static final Answer KEY_REUSED = Answer.problem(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "key-reused",
            "此 Idempotency-Key 已用于另一请求。",
            "This Idempotency-Key was used for another request.");
    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FirstAnswers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The first answer again, or what the work answers now; what cannot be read or came too late is not kept. */
    Answer once(Asked asked, Supplier<Answer> work) {
        Optional<Kept> kept = asked.key().flatMap(key -> find(asked.by().actor(), key));
        if (kept.isPresent()) {
            return kept.get().request().equals(digest(asked)) ? kept.get().answer() : KEY_REUSED;
        }
        Answer answer = work.get();
        if (answer.isDecided()) {
            asked.key().ifPresent(key -> keep(asked, key, answer));
        }
        return answer;
    }

    private Optional<Kept> find(Actor actor, String key) {
        return jdbc.sql("select request, status, body from first_answer where actor = ? and idempotency_key = ?")
                .params(actor.id(), key)
                .query((row, number) -> new Kept(
                        row.getString("request"),
                        new Answer(
                                HttpStatus.valueOf(row.getInt("status")), json.readValue(row.getString("body"), TREE))))
                .optional();
    }

    private void keep(Asked asked, String key, Answer answer) {
        jdbc.sql("insert into first_answer (actor, idempotency_key, request, status, body) values (?, ?, ?, ?, ?)")
                .params(
                        asked.by().actor().id(),
                        key,
                        digest(asked),
                        answer.status().value(),
                        json.writeValueAsString(answer.body()))
                .update();
    }

    private String digest(Asked asked) {
        try {
            String request = asked.address() + "\n" + json.writeValueAsString(asked.body());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private record Kept(String request, Answer answer) {}
}
