package org.guitu.policy;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guitu.day.TimeLimit;
import org.guitu.internal.json.Fields;
import org.guitu.internal.json.Json;
import org.guitu.rule.Used;

/** Reads how the prompts of a row rise; what it does not say is as the pack's parameters have it (POL-10). */
final class LevelsReader {
    private static final String LEVELS = "levels";
    private static final String STEPS = "steps";

    private final Map<ParameterName, Parameter<?>> parameters;

    LevelsReader(Map<ParameterName, Parameter<?>> parameters) {
        this.parameters = parameters;
    }

    /** The levels of a row that has a due day or none. */
    Levels read(Fields row, String id, Sources.Source source, boolean dated) {
        Parameter<Period> remind = ofThePack(ParameterName.REMIND_BEFORE, Period.class);
        Parameter<Period> after = ofThePack(ParameterName.ESCALATE_AFTER, Period.class);
        Parameter<String> to = ofThePack(ParameterName.ESCALATE_TO, String.class);
        if (!row.has(LEVELS)) {
            return new Levels(remind, List.of(new Levels.Step(after, to)), false);
        }
        Fields levels = row.inside(LEVELS);
        String at = "/deadlines/" + id + "/" + LEVELS + "/";
        if (levels.names().isEmpty()) {
            row.fault(LEVELS, "empty");
        }
        if (levels.has("remindBefore")) {
            Period said = Bounds.period(levels, "remindBefore");
            remind = new Parameter<>(said, source.used(id + ".remindBefore", at + "remindBefore", said));
            if (!dated) {
                levels.fault("remindBefore", "reminds-of-no-day");
            }
        }
        boolean own = levels.has("escalateAfter") || levels.has(STEPS);
        if (levels.has("escalateAfter")) {
            Period said = Bounds.period(levels, "escalateAfter");
            after = new Parameter<>(said, source.used(id + ".escalateAfter", at + "escalateAfter", said));
        }
        if (levels.has("escalateTo")) {
            String said = levels.text("escalateTo", Sources.CODE, "not-a-code");
            to = new Parameter<>(said, source.used(id + ".escalateTo", at + "escalateTo", said));
            if (!dated && !own) {
                levels.fault("escalateTo", "never-rises");
            }
        }
        List<Levels.Step> steps = List.of(new Levels.Step(after, to));
        if (levels.has(STEPS)) {
            List.of("escalateAfter", "escalateTo").stream()
                    .filter(levels::has)
                    .forEach(field -> levels.fault(field, "step-and-steps"));
            steps = steps(levels, id, at, source);
        }
        levels.close();
        return new Levels(remind, steps, own);
    }

    private static List<Levels.Step> steps(Fields levels, String id, String at, Sources.Source source) {
        List<Levels.Step> steps = new ArrayList<>();
        if (!(levels.tree(STEPS) instanceof List<?> list) || list.isEmpty()) {
            levels.fault(STEPS, levels.tree(STEPS) instanceof List<?> ? "empty" : "not-a-list");
            return steps;
        }
        for (int i = 0; i < list.size(); i++) {
            String pointer = STEPS + "/" + i;
            if (!(list.get(i) instanceof Map<?, ?> tree)) {
                levels.fault(pointer, "not-an-object");
                continue;
            }
            Fields step = Fields.of(Json.asObject(tree));
            Period after = Bounds.period(step, "after");
            String to = step.text("to", Sources.CODE, "not-a-code");
            step.close();
            if (!steps.isEmpty()
                    && !TimeLimit.isLonger(
                            after, steps.get(steps.size() - 1).after().value())) {
                step.fault("after", "steps-out-of-order");
            }
            levels.adopt(pointer, step.faults());
            Used used = source.used(id + ".steps/" + i, at + pointer, after + " " + to);
            steps.add(new Levels.Step(new Parameter<>(after, used), new Parameter<>(to, used)));
        }
        return steps;
    }

    private <T> Parameter<T> ofThePack(ParameterName name, Class<T> type) {
        Parameter<?> parameter = Objects.requireNonNull(parameters.get(name));
        return new Parameter<>(type.cast(parameter.value()), parameter.used());
    }
}
