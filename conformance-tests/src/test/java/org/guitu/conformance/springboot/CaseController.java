package org.guitu.conformance.springboot;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guitu.Answers;
import org.guitu.journal.FactType;
import org.guitu.rule.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of cases. */
@RestController
@RequestMapping("/v1/cases")
class CaseController {
    private static final Pattern TAG = Pattern.compile("(?<bare>[0-9]{1,9})|\"(?<quoted>[0-9]{1,9})(\\..*)?\"");
    private static final Answer UNCONDITIONAL =
            Answer.problem(HttpStatus.PRECONDITION_REQUIRED, "unconditional", "须有 If-Match。", "If-Match is needed.");
    private static final Answer NO_SUCH_COMMAND =
            Answer.problem(HttpStatus.NOT_FOUND, "not-found", "没有此操作。", "There is no such command.");
    private static final Answer NO_TAG =
            Answer.malformed("header", "/If-Match", "not-a-version-tag", "须为案卷版本。", "A version of the case is needed.");

    private final Cases cases;

    CaseController(Cases cases) {
        this.cases = cases;
    }

    @PostMapping
    ResponseEntity<Object> open(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody Map<String, Object> body) {
        List<Fault> faults =
                OwnFields.faults(body, Map.of("personId", String.class, "order", Map.class), Set.of("personId"));
        Answer answer =
                faults.isEmpty() ? cases.open(Asked.of(caller, request, body, dryRun)) : Answer.malformed("", faults);
        return answer.response();
    }

    @PostMapping("/{id}/{route}")
    ResponseEntity<Object> record(
            @PathVariable String id,
            @PathVariable String route,
            Caller caller,
            HttpServletRequest request,
            @RequestHeader(name = "If-Match", required = false) String tag,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody Map<String, Object> body) {
        Asked asked = Asked.of(caller, request, body, dryRun);
        Answer answer = FactType.atRoute(route)
                .map(type -> tag == null && !dryRun
                        ? UNCONDITIONAL
                        : seen(tag)
                                .map(seen -> cases.record(asked, id, type, seen))
                                .orElse(NO_TAG))
                .orElse(NO_SUCH_COMMAND);
        return answer.response();
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> show(@PathVariable String id, View view, Caller caller) {
        return cases.show(id, view, caller).response();
    }

    @GetMapping("/{id}/why/{*subject}")
    ResponseEntity<Object> why(@PathVariable String id, @PathVariable String subject, View view, Caller caller) {
        return cases.why(id, subject.substring(1), view, caller).response();
    }

    @GetMapping("/{id}/permitted")
    ResponseEntity<Object> permitted(@PathVariable String id, Caller caller) {
        return cases.permitted(id, caller, Answers::permitted).response();
    }

    @GetMapping("/{id}/why/commands/{type}")
    ResponseEntity<Object> whyCommand(@PathVariable String id, @PathVariable String type, Caller caller) {
        return FactType.of(type)
                .map(known -> cases.permitted(id, caller, permitted -> Answers.why(known, permitted)))
                .orElse(NO_SUCH_COMMAND)
                .response();
    }

    private static Optional<IntPredicate> seen(String tag) {
        if (tag == null || tag.equals("*")) {
            return Optional.of(version -> true);
        }
        Matcher found = TAG.matcher(tag);
        return Optional.of(found)
                .filter(Matcher::matches)
                .map(it -> Integer.valueOf(it.group("bare") == null ? it.group("quoted") : it.group("bare")))
                .map(seen -> version -> version == seen);
    }
}
