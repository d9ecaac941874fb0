package org.guitu.slow.cadence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An obvious, slow model of 02-cadence.md. */
public final class SlowCadence {
    private SlowCadence() {}

    /**
     * Every slot of every window from the first one planned up to those begun on or before asked, and the next upcoming
     * window of each obligation, as they stand at the end of asked.
     */
    public static List<SlowRow> ledger(SlowCase file, LocalDate asked) {
        Matching matching = new Matching(file, asked);
        List<SlowRow> rows = new ArrayList<>();
        for (List<Window> windows : matching.plan.windows.values()) {
            for (Window window : begunAndNext(windows, asked)) {
                for (Slot slot : Standings.slotsOf(window)) {
                    rows.add(row(slot, matching));
                }
            }
        }
        return rows;
    }

    /** CAD-12: MET + MET_LATE, MET, and the denominator of both. */
    public static int[] completion(SlowCase file, LocalDate asked) {
        int metOrLate = 0;
        int met = 0;
        int denominator = 0;
        for (SlowRow row : ledger(file, asked)) {
            if (!row.due().isBefore(asked) || isLeftOut(row.standing())) {
                continue;
            }
            denominator++;
            if (row.standing().equals("MET")) {
                met++;
                metOrLate++;
            }
            if (row.standing().equals("MET_LATE")) {
                metOrLate++;
            }
        }
        return new int[] {metOrLate, met, denominator};
    }

    private static boolean isLeftOut(String standing) {
        return standing.equals("EXCUSED") || standing.equals("WAIVED") || standing.equals("UNKNOWN");
    }

    private static List<Window> begunAndNext(List<Window> windows, LocalDate asked) {
        List<Window> shown = new ArrayList<>();
        for (Window window : windows) {
            if (window.from().isAfter(asked)) {
                if (window.slots() == 0) {
                    continue;
                }
                shown.add(window);
                break;
            }
            shown.add(window);
        }
        return shown;
    }

    private static SlowRow row(Slot slot, Matching matching) {
        Window window = slot.window();
        Met met = matching.met.get(slot.key());
        return new SlowRow(
                window.obligation(),
                window.from(),
                window.due(),
                slot.number(),
                matching.standings.of(slot).name(),
                matching.standings.stepShown(slot),
                met == null ? null : met.contact());
    }
}
