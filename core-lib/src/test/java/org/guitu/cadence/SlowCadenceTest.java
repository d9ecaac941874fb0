package org.guitu.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.guitu.policy.Frequency;
import org.guitu.policy.ObligationRow;
import org.guitu.slow.cadence.SlowCadence;
import org.guitu.slow.cadence.SlowCase;
import org.junit.jupiter.api.Test;

/**
 * The ledger against a model that was written from the specification alone and walks every day: both say the same of
 * windows, slots, standings and what met them.
 */
class SlowCadenceTest {
    private static final int CASES = switch (System.getProperty("guitu.scale", "small")) {
        case "large" -> 100_000;
        case "medium" -> 10_000;
        default -> 500;
    };

    @Test
    void bothSayTheSame() {
        List<String> disagreements = LongStream.range(0, CASES)
                .parallel()
                .mapToObj(SlowCadenceTest::disagreement)
                .filter(text -> !text.isEmpty())
                .sorted()
                .toList();
        assertThat(disagreements).isEmpty();
    }

    private static String disagreement(long seed) {
        DutyGround ground = RandomDuties.of(seed);
        LocalDate asked = ground.termFirst().plusDays(new Random(seed).nextInt(1_000));
        List<String> fast = ground.ledger(asked).stream()
                .map(row -> row.obligation() + " " + row.from() + " " + row.due() + " " + row.number() + " "
                        + row.standing() + " " + row.step() + " " + row.contact())
                .toList();
        List<String> slow = SlowCadence.ledger(slow(ground), asked).stream()
                .map(row -> row.obligation() + " " + row.from() + " " + row.due() + " " + row.number() + " "
                        + row.standing() + " " + row.step() + " " + row.contact())
                .toList();
        for (int i = 0; i < Math.max(fast.size(), slow.size()); i++) {
            String one = i < fast.size() ? fast.get(i) : "-";
            String other = i < slow.size() ? slow.get(i) : "-";
            if (!one.equals(other)) {
                return seed + " on " + asked + ": " + one + " / model " + other;
            }
        }
        Completion completion = Completion.of(ground.ledger(asked), asked);
        int[] counts = {
            completion.met().size(),
            completion.onTime().size(),
            completion.owed().size()
        };
        return Arrays.equals(counts, SlowCadence.completion(slow(ground), asked)) ? "" : seed + " counts otherwise";
    }

    private static SlowCase slow(DutyGround ground) {
        return new SlowCase(
                ground.termFirst(),
                ground.termLast(),
                ground.agreement(),
                ground.goLive(),
                ground.stops().parts().stream()
                        .map(part -> new SlowCase.Stop(part.from(), part.until()))
                        .toList(),
                ground.cadences().stream().map(SlowCadenceTest::slow).toList(),
                ground.contacts().stream().map(SlowCadenceTest::slow).toList(),
                ground.excused().stream()
                        .map(one -> new SlowCase.Excuse(one.obligation(), one.day()))
                        .toList());
    }

    private static SlowCase.Tier slow(DutyGround.Cadence cadence) {
        Map<String, SlowCase.Obligation> obligations = new LinkedHashMap<>();
        cadence.obligations().forEach(row -> obligations.put(row.id(), slow(row)));
        return new SlowCase.Tier(cadence.from(), obligations);
    }

    private static SlowCase.Obligation slow(ObligationRow row) {
        return new SlowCase.Obligation(
                row.kind(),
                row.accepts(),
                row.roles(),
                row.outcomes(),
                SlowCase.Anchor.valueOf(row.anchor().name()),
                row.phases().stream()
                        .map(phase -> new SlowCase.Phase(phase.until(), slow(phase.frequency())))
                        .toList(),
                row.minimumSpacing(),
                row.remindBefore(),
                row.escalations().stream().map(ObligationRow.Escalation::after).toList(),
                row.lateWithin());
    }

    private static SlowCase.Frequency slow(Frequency frequency) {
        if (frequency instanceof Frequency.Every every) {
            return new SlowCase.Frequency.Every(every.interval());
        }
        if (frequency instanceof Frequency.InEachMonth inEach) {
            return new SlowCase.Frequency.InEachMonth(inEach.windows());
        }
        if (frequency instanceof Frequency.InEachYear inEach) {
            return new SlowCase.Frequency.AtLeast(inEach.slots(), SlowCase.Calendar.TERM_YEAR);
        }
        Frequency.AtLeast atLeast = (Frequency.AtLeast) frequency;
        return new SlowCase.Frequency.AtLeast(
                atLeast.slots(), SlowCase.Calendar.valueOf(atLeast.period().name()));
    }

    private static SlowCase.Contact slow(Contact contact) {
        Contact.SlotOfDay good = contact.makesGood();
        return new SlowCase.Contact(
                contact.id(),
                contact.day(),
                contact.kind(),
                contact.role(),
                contact.outcome(),
                good == null ? null : good.obligation(),
                good == null ? null : good.day());
    }
}
