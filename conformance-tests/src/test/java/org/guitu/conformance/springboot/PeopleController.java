package org.guitu.conformance.springboot;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.person.ResidentIdentity;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The addresses of people. */
@RestController
class PeopleController {
    private static final Map<String, Class<?>> FIELDS = Map.of(
            "name", String.class, "identityNumber", String.class, "phone", String.class, "address", String.class);

    private final Cases cases;

    PeopleController(Cases cases) {
        this.cases = cases;
    }

    @PostMapping("/v1/people")
    ResponseEntity<Object> register(Caller caller, HttpServletRequest request, @RequestBody Map<String, Object> body) {
        List<Fault> faults = OwnFields.faults(body, FIELDS, Set.of("name", "identityNumber"));
        Parsed<ResidentIdentity> identity = ResidentIdentity.parse(String.valueOf(body.get("identityNumber")));
        if (identity instanceof Parsed.Bad<ResidentIdentity> bad && body.get("identityNumber") instanceof String) {
            bad.faults().forEach(fault -> faults.add(new Fault("/identityNumber", fault.code(), Map.of())));
        }
        if (!faults.isEmpty()) {
            return Answer.malformed("", faults).response();
        }
        return cases.register(Asked.of(caller, request, body, false), identity.orThrow())
                .response();
    }
}
