package org.guitu.control.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.guitu.agreement.Ending;
import org.guitu.agreement.internal.CaseFacts;
import org.guitu.agreement.internal.Course;
import org.guitu.agreement.internal.Placed;
import org.guitu.agreement.internal.TurningDays;
import org.guitu.control.ControlReading;
import org.guitu.control.ControlReading.Phase;
import org.guitu.control.internal.ControlRun.Excepted;
import org.guitu.control.internal.Turns.Turn;
import org.guitu.day.Bounds;
import org.guitu.day.Series;
import org.guitu.day.Shanghai;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.Condition;
import org.guitu.policy.ControlGround;
import org.guitu.policy.Judgement;
import org.guitu.policy.Pack;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * POL-14: control ends by itself on the earliest day that any of the pack's grounds gives (RGT-01). What restarts a ground
 * counts from its own day on, isolation and prison stop them all until the next release, and an exception keeps its own
 * ground alone from ending control. What nobody knows is held against nobody.
 */
public final class ControlEnd {
    private final Course course;
    private final Occurrences occurrences;
    private final Turns turns;
    private final Map<Instant, Boolean> sealedBefore = new HashMap<>();

    private ControlEnd(Course course) {
        this.course = course;
        this.occurrences = new Occurrences(course);
        this.turns = new Turns(course, occurrences);
    }

    /** Control on the day asked, and when it ends if nothing more is recorded. */
    public static ControlReading read(Course course) {
        Ending ending = course.ending();
        if (course.isRevoked()) {
            return none(
                    ending == null ? null : ending.day(),
                    Why.of("POL-14.revoked").fromAll(ending == null ? List.of() : List.of(ending.entry())));
        }
        ControlEnd control = new ControlEnd(course);
        if (course.runs()) {
            return control.reading();
        }
        Placed<Fact> death = control.death();
        return death == null ? none(null, Why.of("POL-14.no-order")) : none(death.day(), dead(death));
    }

    private static ControlReading none(@Nullable LocalDate sealed, Why why) {
        return new ControlReading(Phase.NOT_STARTED, null, null, null, null, null, null, sealed, why);
    }

    private ControlReading reading() {
        List<ControlRun> runs = runs(Instant.MAX);
        LocalDate started = runs.stream()
                .map(run -> run.start().day())
                .min(Comparator.naturalOrder())
                .orElse(null);
        Placed<Fact> death = death();
        ControlRun first = runs.stream()
                .filter(run -> run.ends() != null)
                .min(Comparator.comparing(run -> Objects.requireNonNull(run.ends())))
                .orElse(null);
        if (death != null && (first == null || !first.endsBy(death.day()))) {
            Phase phase = started == null ? Phase.NOT_STARTED : Phase.ENDED;
            LocalDate ends = started == null ? null : death.day();
            return new ControlReading(phase, started, null, ends, null, null, null, death.day(), dead(death));
        }
        if (started == null) {
            return none(null, Why.of("POL-14.not-started"));
        }
        return first == null ? open(runs, started) : ending(first, runs, started);
    }

    /** Who dies after control ended dies after the measure, or ends it: the record is sealed by then (RGT-01). */
    private ControlReading ending(ControlRun run, List<ControlRun> runs, LocalDate started) {
        LocalDate ends = Objects.requireNonNull(run.ends());
        LocalDate over = occurrences.over();
        LocalDate sealed = over == null ? null : later(ends, over);
        Why why = named(Why.of("POL-14.ends"), run.ground())
                .with("ends", ends)
                .with("from", run.from())
                .with("period", run.ground().period().value())
                .using(run.ground().used())
                .using(run.ground().period().used())
                .using(run.ground().from().used())
                .because(run.why());
        if (sealed != null) {
            why = why.because(Why.of("POL-14.sealed")
                    .with("sealed", sealed)
                    .with("ends", ends)
                    .with("over", Objects.requireNonNull(over)));
        }
        Excepted own = run.excepted();
        if (own != null) {
            why = why.because(why(own, "POL-14.excepted-until").with("ends", ends));
        }
        Excepted before = run.endsBy(course.asked()) ? null : excepted(runs, ends);
        LocalDate review = before == null ? null : review(before, ends);
        if (before != null && (!before.equals(own) || review != null)) {
            why = why.because(why(before, review));
        }
        return new ControlReading(
                run.endsBy(course.asked()) ? Phase.ENDED : begun(started),
                started,
                run.from(),
                ends,
                run.ground().id(),
                run.ground().basis(),
                review,
                sealed,
                why);
    }

    /** Control whose end nobody can say: an exception holds, or isolation or prison stopped every ground. */
    private ControlReading open(List<ControlRun> runs, LocalDate started) {
        Excepted excepted = excepted(runs, LocalDate.MAX);
        if (excepted == null) {
            Why stopped = Objects.requireNonNull(runs.get(runs.size() - 1).stopped());
            return new ControlReading(begun(started), started, null, null, null, null, null, null, stopped);
        }
        ControlGround ground = excepted.ground();
        LocalDate review = review(excepted, LocalDate.MAX);
        return new ControlReading(
                begun(started),
                started,
                excepted.from(),
                null,
                ground.id(),
                ground.basis(),
                review,
                null,
                why(excepted, review));
    }

    private Phase begun(LocalDate started) {
        return started.isAfter(course.asked()) ? Phase.NOT_STARTED : Phase.RUNNING;
    }

    /** The exception that first keeps a ground from ending control before a day, or null. */
    private static @Nullable Excepted excepted(List<ControlRun> runs, LocalDate before) {
        return runs.stream()
                .map(ControlRun::excepted)
                .filter(excepted -> excepted != null && excepted.since().isBefore(before))
                .min(Comparator.comparing(Excepted::since))
                .orElse(null);
    }

    private static Why why(Excepted excepted, @Nullable LocalDate review) {
        return review == null
                ? why(excepted, "POL-14.excepted")
                : why(excepted, "POL-14.excepted-review").with("review", review);
    }

    private static Why why(Excepted excepted, String said) {
        return named(Why.of(said), excepted.ground())
                .named(
                        "exception",
                        excepted.exemption().id(),
                        excepted.exemption().chinese(),
                        excepted.exemption().english())
                .with("since", excepted.since())
                .using(excepted.exemption().used())
                .because(excepted.judged().why());
    }

    /** The next day of a series from the day on which the exception first kept control from ending, while control lasts. */
    private @Nullable LocalDate review(Excepted excepted, LocalDate ends) {
        Period every = excepted.exemption().review();
        if (every == null) {
            return null;
        }
        int n = 1;
        while (Series.nth(excepted.since(), every, n).isBefore(course.asked())) {
            n++;
        }
        LocalDate next = Series.nth(excepted.since(), every, n);
        return next.isAfter(ends) ? null : next;
    }

    /** What becomes of each ground from each of its starts on, by what was recorded before an instant. */
    private List<ControlRun> runs(Instant known) {
        List<ControlRun> runs = new ArrayList<>();
        for (Pack pack : occurrences.packs()) {
            for (ControlGround ground : pack.controlGrounds().values()) {
                for (Occurrence start : occurrences.of(ground.from().value())) {
                    // by the pack in force on the day on which the period began (CNT-09)
                    if (course.pack(start.day()) == pack
                            && recordedBefore(start.entries(), known)
                            && applies(ground.condition(), start.day())) {
                        runs.add(follow(ground, start, known));
                    }
                }
            }
        }
        return runs;
    }

    /** Whether records can be held against the person: what came after the sealing shows, and moves nothing (CNT-10). */
    private boolean counts(List<String> entries, Instant known) {
        return recordedBefore(entries, known) && entries.stream().noneMatch(entry -> isSealedBefore(recordedAt(entry)));
    }

    private boolean recordedBefore(List<String> entries, Instant known) {
        return entries.stream().allMatch(entry -> recordedAt(entry).isBefore(known));
    }

    private Instant recordedAt(String entry) {
        return course.taken().stream()
                .filter(placed -> placed.id().equals(entry))
                .map(placed -> placed.order().recordedAt())
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /** Whether the record was sealed by the day of an instant, by what was recorded before it. */
    private boolean isSealedBefore(Instant at) {
        LocalDate over = occurrences.over();
        LocalDate day = Shanghai.dayOf(at);
        if (over == null || over.isAfter(day)) {
            return false;
        }
        Boolean sealed = sealedBefore.get(at);
        if (sealed == null) {
            sealed = runs(at).stream().anyMatch(run -> run.endsBy(day));
            sealedBefore.put(at, sealed);
        }
        return sealed;
    }

    /** A ground that may be the person's is the person's. */
    private boolean applies(@Nullable Condition condition, LocalDate day) {
        return condition == null || condition.judge(CaseFacts.on(course, day)).prompts();
    }

    private ControlRun follow(ControlGround ground, Occurrence start, Instant known) {
        LocalDate from = start.day();
        Why why = start.why();
        for (Turn turn : turns.of(ground, start.day())) {
            LocalDate ends = ends(ground, from, known);
            if (ends != null && !turn.day().isBefore(ends)) {
                break;
            }
            if (!counts(turn.entries(), known)) {
                continue;
            }
            if (turn.stops()) {
                return new ControlRun(ground, start, from, null, turn.why(), null, why);
            }
            from = turn.day();
            why = why.because(turn.why());
        }
        LocalDate full = full(ground, from);
        LocalDate ends = ends(ground, from, known);
        LocalDate held = ends == null || course.asked().isBefore(ends) ? later(full, course.asked()) : full;
        Excepted excepted = full.equals(ends) ? null : exception(ground, from, held, known);
        return new ControlRun(ground, start, from, ends, null, excepted, why);
    }

    /** The first day on which the whole period has passed (CNT-07). */
    private static LocalDate full(ControlGround ground, LocalDate from) {
        return Bounds.atLeastSince(from, ground.period().value());
    }

    /**
     * The first day on which the period has passed and no exception holds, as far as is known; or null. A day to come is
     * judged as it will be.
     */
    private @Nullable LocalDate ends(ControlGround ground, LocalDate from, Instant known) {
        LocalDate full = full(ground, from);
        if (exception(ground, from, full, known) == null) {
            return full;
        }
        Set<LocalDate> days =
                TurningDays.of(course, ground.exceptions().stream().map(ControlGround.Exemption::condition));
        days.removeIf(day -> day.isBefore(full));
        if (!full.isAfter(course.asked())) {
            full.datesUntil(course.asked().plusDays(1)).forEach(days::add);
        }
        return days.stream()
                .filter(day -> exception(ground, from, day, known) == null)
                .findFirst()
                .orElse(null);
    }

    /** The exception that holds on a day; what nobody knows is none. */
    private @Nullable Excepted exception(ControlGround ground, LocalDate from, LocalDate day, Instant known) {
        for (ControlGround.Exemption exemption : ground.exceptions()) {
            Judgement judged = exemption.condition().judge(CaseFacts.on(course, day));
            if (judged.isAdverse() && counts(entries(judged.why()), known)) {
                return new Excepted(ground, from, exemption, judged, full(ground, from));
            }
        }
        return null;
    }

    private static List<String> entries(Why why) {
        return Stream.concat(why.entries().stream(), why.inner().stream().flatMap(inner -> entries(inner).stream()))
                .toList();
    }

    private @Nullable Placed<Fact> death() {
        return course.taken().stream()
                .filter(placed -> placed.fact().type() == FactType.DEATH)
                .findFirst()
                .orElse(null);
    }

    private static Why dead(Placed<Fact> death) {
        return Why.of("POL-14.dead").with("day", death.day()).from(death.id());
    }

    private static Why named(Why why, ControlGround ground) {
        return why.named("ground", ground.id(), ground.chinese(), ground.english());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
