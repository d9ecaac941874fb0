package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.guitu.agreement.Ending;
import org.guitu.agreement.internal.RowEvents.Happened;
import org.guitu.day.Stretch;
import org.guitu.day.TimeLimit;
import org.guitu.journal.Fact;
import org.guitu.policy.Addressee;
import org.guitu.policy.Condition;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Judgement;
import org.guitu.policy.Trigger;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * POL-10: what one event starts by one row of a pack, for one addressee, and what clears or drops it. The built-in duties
 * are such rows of the national pack.
 *
 * @param course the course of the case
 * @param row the row
 * @param event what started it
 * @param addressee for whom it is
 * @param begins the day from which on it can be started, cleared and dropped
 */
record Duty(Course course, DeadlineRow row, Happened event, Addressee addressee, LocalDate begins) {
    /** Its id: that of its row, and what tells it from the others of that row. */
    String id() {
        Placed<Fact> fact = event.fact();
        String about = fact == null ? event.day().toString() : fact.id();
        return addressee.in(row.each() ? row.id() + "-" + about : row.id());
    }

    /** What met it, or null. */
    @Nullable
    Placed<Fact> cleared() {
        return first(row.clearedBy(), addressee);
    }

    /** Whether it was ended before it was met, for whomever it is. */
    boolean isDropped() {
        Placed<Fact> dropped = first(row.droppedBy(), null);
        Placed<Fact> cleared = cleared();
        return dropped != null && (cleared == null || course.taken.indexOf(dropped) < course.taken.indexOf(cleared));
    }

    /** How its condition is judged on the day on which it begins, or null where it has none (POL-07). */
    @Nullable
    Judgement judged() {
        Condition condition = row.condition();
        return condition == null ? null : condition.judge(CaseFacts.about(course, event, begins));
    }

    /** What was read before the end of its own day went with the case; what ended it has its duties from then on. */
    boolean isGone() {
        Placed<Fact> fact = event.fact();
        if (row.outlives() || fact == null) {
            return false;
        }
        LocalDate end = course.ending == null ? Expiry.over(course) : course.ending.day();
        // a day on which the case is over: one that was named while it ran, or that of a record after its end
        boolean overByThen = end != null && !begins.isBefore(end) && !broughtByTheEnd(fact, end);
        return overByThen || course.endedAfter(fact);
    }

    /** A term is over before anything of the day on which that shows; another end leaves the rest of its day to be done. */
    private boolean broughtByTheEnd(Placed<Fact> fact, LocalDate end) {
        Ending ending = course.ending;
        boolean expired = ending != null
                && ending.code() == Ending.Code.TERM_EXPIRED
                && !ending.entry().equals(fact.id());
        return fact.day().equals(end) && !expired;
    }

    /** Its first day, or null where nothing is started, or nothing that is owed any more. */
    @Nullable
    LocalDate opened(boolean met) {
        LocalDate opens = row.deadline() instanceof TimeLimit.Before ? begins : event.opens();
        return switch (row.when()) {
            case ALWAYS -> isInForce(opens) ? opens : null;
            case RUNNING -> course.ranOn(begins) && isInForce(opens) ? opens : null;
            case SPARED -> {
                List<Stretch> spared = Sparing.barred(course, Objects.requireNonNull(row.decision()), event.day());
                Stretch last = spared.isEmpty() ? null : spared.get(spared.size() - 1);
                yield last != null && (met || last.covers(course.asked)) && isInForce(last.from()) ? last.from() : null;
            }
        };
    }

    /** Why it is owed, from a day on, in the words of its row. */
    Why why(LocalDate from) {
        boolean dated = row.deadline() != null && !row.isPractice();
        Why why = row.saidIn(Why.of(row.rule() + (dated ? ".due" : ".open") + row.topicEnding()))
                .with("day", from)
                .fromAll(event.entries());
        return addressee.code() == null ? why : why.with("addressee", addressee.code());
    }

    /** Whether the row is still there on a later day than that of the event which starts it. */
    private boolean isInForce(LocalDate day) {
        return day.equals(begins) || course.pack(day).deadlines().stream().anyMatch(r -> r.id().equals(row.id()));
    }

    /** The first such record on or after the day on which it begins; what is for each event must name it. */
    private @Nullable Placed<Fact> first(Trigger.@Nullable Recorded what, @Nullable Addressee named) {
        return what == null
                ? null
                : course.taken.stream()
                        .filter(p -> what.isMet(p.fact())
                                && !p.day().isBefore(begins)
                                && isAboutIt(p.fact())
                                && (named == null || named.isNamedBy(p.fact())))
                        .findFirst()
                        .orElse(null);
    }

    private boolean isAboutIt(Fact record) {
        Placed<Fact> fact = event.fact();
        return !row.each()
                || fact == null
                || record.body().values().stream()
                        .anyMatch(value -> value.equals(fact.id())
                                || (value instanceof Collection<?> many && many.contains(fact.id())));
    }
}
