package org.guitu.cadence;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.guitu.day.CalendarPeriod;
import org.guitu.day.Stretch;
import org.guitu.day.Stretches;
import org.guitu.policy.Frequency;
import org.guitu.policy.ObligationRow;
import org.guitu.policy.ObligationRow.Phase;
import org.guitu.policy.Words;
import org.guitu.rule.Used;

/** A made-up person's duties, told step by step. */
final class DutyStory {
    private static final Used USED = new Used("x", "/obligations/x", "x", "x", "x", "示例", "PRACTICE");

    private final LocalDate first;
    private final LocalDate last;
    private LocalDate agreement;
    private LocalDate goLive;
    private final List<Stretch> stops = new ArrayList<>();
    private final List<DutyGround.Cadence> cadences = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Contact.SlotOfDay> excused = new ArrayList<>();

    private DutyStory(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
        this.agreement = first;
    }

    /** A term of some length whose agreement is signed on its first day. */
    static DutyStory term(String first, String length) {
        LocalDate day = LocalDate.parse(first);
        return new DutyStory(day, day.plus(Period.parse(length)).minusDays(1));
    }

    DutyStory signed(String day) {
        agreement = LocalDate.parse(day);
        return this;
    }

    DutyStory takenOver(String day) {
        goLive = LocalDate.parse(day);
        return this;
    }

    /** Time that does not run; without an end it lasts. */
    DutyStory stopped(String from, String until) {
        stops.add(
                new Stretch("s" + stops.size(), LocalDate.parse(from), until == null ? null : LocalDate.parse(until)));
        return this;
    }

    /** What is owed from the term's first day on. */
    DutyStory owes(Row... rows) {
        return from(first.toString(), rows);
    }

    /** What is owed from a day on. */
    DutyStory from(String day, Row... rows) {
        cadences.add(new DutyGround.Cadence(
                LocalDate.parse(day), Arrays.stream(rows).map(Row::row).toList()));
        return this;
    }

    DutyStory excused(String obligation, String day) {
        excused.add(new Contact.SlotOfDay(obligation, LocalDate.parse(day)));
        return this;
    }

    DutyStory contact(String day, String kind) {
        return contact(day, kind, "CASE_WORKER", null);
    }

    DutyStory contact(String day, String kind, String role, String outcome) {
        contacts.add(new Contact(day, LocalDate.parse(day), kind, role, outcome, null));
        return this;
    }

    /** A contact of which a worker says what it makes good. */
    DutyStory makesGood(String day, String kind, String obligation, LocalDate makesGood) {
        contacts.add(new Contact(
                day, LocalDate.parse(day), kind, "CASE_WORKER", null, new Contact.SlotOfDay(obligation, makesGood)));
        return this;
    }

    DutyGround ground() {
        return new DutyGround(first, last, agreement, goLive, Stretches.union(stops), cadences, contacts, excused);
    }

    /** The ledger, a line for each slot: obligation, window, number, standing and what met it. */
    List<String> ledger(String asked) {
        return ground().ledger(LocalDate.parse(asked)).stream()
                .map(row -> row.obligation() + " " + row.from() + "/" + row.due()
                        + (row.number() > 1 ? " #" + row.number() : "") + " " + row.standing()
                        + (row.step() > 0 ? "-" + row.step() : "")
                        + (row.contact() == null ? "" : " " + row.contact()))
                .toList();
    }

    /** The windows alone. */
    List<String> windows(String asked) {
        return ground().ledger(LocalDate.parse(asked)).stream()
                .map(row -> row.from() + "/" + row.due())
                .distinct()
                .toList();
    }

    /** How the slots of the window that begins on a day stand. */
    List<String> standing(String from, String asked) {
        return ledger(asked).stream()
                .filter(line -> line.contains(" " + from + "/"))
                .map(line -> line.substring(line.indexOf('/') + 12).replaceFirst("^#[0-9]+ ", ""))
                .toList();
    }

    static Row test(String every) {
        return new Row("TEST", "URINE_TEST").every(every);
    }

    static Row visit(String every) {
        return new Row("VISIT", "VISIT").every(every);
    }

    static Row visits(int slots, CalendarPeriod period) {
        return new Row("VISIT", "VISIT").phase(null, new Frequency.AtLeast(slots, period));
    }

    /** An obligation being told. */
    static final class Row {
        private final String id;
        private final String kind;
        private final List<Phase> phases = new ArrayList<>();
        private Set<String> accepts = Set.of();
        private Set<String> roles = Set.of();
        private Set<String> outcomes = Set.of();
        private ObligationRow.Anchor anchor = ObligationRow.Anchor.TERM;
        private Period spacing;
        private Period remind;
        private Period late;
        private final List<ObligationRow.Escalation> steps = new ArrayList<>();

        Row(String id, String kind) {
            this.id = id;
            this.kind = kind;
        }

        Row every(String interval) {
            return phase(null, new Frequency.Every(Period.parse(interval)));
        }

        Row phase(String until, Frequency frequency) {
            phases.add(new Phase(until == null ? null : Period.parse(until), frequency));
            return this;
        }

        Row first(String until, String interval) {
            phases.add(phases.size() - 1, new Phase(Period.parse(until), new Frequency.Every(Period.parse(interval))));
            return this;
        }

        Row accepts(String... kinds) {
            accepts = Set.of(kinds);
            return this;
        }

        Row by(String... counting) {
            roles = Set.of(counting);
            return this;
        }

        Row outcomes(String... counting) {
            outcomes = Set.of(counting);
            return this;
        }

        Row anchor(ObligationRow.Anchor from) {
            anchor = from;
            return this;
        }

        Row apart(String period) {
            spacing = Period.parse(period);
            return this;
        }

        Row reminded(String period) {
            remind = Period.parse(period);
            return this;
        }

        Row lateWithin(String period) {
            late = Period.parse(period);
            return this;
        }

        Row rises(String period, String role) {
            steps.add(new ObligationRow.Escalation(Period.parse(period), role));
            return this;
        }

        private ObligationRow row() {
            return new ObligationRow(
                    id,
                    new Words(id, id),
                    kind,
                    accepts,
                    roles,
                    outcomes,
                    anchor,
                    phases,
                    spacing,
                    remind,
                    steps,
                    late,
                    "CASE_WORKER",
                    USED);
        }
    }
}
