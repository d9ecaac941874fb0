package org.guitu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guitu.day.TimeLimit;

/** What every pack that was taken keeps to, whoever reads it: nothing names what is not there, and nothing is without end. */
final class Promises {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;
    private static final int YEARS = 100;

    private Promises() {}

    /** Fails where a pack does not keep to it. */
    static void keeps(Pack pack) {
        assertThat(pack.effectiveFrom().getYear()).isBetween(FIRST_YEAR, LAST_YEAR);
        pack.deadlines().forEach(row -> {
            Stream.of(row.from(), row.clearedBy(), row.droppedBy()).forEach(trigger -> declared(pack, trigger));
            if (row.deadline() instanceof TimeLimit.Before) {
                assertThat(row.from()).as(row.id()).matches(Trigger::isKnownBeforehand);
            }
            if (row.deadline() != null && row.deadline().period() instanceof Period period) {
                ends(row.id(), period);
            }
            row.levels().steps().forEach(step -> ends(row.id(), step.after().value()));
            if (row.when() == DeadlineRow.When.SPARED) {
                assertThat(row.decision()).as(row.id()).isNotNull();
            }
        });
        pack.controlGrounds().values().forEach(ground -> {
            declared(pack, ground.from().value());
            ground.restartedBy().forEach(event -> declared(pack, event));
        });
        pack.restrictions().values().forEach(row -> {
            declared(pack, row.from());
            declared(pack, row.until());
        });
        conditions(pack).forEach(condition -> condition.comparisons().forEach(one -> compares(pack, one)));
    }

    private static void declared(Pack pack, Trigger trigger) {
        if (trigger instanceof Trigger.OfDeclared of) {
            assertThat(pack.facts()).containsKey(of.fact());
        }
    }

    private static void ends(String id, Period period) {
        assertThat(period.toTotalMonths()).as(id).isBetween(0L, YEARS * 12L);
        assertThat(period.get(ChronoUnit.DAYS)).as(id).isBetween(0L, YEARS * 366L);
    }

    private static void compares(Pack pack, Condition.Compare one) {
        ValueType type = one.fact().type();
        assertThat(type.operators()).as(one.fact().name()).contains(one.operator());
        assertThat(one.values()).isNotEmpty().allMatch(type.compared()::takes);
        if (one.fact() instanceof NamedFact.Declared declared) {
            assertThat(pack.facts()).containsKey(declared.row().id());
        }
    }

    private static List<Condition> conditions(Pack pack) {
        List<Condition> conditions = new ArrayList<>();
        pack.deadlines().forEach(row -> conditions.add(row.condition()));
        pack.workGroup().forEach(row -> conditions.add(row.condition()));
        pack.supportSchemes().forEach(row -> conditions.add(row.condition()));
        pack.consequences().forEach(row -> conditions.add(row.condition()));
        pack.spared().forEach(row -> conditions.add(row.condition()));
        pack.controlGrounds().values().forEach(row -> {
            conditions.add(row.condition());
            row.exceptions().forEach(exception -> conditions.add(exception.condition()));
        });
        pack.restrictions().values().forEach(row -> conditions.add(row.condition()));
        return conditions.stream().filter(Objects::nonNull).toList();
    }
}
