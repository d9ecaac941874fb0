package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guitu.agreement.DeclaredFact;
import org.guitu.agreement.FileRecord;
import org.guitu.agreement.State;
import org.guitu.day.Age;
import org.guitu.day.Series;
import org.guitu.day.Stretches;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.Condition.Facts;
import org.guitu.policy.Condition.Said;
import org.guitu.policy.FactRow;
import org.guitu.policy.NamedFact;
import org.guitu.policy.NamedFact.BuiltIn;
import org.guitu.policy.NamedFact.Declared;
import org.guitu.policy.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * What a case says on one day of the facts that conditions name (POL-07), from all that is on record by the day asked.
 * What is kept by hand, a declared fact or a field of the file, says what was recorded last for that day or before; where
 * nothing was, what was recorded first afterwards, since that is the answer to the question that was asked.
 */
public final class CaseFacts implements Facts {
    private final Course course;
    private final LocalDate day;
    private final @Nullable String event;

    private CaseFacts(Course course, LocalDate day, @Nullable String event) {
        this.course = course;
        this.day = day;
        this.event = event;
    }

    /** What is said of the person on a day. */
    public static CaseFacts on(Course course, LocalDate day) {
        return new CaseFacts(course, day, null);
    }

    /** What is said on the day of an event, of the person and of that very event. */
    public static CaseFacts about(Course course, Placed<?> event) {
        return new CaseFacts(course, event.day(), event.id());
    }

    /** What is said on the day on which something begins, of the person and of the event that began it, if it is a record. */
    static CaseFacts about(Course course, RowEvents.Happened event, LocalDate begins) {
        return new CaseFacts(
                course, begins, event.fact() == null ? null : event.fact().id());
    }

    @Override
    public LocalDate day() {
        return day;
    }

    @Override
    public Said say(NamedFact fact) {
        return fact instanceof BuiltIn builtIn ? builtIn(builtIn) : declared(((Declared) fact).row());
    }

    private Said builtIn(BuiltIn fact) {
        return switch (fact.fact()) {
            case MEASURE ->
                new Said(
                        course.theOrder().fact().measure().name(),
                        List.of(course.theOrder().id()));
            case STATE -> state();
            case AGE -> age();
            case REPORTED -> recorded(course.report != null, by(course.report));
            case SIGNED -> recorded(course.agreement != null, by(course.agreement));
            case HELD -> whether(custody());
            case TERM_YEAR -> termYear();
            case FINDING ->
                recorded(
                        taken(FactType.FINDING)
                                .anyMatch(finding -> fact.member()
                                        .equals(finding.fact().body().get("kind"))),
                        findings(fact.member()));
            case CIRCUMSTANCE -> whether(Isolations.lasting(course, fact.member(), day));
            case FILE -> file(fact);
        };
    }

    private Said state() {
        State state = CourseState.on(course, day);
        if (state == null) {
            return Said.UNKNOWN;
        }
        List<String> entries = switch (state) {
            case COMPLETED, TERMINATED -> course.ending == null ? by(course.report) : List.of(course.ending.entry());
            case SUSPENDED -> custody();
            case AWAITING_REPORT -> by(course.service);
            case REPORTED -> by(course.report);
            case ACTIVE -> by(course.agreement);
            case ORDERED -> List.of(course.theOrder().id());
        };
        return new Said(state.name(), entries);
    }

    private Said age() {
        LocalDate born = course.background.birthDate();
        return born == null ? Said.UNKNOWN : new Said(String.valueOf(Age.years(born, day)), List.of());
    }

    /** Years of the term are counted in running days: days in custody that stops the term belong to none. */
    private Said termYear() {
        RunningTerm term = course.term;
        if (term == null || day.isBefore(term.firstDay())) {
            return Said.UNKNOWN;
        }
        Stretches stops = RunningTerm.stops(course);
        if (stops.cover(day)) {
            return Said.UNKNOWN;
        }
        LocalDate ran = day.minusDays(stops.daysWithin(term.firstDay(), day.minusDays(1)));
        int years = ran.getYear() - term.firstDay().getYear();
        boolean whole = !Series.nth(term.firstDay(), Period.ofYears(1), years).isAfter(ran);
        return new Said(
                String.valueOf(whole ? years + 1 : years),
                List.of(Objects.requireNonNull(course.report).id()));
    }

    /** The entries of the findings of a kind that stand on the day. */
    List<String> findings(String kind) {
        return taken(FactType.FINDING)
                .filter(finding -> kind.equals(finding.fact().body().get("kind"))
                        && !finding.day().isAfter(day)
                        && taken(FactType.FINDING_REVOCATION)
                                .noneMatch(revocation -> !revocation.day().isAfter(day)
                                        && finding.id()
                                                .equals(revocation.fact().body().get("finding"))))
                .map(Placed::id)
                .toList();
    }

    private List<String> custody() {
        return course.begunCustody.entrySet().stream()
                .filter(part -> part.getValue().covers(day))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Said file(BuiltIn fact) {
        List<Placed<Fact>> records = taken(FactType.FILE_RECORD)
                .filter(record -> fields(record).containsKey(fact.member()))
                .toList();
        return kept(records, record -> fields(record).get(fact.member()), fact.type()::takes);
    }

    private static Map<String, String> fields(Placed<Fact> record) {
        return record.as(FileRecord.class).fact().fields();
    }

    private Said declared(FactRow row) {
        List<Placed<Fact>> records = taken(FactType.DECLARED_FACT)
                .filter(record -> isOf(record.as(DeclaredFact.class).fact(), row))
                .toList();
        if (row.type() == ValueType.EVENT) {
            // it has happened by a day or it has not: nobody can record that it did not
            return recorded(
                    !records.isEmpty(),
                    records.stream()
                            .filter(record -> !record.day().isAfter(day))
                            .map(Placed::id)
                            .toList());
        }
        // what was said of the event itself goes before what was said in general
        List<Placed<Fact>> ofTheEvent = records.stream()
                .filter(record -> record.as(DeclaredFact.class).fact().about() != null)
                .toList();
        return kept(
                ofTheEvent.isEmpty() ? records : ofTheEvent,
                record -> record.as(DeclaredFact.class).fact().value(),
                row::takes);
    }

    private boolean isOf(DeclaredFact said, FactRow row) {
        return said.fact().equals(row.id())
                && (said.about() == null || said.about().equals(event));
    }

    /** The value of the last of the records up to the day, or else of the first one after it. */
    private Said kept(
            List<Placed<Fact>> records, Function<Placed<Fact>, @Nullable String> value, Predicate<String> fits) {
        Placed<Fact> kept = null;
        for (Placed<Fact> record : records) {
            if (kept == null || !record.day().isAfter(day)) {
                kept = record;
            }
        }
        String said = kept == null ? null : value.apply(kept);
        // one that was recorded under a pack with other values says nothing here
        return kept == null || said == null || !fits.test(said) ? Said.UNKNOWN : new Said(said, List.of(kept.id()));
    }

    private Stream<Placed<Fact>> taken(FactType type) {
        return course.taken.stream().filter(placed -> placed.fact().type() == type);
    }

    private List<String> by(@Nullable Placed<?> placed) {
        return placed == null || placed.day().isAfter(day) ? List.of() : List.of(placed.id());
    }

    /** Of a case taken over nobody knows what happened before, where it is not on record (LIF-29). */
    private Said recorded(boolean isOnRecord, List<String> entries) {
        return isOnRecord || course.takeOver == null ? whether(entries) : Said.UNKNOWN;
    }

    private static Said whether(List<String> entries) {
        return new Said(String.valueOf(!entries.isEmpty()), entries);
    }
}
