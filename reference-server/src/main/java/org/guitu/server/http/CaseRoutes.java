package org.guitu.server.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.guitu.journal.FactType;
import org.guitu.rule.Fault;
import org.guitu.server.application.Cases;
import org.guitu.server.application.History;
import org.guitu.server.application.Readings;
import org.guitu.server.application.Reply;
import org.guitu.server.application.Vectors;
import org.guitu.server.application.View;
import org.jspecify.annotations.Nullable;

/** The routes of cases: one for each kind of fact, and one for each question. */
final class CaseRoutes {
    private static final String CASE = "/v1/cases/{id}";
    private static final String ID = "id";

    private final Cases cases;
    private final Readings readings;
    private final History history;
    private final Vectors vectors;

    CaseRoutes(Cases cases, Readings readings, History history, Vectors vectors) {
        this.cases = cases;
        this.readings = readings;
        this.history = history;
        this.vectors = vectors;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>(List.of(
                Route.post("/v1/cases", this::open).taking(Query.DRY_RUN),
                Route.get("/v1/cases", this::list).taking(Query.PERSON_ID, Query.CURSOR, Query.LIMIT),
                Route.get(CASE, call -> readings.show(call.path(ID), view(call), call.caller()))
                        .taking(Query.AS_OF, Query.KNOWN_AT),
                Route.get(
                                CASE + "/entries",
                                call -> history.entries(call.path(ID), whole(call), call.page(), call.caller()))
                        .taking(Query.AS_OF, Query.KNOWN_AT, Query.CURSOR, Query.LIMIT),
                Route.get(
                        CASE + "/entries/{entry}",
                        call -> history.entry(call.path(ID), call.path("entry"), call.caller())),
                Route.get(
                                CASE + "/corrections",
                                call -> history.corrections(call.path(ID), view(call), call.page(), call.caller()))
                        .taking(Query.KNOWN_AT, Query.CURSOR, Query.LIMIT),
                Route.get(CASE + "/permitted", call -> readings.permitted(call.path(ID), call.caller())),
                Route.get(CASE + "/prompts", call -> readings.prompts(call.path(ID), view(call), call.caller()))
                        .taking(Query.AS_OF, Query.KNOWN_AT),
                Route.get(CASE + "/agenda", call -> readings.agenda(call.path(ID), call.caller())),
                Route.get(CASE + "/vector", call -> vectors.of(call.path(ID), view(call), call.caller()))
                        .taking(Query.AS_OF, Query.KNOWN_AT),
                why("state"),
                why("term"),
                why("responsible"),
                why("control"),
                why("deadlines/{part}"),
                why("prompts/{part}"),
                why("restrictions/{part}"),
                why("schemes/{part}"),
                Route.get(CASE + "/why/commands/{type}", this::whyCommand)));
        Arrays.stream(FactType.values()).map(this::command).forEach(routes::add);
        return routes;
    }

    private Route command(FactType type) {
        return Route.post(
                        CASE + "/" + type.route(),
                        call -> cases.record(call.path(ID), type, call.body(), call.caller(), call.intent()))
                .taking(Query.DRY_RUN)
                .onVersion();
    }

    private Route why(String subject) {
        return Route.get(
                        CASE + "/why/" + subject,
                        call -> readings.why(
                                call.path(ID), subject.replace("{part}", call.path("part")), view(call), call.caller()))
                .taking(Query.AS_OF, Query.KNOWN_AT);
    }

    private Reply whyCommand(Call call) {
        return FactType.of(call.path("type"))
                .map(type -> readings.whyCommand(call.path(ID), type, call.caller()))
                .orElseGet(() -> Reply.unknown("no-such-command"));
    }

    private Reply open(Call call) {
        BodyFields fields = new BodyFields(call.body());
        fields.require("personId");
        String personId = fields.textOrNone("personId");
        Map<String, @Nullable Object> order = fields.objectOrNone("order");
        List<Fault> faults = fields.faults();
        return faults.isEmpty() && personId != null
                ? cases.open(personId, order, call.caller(), call.intent())
                : Reply.malformed(faults);
    }

    private Reply list(Call call) {
        return readings.list(call.get(Query.PERSON_ID), call.page(), call.caller());
    }

    // Entries are listed up to a day only where one is asked for.
    private static View whole(Call call) {
        return new View(call.get(Query.AS_OF).orElse(LocalDate.MAX), call.get(Query.KNOWN_AT));
    }

    private static View view(Call call) {
        return View.of(
                call.get(Query.AS_OF), call.get(Query.KNOWN_AT), call.caller().now());
    }
}
