package org.guitu.conformance.springboot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.Answers;
import org.guitu.rule.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What came of a request, in a form that can be kept for the same request sent again.
 *
 * @param status the status
 * @param body the body
 */
record Answer(HttpStatus status, Map<String, Object> body) {
    /** Faults that the core found in a body, or in what is at a place of it. */
    static Answer malformed(String place, List<Fault> faults) {
        return unreadable(Answers.faults(faults.stream()
                .map(fault -> new Fault(place + fault.pointer(), fault.code(), fault.values()))
                .toList()));
    }

    /** A fault that is not the core's, and so has sentences of our own. */
    static Answer malformed(String part, String pointer, String code, String chinese, String english) {
        return unreadable(List.of(
                Map.of("in", part, "pointer", pointer, "code", code, "sentences", sentences(chinese, english))));
    }

    static Answer problem(HttpStatus status, String code, String chinese, String english) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + code);
        body.put("title", english);
        body.put("status", status.value());
        body.put("sentences", sentences(chinese, english));
        return new Answer(status, body);
    }

    Answer with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(body);
        more.put(name, value);
        return new Answer(status, more);
    }

    /** Whether something was decided: written, or refused. */
    boolean isDecided() {
        return status == HttpStatus.CREATED || status == HttpStatus.CONFLICT;
    }

    ResponseEntity<Object> response() {
        return ResponseEntity.status(status)
                .contentType(status.isError() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static Answer unreadable(List<?> faults) {
        return problem(HttpStatus.BAD_REQUEST, "malformed", "请求有误，见 faults。", "The request cannot be read; see faults.")
                .with("faults", faults);
    }

    private static Map<String, Object> sentences(String chinese, String english) {
        return Map.of("zh-CN", chinese, "en", english);
    }
}
