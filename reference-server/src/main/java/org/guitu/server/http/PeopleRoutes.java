package org.guitu.server.http;

import java.util.ArrayList;
import java.util.List;
import org.guitu.person.ResidentIdentity;
import org.guitu.rule.Fault;
import org.guitu.server.application.People;
import org.guitu.server.application.Reply;

/** The routes of people. The identity number travels in bodies alone, never in an address. */
final class PeopleRoutes {
    private final People people;

    PeopleRoutes(People people) {
        this.people = people;
    }

    List<Route> routes() {
        return List.of(
                Route.post("/v1/people", this::register),
                Route.post("/v1/people/search", this::search),
                Route.get("/v1/people/{id}", call -> people.show(call.path("id"), call.caller())),
                Route.get(
                                "/v1/people/{id}/accesses",
                                call -> people.accesses(call.path("id"), call.page(), call.caller()))
                        .taking(Query.CURSOR, Query.LIMIT));
    }

    private Reply register(Call call) {
        BodyFields fields = new BodyFields(call.body());
        PersonBody person = PersonBody.of(fields);
        List<Fault> faults = new ArrayList<>(Constraints.faults(person));
        faults.addAll(fields.faults());
        return faults.isEmpty()
                ? people.register(person.checked(), call.caller(), call.intent())
                : Reply.malformed(faults);
    }

    private Reply search(Call call) {
        BodyFields fields = new BodyFields(call.body());
        fields.require("identityNumber");
        ResidentIdentity identity = fields.valueOrNone("identityNumber", ResidentIdentity::parse);
        List<Fault> faults = fields.faults();
        return faults.isEmpty() && identity != null ? people.search(identity, call.caller()) : Reply.malformed(faults);
    }
}
