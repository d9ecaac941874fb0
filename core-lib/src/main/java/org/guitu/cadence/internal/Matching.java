package org.guitu.cadence.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guitu.cadence.Contact;
import org.guitu.cadence.DutyGround;
import org.guitu.cadence.Standing;
import org.guitu.policy.ObligationRow;

/**
 * CAD-02: which slot a contact meets, one at most. Obligations of its own kind come first, then those that accept it in
 * their place; of several the earliest due day, then the pack's order.
 */
final class Matching {
    private final Duties duties;
    private final Spacing spacing = new Spacing();

    Matching(Duties duties) {
        this.duties = duties;
    }

    /** A window with a slot for the contact. */
    private record Place(Duties.Line line, int index, LocalDate due, boolean late) {}

    void match(Contact contact) {
        Known known = new Known(contact);
        named(known)
                .or(() -> best(known, row -> Counting.isOwn(row, contact)))
                .or(() -> best(known, row -> Counting.standsIn(row, contact)))
                .ifPresent(place -> {
                    place.line().met().get(place.index()).add(new Duties.Met(contact.id(), place.late()));
                    spacing.counted(place.line().obligation(), contact.day());
                });
    }

    private Optional<Place> best(Known known, Predicate<ObligationRow> takes) {
        return duties.lines().stream()
                .map(line -> known.place(line, takes))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Place::due)
                        .thenComparing(place -> known.order(place.line().obligation())));
    }

    /** The late slot that a worker names. */
    private Optional<Place> named(Known known) {
        Contact.SlotOfDay named = known.contact.makesGood();
        return named == null
                ? Optional.empty()
                : duties.lines().stream()
                        .filter(line -> line.obligation().equals(named.obligation()))
                        .flatMap(line -> known.late(line)
                                .filter(place -> known.holds(line.windows().get(place.index()), named.day())))
                        .filter(known::countsForKind)
                        .findFirst();
    }

    private boolean counts(Contact contact, Place place) {
        ObligationRow row = rule(place);
        return Counting.counts(row, contact) && spacing.allows(row, contact.day());
    }

    private static ObligationRow rule(Place place) {
        return place.line().windows().get(place.index()).rule();
    }

    /** What was known on the contact's day. */
    private final class Known {
        private final Contact contact;
        private final LocalDate day;
        private final RunningCalendar calendar;
        private final Standings standings;

        Known(Contact contact) {
            this.contact = contact;
            this.day = contact.day();
            this.calendar = RunningCalendar.asked(duties.ground().stops(), day);
            this.standings = new Standings(duties, calendar, day);
        }

        /** Where a contact would go within an obligation: the unmet window that holds its day, else the oldest late one. */
        Optional<Place> place(Duties.Line line, Predicate<ObligationRow> takes) {
            Optional<Place> open = calendar.isStopped(day) || day.isBefore(duties.agreement())
                    ? Optional.empty()
                    : IntStream.range(0, line.windows().size())
                            .filter(i -> holds(line.windows().get(i), day))
                            .filter(i -> isOpen(line, i))
                            .mapToObj(i -> new Place(
                                    line, i, calendar.due(line.windows().get(i), day), false))
                            .filter(place -> takes.test(rule(place)) && counts(contact, place))
                            .findFirst();
            return open.or(() -> late(line)
                    .filter(place -> takes.test(rule(place)) && counts(contact, place))
                    .findFirst());
        }

        boolean countsForKind(Place place) {
            ObligationRow row = rule(place);
            return (Counting.isOwn(row, contact) || Counting.standsIn(row, contact)) && counts(contact, place);
        }

        private boolean isOpen(Duties.Line line, int index) {
            Window window = line.windows().get(index);
            return line.met().get(index).size() < duties.slots(window, calendar, day)
                    && (duties.isUnknown(calendar.from(window)) || !duties.isExcused(window, calendar, day));
        }

        Stream<Place> late(Duties.Line line) {
            return IntStream.range(0, line.windows().size())
                    .filter(i -> line.met().get(i).size()
                            < duties.slots(line.windows().get(i), calendar, day))
                    .filter(i -> isLate(standings.of(line, i).standing()))
                    .mapToObj(
                            i -> new Place(line, i, calendar.due(line.windows().get(i)), true));
        }

        private boolean isLate(Standing standing) {
            return standing == Standing.OVERDUE || standing == Standing.ESCALATED;
        }

        boolean holds(Window window, LocalDate asked) {
            return !calendar.from(window).isAfter(asked)
                    && !calendar.due(window, day).isBefore(asked);
        }

        int order(String obligation) {
            List<ObligationRow> inForce = duties.ground().cadences().stream()
                    .filter(cadence -> !cadence.from().isAfter(day))
                    .reduce((a, b) -> b)
                    .map(DutyGround.Cadence::obligations)
                    .orElse(List.of());
            for (int i = 0; i < inForce.size(); i++) {
                if (inForce.get(i).id().equals(obligation)) {
                    return i;
                }
            }
            return inForce.size() + index(obligation);
        }

        private int index(String obligation) {
            return IntStream.range(0, duties.lines().size())
                    .filter(i -> duties.lines().get(i).obligation().equals(obligation))
                    .findFirst()
                    .orElse(duties.lines().size());
        }
    }
}
