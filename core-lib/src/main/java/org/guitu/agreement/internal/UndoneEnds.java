package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.guitu.agreement.Order;
import org.guitu.agreement.Replacement;
import org.guitu.agreement.Sentence;
import org.guitu.agreement.Setting;
import org.guitu.agreement.internal.Corrections.Former;
import org.guitu.day.Shanghai;
import org.guitu.day.Stretch;
import org.guitu.journal.Fact;
import org.guitu.policy.Pack;
import org.guitu.policy.ParameterName;
import org.guitu.rule.Why;

/**
 * LIF-19: a correction may void the fact that ended the case, or move it. Until it was recorded everybody held the case
 * to be over, so that the days between hold no duties.
 */
final class UndoneEnds {
    private final Corrections.Standing standing;
    private final Setting setting;

    private UndoneEnds(Corrections.Standing standing, Setting setting) {
        this.standing = standing;
        this.setting = setting;
    }

    static List<DutyFreeDays> of(Corrections.Standing standing, Setting setting, LocalDate asked) {
        UndoneEnds ends = new UndoneEnds(standing, setting);
        List<DutyFreeDays> days = new ArrayList<>();
        for (Former former : standing.formers()) {
            if (ends.ended(former) && !former.day().isAfter(asked)) {
                ends.undone(former).ifPresent(days::add);
            }
        }
        return days;
    }

    private Optional<DutyFreeDays> undone(Former former) {
        LocalDate corrected = Shanghai.dayOf(former.correction().recordedAt());
        LocalDate until = standing.facts().stream()
                .filter(p -> p.id().equals(former.root()) && ends(p.fact()))
                .map(Placed::day)
                .findFirst()
                .map(day -> day.isBefore(corrected) ? day : corrected)
                .orElse(corrected);
        if (!until.isAfter(former.day())) {
            return Optional.empty();
        }
        Why why = Why.of("LIF-19.end-undone")
                .with("ended", former.day())
                .with("until", until)
                .from(former.root())
                .from(former.correction().id());
        return Optional.of(new DutyFreeDays(new Stretch(former.root(), former.day(), until), why));
    }

    /** What lies before the order ended nothing. */
    private boolean ended(Former former) {
        return ends(former.fact())
                && standing.facts().stream()
                        .anyMatch(p -> p.fact() instanceof Order && !p.day().isAfter(former.day()));
    }

    private boolean ends(Fact fact) {
        return switch (fact.type()) {
            case ISOLATION, REVOCATION, DEATH -> true;
            case REPLACEMENT ->
                fact instanceof Replacement replacement
                        && inForce(
                                replacement.day(),
                                (pack, measure) -> pack.successors(measure).stream()
                                        .anyMatch(row -> row.id().equals(replacement.row())));
            case SENTENCE ->
                fact instanceof Sentence sentence
                        && inForce(
                                sentence.day(),
                                (pack, measure) -> pack.codes(ParameterName.SENTENCES_THAT_END)
                                        .value()
                                        .contains(sentence.kind().name()));
            default -> false;
        };
    }

    /** Whether the pack in force on a day lets something end a case of the order's measure. */
    private boolean inForce(LocalDate day, BiPredicate<Pack, String> ends) {
        return standing.facts().stream()
                .filter(p -> p.fact() instanceof Order)
                .map(p -> p.as(Order.class).fact())
                .anyMatch(order -> {
                    String measure = order.measure().name();
                    return ends.test(setting.packs().inForce(order.place(), day).forMeasure(measure), measure);
                });
    }
}
