package org.guitu.conformance.springboot;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.guitu.person.ResidentIdentity;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of people. */
@RestController
class PeopleController {
    private final People people;
    private final FirstAnswers firstAnswers;

    PeopleController(People people, FirstAnswers firstAnswers) {
        this.people = people;
        this.firstAnswers = firstAnswers;
    }

    @PostMapping("/v1/people")
    @Transactional
    ResponseEntity<Object> register(Caller caller, HttpServletRequest request, @RequestBody Map<String, Object> body) {
        OwnFields fields = new OwnFields(body);
        String name = fields.text("name");
        Parsed<ResidentIdentity> identity = ResidentIdentity.parse(fields.text("identityNumber"));
        if (identity instanceof Parsed.Bad<ResidentIdentity> bad) {
            bad.faults().forEach(fault -> fields.fault("identityNumber", fault.code()));
        }
        List.of("phone", "address").forEach(fields::optionalText);
        List<Fault> faults = fields.faults();
        if (!faults.isEmpty()) {
            return Answer.malformed("", faults).response();
        }
        return firstAnswers
                .once(Asked.of(caller, request, body, false), () -> register(name, identity.orThrow(), body))
                .response();
    }

    private Answer register(String name, ResidentIdentity identity, Map<String, Object> body) {
        return people.withNumber(identity)
                .map(id -> Answer.problem(HttpStatus.CONFLICT, "taken", "此号码已登记。", "The number is registered already.")
                        .with("personId", id))
                .orElseGet(() -> new Answer(
                        HttpStatus.CREATED,
                        Map.of(
                                "id", people.add(identity, body),
                                "nameMasked", name.substring(0, name.offsetByCodePoints(0, 1)) + "*",
                                "identityMasked", identity.masked(),
                                "birthDate", identity.birthDate().toString())));
    }
}
