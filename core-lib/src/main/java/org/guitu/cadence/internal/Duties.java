package org.guitu.cadence.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.guitu.cadence.DutyGround;
import org.guitu.cadence.LedgerRow;
import org.guitu.cadence.Standing;
import org.guitu.policy.ObligationRow;

/** CAD-12: the ledger, a row for every slot. A miss stays a miss, and a late contact moves no later slot. */
public final class Duties {
    private final DutyGround ground;
    private final LocalDate asked;
    private final LocalDate agreement;
    private final RunningCalendar calendar;
    private final List<Line> lines = new ArrayList<>();

    private Duties(DutyGround ground, LocalDate asked, LocalDate agreement) {
        this.ground = ground;
        this.asked = asked;
        this.agreement = agreement;
        this.calendar = RunningCalendar.asked(ground.stops(), asked);
    }

    /** The ledger on a day, with what happened up to it. */
    public static List<LedgerRow> ledger(DutyGround ground, LocalDate asked) {
        LocalDate agreement = ground.agreement();
        if (agreement == null || agreement.isAfter(asked)) {
            return List.of();
        }
        Duties duties = new Duties(ground, asked, agreement);
        duties.plan();
        Matching matching = new Matching(duties);
        ground.contacts().stream()
                .filter(contact -> !contact.day().isAfter(asked))
                .forEach(matching::match);
        return duties.rows();
    }

    private void plan() {
        Set<String> obligations = new LinkedHashSet<>();
        ground.cadences().stream()
                .filter(cadence -> !cadence.from().isAfter(asked))
                .flatMap(cadence -> cadence.obligations().stream())
                .map(ObligationRow::id)
                .forEach(obligations::add);
        for (String obligation : obligations) {
            lines.add(new Line(obligation, Plan.of(obligation, ground, agreement, asked, calendar)));
        }
    }

    private List<LedgerRow> rows() {
        Standings standings = new Standings(this, calendar, asked);
        List<LedgerRow> rows = new ArrayList<>();
        for (Line line : lines) {
            for (int i = 0; i < line.size(); i++) {
                rows(line, i, standings, rows);
            }
        }
        return rows;
    }

    private void rows(Line line, int index, Standings standings, List<LedgerRow> rows) {
        Window window = line.window(index);
        int slots = slots(window, calendar, asked);
        List<Line.Met> met = line.met(index);
        for (int number = 1; number <= slots; number++) {
            rows.add(
                    number <= met.size()
                            ? row(line, window, number, met.get(number - 1))
                            : row(line, index, number, standings));
        }
    }

    private LedgerRow row(Line line, Window window, int number, Line.Met by) {
        return new LedgerRow(
                line.obligation(),
                calendar.from(window),
                calendar.due(window),
                number,
                by.late() ? Standing.MET_LATE : Standing.MET,
                0,
                by.contact());
    }

    private LedgerRow row(Line line, int index, int number, Standings standings) {
        Window window = line.window(index);
        Standings.Unmet unmet = standings.of(line, index);
        return new LedgerRow(
                line.obligation(),
                calendar.from(window),
                calendar.due(window),
                number,
                unmet.standing(),
                unmet.step(),
                null);
    }

    DutyGround ground() {
        return ground;
    }

    List<Line> lines() {
        return lines;
    }

    /** The place of an obligation among those of all cadences, in the order in which they first appear. */
    int order(String obligation) {
        return lines.stream().map(Line::obligation).toList().indexOf(obligation);
    }

    LocalDate agreement() {
        return agreement;
    }

    int slots(Window window, RunningCalendar known, LocalDate day) {
        return Slots.of(window, ground, known, day);
    }

    /** From before the case was taken over (LIF-29). */
    boolean isUnknown(LocalDate from) {
        return ground.goLive() != null && from.isBefore(ground.goLive());
    }

    /** Not owed: it ended before the agreement (CAD-01), or a worker excused it (CAD-14). */
    boolean isExcused(Window window, RunningCalendar known, LocalDate day) {
        LocalDate from = known.from(window);
        LocalDate last = known.day(ground.termLast());
        LocalDate due = known.due(window, day).isAfter(last) ? last : known.due(window, day);
        return due.isBefore(agreement)
                || ground.excused().stream()
                        .anyMatch(one -> one.obligation().equals(window.rule().id())
                                && !one.day().isBefore(from)
                                && !one.day().isAfter(due));
    }
}
