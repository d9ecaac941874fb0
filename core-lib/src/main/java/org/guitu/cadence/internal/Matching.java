package org.guitu.cadence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    private record Place(Line line, int index, LocalDate due, boolean late) {}

    void match(Contact contact) {
        Known known = new Known(contact);
        named(known)
                .or(() -> best(known, row -> Counting.isOwn(row, contact)))
                .or(() -> best(known, row -> Counting.standsIn(row, contact)))
                .ifPresent(place -> {
                    place.line().meet(place.index(), new Line.Met(contact.id(), place.late()));
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
                        .flatMap(line ->
                                known.late(line).filter(place -> known.holds(line.window(place.index()), named.day())))
                        .filter(known::countsForKind)
                        .findFirst();
    }

    private boolean counts(Contact contact, Place place) {
        ObligationRow row = rule(place);
        return Counting.counts(row, contact) && spacing.allows(row, contact.day());
    }

    private static ObligationRow rule(Place place) {
        return place.line().window(place.index()).rule();
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
        Optional<Place> place(Line line, Predicate<ObligationRow> takes) {
            return open(line)
                    .filter(place -> takes.test(rule(place)) && counts(contact, place))
                    .or(() -> late(line)
                            .filter(place -> takes.test(rule(place)) && counts(contact, place))
                            .findFirst());
        }

        private Optional<Place> open(Line line) {
            int index = line.begun(day, calendar);
            boolean open = index >= 0
                    && !calendar.isStopped(day)
                    && !day.isBefore(duties.agreement())
                    && holds(line.window(index), day)
                    && isFree(line, index)
                    && isOwed(line.window(index));
            return open
                    ? Optional.of(new Place(line, index, calendar.due(line.window(index), day), false))
                    : Optional.empty();
        }

        private boolean isFree(Line line, int index) {
            return line.met(index).size() < duties.slots(line.window(index), calendar, day);
        }

        private boolean isOwed(Window window) {
            return duties.isUnknown(calendar.from(window)) || !duties.isExcused(window, calendar, day);
        }

        boolean countsForKind(Place place) {
            ObligationRow row = rule(place);
            return (Counting.isOwn(row, contact) || Counting.standsIn(row, contact)) && counts(contact, place);
        }

        /** The late ones, oldest first. What is over for good is not looked at again. */
        Stream<Place> late(Line line) {
            int begun = line.begun(day, calendar);
            List<Place> late = new ArrayList<>();
            for (int i = line.closed(); i <= begun; i++) {
                boolean free = isFree(line, i);
                Standing standing = free ? standings.of(line, i).standing() : Standing.MET;
                if (standing == Standing.OVERDUE || standing == Standing.ESCALATED) {
                    late.add(new Place(line, i, calendar.due(line.window(i)), true));
                } else if (standing != Standing.STOPPED
                        && calendar.due(line.window(i), day).isBefore(day)) {
                    line.close(i);
                }
            }
            return late.stream();
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
            return inForce.size() + duties.order(obligation);
        }
    }
}
