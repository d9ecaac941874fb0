package org.guitu.cadence;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.guitu.day.CalendarPeriod;
import org.guitu.day.Stretch;
import org.guitu.day.Stretches;
import org.guitu.policy.Frequency;
import org.guitu.policy.ObligationRow;
import org.guitu.policy.Words;
import org.guitu.rule.Used;

/** Made-up duties: packs, terms, stops, tiers and contacts at random, by a seed. */
final class RandomDuties {
    private static final List<String> CODES = List.of("TEST", "VISIT", "TALK");
    private static final List<String> KINDS = List.of("URINE_TEST", "VISIT", "PHONE_VISIT");
    private static final Used USED = new Used("x", "/x", "x", "x", "x", "ASSUMED", "1");

    private final Random random;
    private final LocalDate first;
    private final LocalDate last;

    private RandomDuties(long seed) {
        this.random = new Random(seed);
        this.first = random.nextInt(4) == 0
                ? LocalDate.of(2024, 1 + random.nextInt(12), 1).plusMonths(1).minusDays(1 + random.nextInt(2))
                : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
        this.last = first.plusMonths(6 + random.nextInt(31)).minusDays(1 + random.nextInt(4) / 3 * random.nextInt(40));
    }

    static DutyGround of(long seed) {
        return new RandomDuties(seed).ground();
    }

    private DutyGround ground() {
        List<DutyGround.Cadence> cadences = new ArrayList<>();
        LocalDate from = first;
        for (int i = 0; i <= random.nextInt(4); i++) {
            List<ObligationRow> rows = new ArrayList<>();
            for (String code : CODES) {
                if (random.nextInt(4) > 0) {
                    rows.add(repeats(cadences, code));
                }
            }
            cadences.add(new DutyGround.Cadence(from, rows));
            from = from.plusDays(1 + random.nextInt(random.nextBoolean() ? 20 : 250));
        }
        LocalDate agreement = first.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(60));
        List<Contact.SlotOfDay> excused = new ArrayList<>();
        while (random.nextInt(3) == 0) {
            excused.add(new Contact.SlotOfDay(pick(CODES), day()));
        }
        return new DutyGround(
                first,
                last,
                agreement,
                random.nextInt(5) == 0 ? first.plusDays(random.nextInt(200)) : null,
                stops(),
                cadences,
                contacts(),
                excused);
    }

    LocalDate day() {
        return first.plusDays(random.nextInt(900));
    }

    private Stretches stops() {
        List<Stretch> stops = new ArrayList<>();
        LocalDate from = first.plusDays(random.nextInt(300));
        while (random.nextInt(5) < 2) {
            boolean open = random.nextInt(6) == 0;
            LocalDate until = from.plusDays(1 + random.nextInt(random.nextBoolean() ? 5 : 120));
            stops.add(new Stretch("s" + stops.size(), from, open ? null : until));
            if (open) {
                break;
            }
            from = until.plusDays(1 + random.nextInt(100));
        }
        return new Stretches(stops);
    }

    private ObligationRow repeats(List<DutyGround.Cadence> before, String code) {
        for (DutyGround.Cadence cadence : before) {
            for (ObligationRow row : cadence.obligations()) {
                if (row.id().equals(code) && random.nextInt(3) == 0) {
                    return random.nextBoolean() ? row : obligation(code, row.phases());
                }
            }
        }
        return obligation(code, phases());
    }

    private List<ObligationRow.Phase> phases() {
        List<ObligationRow.Phase> phases = new ArrayList<>();
        Period until = Period.ofMonths(1 + random.nextInt(12));
        while (random.nextInt(3) == 0) {
            phases.add(new ObligationRow.Phase(until, frequency()));
            until = until.plusMonths(1 + random.nextInt(12));
        }
        phases.add(new ObligationRow.Phase(null, frequency()));
        return phases;
    }

    private Frequency frequency() {
        return switch (random.nextInt(8)) {
            case 0 -> new Frequency.Every(Period.ofDays(1 + random.nextInt(20)));
            case 1 -> new Frequency.Every(Period.ofWeeks(1 + random.nextInt(4)));
            case 2, 3 -> new Frequency.Every(Period.ofMonths(1 + random.nextInt(4)));
            case 4 -> new Frequency.InEachMonth(1 + random.nextInt(4));
            case 5 -> new Frequency.InEachYear(1 + random.nextInt(5));
            default -> new Frequency.AtLeast(1 + random.nextInt(4), pick(List.of(CalendarPeriod.values())));
        };
    }

    private ObligationRow obligation(String code, List<ObligationRow.Phase> phases) {
        int own = CODES.indexOf(code);
        List<ObligationRow.Escalation> steps = new ArrayList<>();
        while (random.nextInt(3) == 0) {
            steps.add(new ObligationRow.Escalation(Period.ofDays(1 + random.nextInt(10) + 5 * steps.size()), "LEAD"));
        }
        steps.sort(Comparator.comparing(step -> step.after().get(ChronoUnit.DAYS)));
        return new ObligationRow(
                code,
                new Words(code, code),
                KINDS.get(own),
                random.nextInt(3) == 0 ? Set.of(pick(KINDS)) : Set.of(),
                random.nextInt(4) == 0 ? Set.of("CASE_WORKER") : Set.of(),
                random.nextInt(4) == 0 ? Set.of("DONE") : Set.of(),
                pick(List.of(ObligationRow.Anchor.values())),
                phases,
                random.nextInt(3) == 0 ? Period.ofDays(1 + random.nextInt(6)) : null,
                random.nextInt(2) == 0 ? Period.ofDays(random.nextInt(8)) : null,
                steps,
                random.nextInt(3) == 0 ? Period.ofDays(random.nextInt(40)) : null,
                "CASE_WORKER",
                USED);
    }

    private List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>();
        int many = random.nextInt(40);
        for (int i = 0; i < many; i++) {
            contacts.add(new Contact(
                    "c" + i,
                    day(),
                    pick(KINDS),
                    random.nextInt(4) == 0 ? "PEER" : "CASE_WORKER",
                    random.nextInt(4) == 0 ? "REFUSED" : "DONE",
                    random.nextInt(6) == 0 ? new Contact.SlotOfDay(pick(CODES), day()) : null));
        }
        contacts.sort(Comparator.comparing(Contact::day));
        return contacts;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
