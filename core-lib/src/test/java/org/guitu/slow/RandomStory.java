package org.guitu.slow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Facts thrown together, most of them in a sensible order, some not. */
final class RandomStory {
    private static final List<String> SENTENCES = List.of("IMPRISONMENT", "SUSPENDED_SENTENCE", "PUBLIC_SURVEILLANCE");
    private static final List<String> FINDINGS = List.of("REFUSAL", "SERIOUS_BREACH");
    private static final List<String> ADDRESSEES = List.of("PERSON", "FAMILY", "TOWNSHIP");

    private final Random random;
    private final Story story = new Story();

    private RandomStory(Random random) {
        this.random = random;
    }

    static Story of(Random random) {
        return new RandomStory(random).write();
    }

    private Story write() {
        LocalDate start = LocalDate.parse("2022-01-01").plusDays(random.nextInt(60));
        Map<String, Object> order =
                random.nextInt(4) == 0 ? Story.rehabilitationOrder("2021-05-01") : Story.treatmentOrder();
        if (order.get("isolation") == null && random.nextInt(3) == 0) {
            String changed =
                    LocalDate.parse("2021-01-01").plusDays(random.nextInt(366)).toString();
            order.put("isolation", Map.of("authority", "421202", "decidedOn", "2018-12-20", "changedOn", changed));
        }
        story.order("order", start.toString(), order);
        LocalDate served = start.plusDays(random.nextInt(12));
        story.served(served.toString());
        if (random.nextInt(5) > 0) {
            LocalDate reported = served.plusDays(random.nextInt(24) - 3);
            story.reported(reported.toString());
            story.signed(reported.plusDays(random.nextInt(12)).toString());
        }
        int happenings = random.nextInt(14);
        for (int i = 0; i < happenings; i++) {
            LocalDate day = start.plusDays(random.nextInt(random.nextBoolean() ? 60 : 1500));
            story.recordedOn(day.plusDays(random.nextInt(3) == 0 ? random.nextInt(900) : 0)
                    .toString());
            happening("x" + i, day);
        }
        return story;
    }

    private void happening(String id, LocalDate day) {
        String on = day.toString();
        String later = day.plusDays(random.nextInt(60)).toString();
        switch (random.nextInt(14)) {
            case 0, 1 -> story.held(id, on, later);
            case 2 -> story.held(id, on);
            case 3, 4 -> story.away(id, on, later);
            case 5 -> story.leave(id, on, on, later);
            case 6 -> story.fact(id, "sentence", on, Map.of("kind", one(SENTENCES)));
            case 7 ->
                story.fact(id, "isolation", on, Map.of())
                        .fact(id + "-u", "isolation-annulment", later, Map.of("isolation", id));
            case 8 -> story.fact(id, "finding", on, Map.of("kind", one(FINDINGS)));
            case 9 -> story.fact(id, "proposal-rejection", on, Map.of("kind", one(FINDINGS)));
            case 10, 11 -> story.fact(id, "release-notice", on, Map.of("addressee", one(ADDRESSEES)));
            case 12 -> story.fact(id, "good-reason", on, Map.of()).fact(id + "-r", "review", later, Map.of());
            default -> story.voided("x" + random.nextInt(14), on);
        }
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
