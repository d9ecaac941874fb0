package org.guitu;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.guitu.day.Calendars;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.person.Actor;
import org.guitu.policy.Packs;
import org.guitu.reading.Outcome;

/**
 * How long a whole reading and a decision take, on a case of 6 entries and one of 60. Not a test: its command stands in
 * docs/results.md.
 */
public final class ReadingBenchmark {
    private static final Guitu GUITU = Guitu.with(Packs.bundled(), Calendars.bundled(), Divisions.bundled());
    private static final Actor WORKER = new Actor("w1", "CASE_WORKER", new Division("421202001"));

    private ReadingBenchmark() {}

    /**
     * Runs every measure and prints its median of nine rounds.
     *
     * @param args none
     */
    public static void main(String[] args) {
        for (int absences : new int[] {1, 28}) {
            CaseFile file = file(absences);
            String size = file.version() + " entries";
            LocalDate day = LocalDate.of(2027, 12, 1);
            Envelope now = envelope(LocalDate.of(2027, 12, 1));
            measure("reading, " + size, () -> GUITU.read(file, day));
            measure(
                    "decide, " + size,
                    () -> GUITU.decide(file, fact("custody-begun", Map.of("kind", "ARREST"), day), now));
            measure("file from bytes, " + size, () -> CaseFile.of(file.toBytes()));
        }
    }

    private static void measure(String name, Supplier<Object> work) {
        long[] rounds = new long[9];
        int kept = 0;
        for (int round = -9; round < rounds.length; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 2_000; i++) {
                kept += work.get().hashCode() & 1;
            }
            if (round >= 0) {
                rounds[round] = (System.nanoTime() - start) / 2_000;
            }
        }
        Arrays.sort(rounds);
        System.out.printf(
                "%-28s %8.1f microseconds (%.1f to %.1f) %s%n",
                name, rounds[4] / 1e3, rounds[0] / 1e3, rounds[8] / 1e3, kept < 0 ? "?" : "");
    }

    private static CaseFile file(int absences) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        CaseFile file = CaseFile.empty("c");
        file = add(
                file,
                "order",
                day,
                Map.of(
                        "measure",
                        "COMMUNITY_TREATMENT",
                        "authority",
                        "421202",
                        "documentNumber",
                        "1",
                        "place",
                        "421202001",
                        "placeBasis",
                        "REGISTERED",
                        "term",
                        "P3Y"));
        file = add(file, "service", day, Map.of("mode", "IN_PERSON"));
        file = add(file, "report", day, Map.of("place", "421202001"));
        file = add(
                file,
                "agreement",
                day,
                Map.of(
                        "place",
                        "421202001",
                        "number",
                        "1",
                        "signedBy",
                        "TOWNSHIP",
                        "contents",
                        List.of("MEASURES", "RULES", "CONSEQUENCES")));
        for (int i = 0; i < absences; i++) {
            day = day.plusDays(10);
            file = add(file, "absence-begun", day, Map.of());
            file = add(file, "absence-ended", day.plusDays(2), Map.of("absence", "421202001-" + file.version()));
        }
        return file;
    }

    private static CaseFile add(CaseFile file, String type, LocalDate day, Map<String, Object> fields) {
        Outcome outcome = GUITU.decide(file, fact(type, fields, day), envelope(day));
        return ((Outcome.Accepted) outcome).file();
    }

    private static Fact fact(String type, Map<String, Object> fields, LocalDate day) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("day", day.toString());
        return GUITU.parse(FactType.of(type).orElseThrow(), body).orThrow();
    }

    private static Envelope envelope(LocalDate day) {
        return new Envelope(Instant.parse(day + "T04:00:00Z"), WORKER, null, "00");
    }
}
