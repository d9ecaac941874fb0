package org.guitu.server.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guitu.day.Shanghai;
import org.guitu.division.Division;
import org.guitu.rule.Fault;
import org.guitu.server.application.Reply;
import org.guitu.server.application.Rulebook;
import org.guitu.server.application.StandingClock;
import org.guitu.server.application.Worklist;

/** The routes of the platform as a whole: worklist, conformance, test clock. */
final class PlatformRoutes {
    private final Worklist worklist;
    private final Rulebook rulebook;
    private final Optional<StandingClock> testClock;
    private final Query<Division> district;

    PlatformRoutes(Worklist worklist, Rulebook rulebook, Optional<StandingClock> testClock) {
        this.worklist = worklist;
        this.rulebook = rulebook;
        this.testClock = testClock;
        this.district = Query.district(rulebook.guitu().setting().divisions());
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.get("/v1/prompts", this::prompts).taking(district, Query.DAY, Query.CURSOR, Query.LIMIT));
        routes.add(Route.get("/v1/conformance", call -> conformance()));
        testClock.ifPresent(clock -> routes.add(Route.put("/v1/test-clock", call -> move(clock, call))));
        return routes;
    }

    private Reply prompts(Call call) {
        Division asked = call.get(district).orElse(call.caller().actor().district());
        LocalDate day = call.get(Query.DAY).orElse(Shanghai.dayOf(call.caller().now()));
        return worklist.open(asked, day, call.page(), call.caller());
    }

    private Reply conformance() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("spec", "0.1");
        tree.put("profiles", List.of("lifecycle"));
        tree.put("testClock", testClock.isPresent());
        tree.put("packs", rulebook.named());
        return Reply.of(Reply.Kind.SHOWN, tree);
    }

    private static Reply move(StandingClock clock, Call call) {
        BodyFields fields = new BodyFields(call.body());
        Instant day = Optional.ofNullable(fields.valueOrNone("day", Query::day))
                .map(StandingClock::on)
                .orElse(null);
        Instant instant = fields.valueOrNone("instant", Query::instant);
        List<Fault> faults = new ArrayList<>(fields.faults());
        if ((call.body().get("day") == null) == (call.body().get("instant") == null)) {
            faults.add(new Fault("", "day-or-instant", Map.of()));
        }
        return faults.isEmpty()
                ? clock.moveTo(Objects.requireNonNull(day == null ? instant : day))
                : Reply.malformed(faults);
    }
}
