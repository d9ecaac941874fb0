package org.guitu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.guitu.CaseStory;
import org.guitu.day.Deadline.Due;
import org.guitu.division.Division;
import org.guitu.policy.Packs;
import org.guitu.prompt.Prompt;
import org.guitu.reading.Reading;
import org.guitu.rule.Counted;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is counted without a case file is what a case with exactly these facts is read as: the same days, as sure, for
 * the same reasons but for the entries.
 */
class ArithmeticPropertyTest {
    private static final int CASES = 2_000;
    /** Nothing has happened yet, by the national pack or that of a province. */
    private static final List<CaseStory> BEGINNINGS =
            List.of(CaseStory.begin(), province("""
                    "parameters": {"termCounting": {"value": "civilCode", "source": "made up", "status": "LOCAL_RULE"}},
                    "deadlines": {"decide-proposal": {"period": "P10D", "unit": "WORKING_DAYS", "source": "x", "status": "LOCAL_RULE"},
                                  "serve": {"practice": {"period": "P1M", "source": "x", "status": "PRACTICE"}},
                                  "sign": {"practice": {"roll": false, "source": "x", "status": "PRACTICE"}}}
                    """), province("""
                    "parameters": {"suspensionExtendsTerm": {"value": false, "source": "made up", "status": "LOCAL_RULE"}},
                    "deadlines": {"review": {"period": "P1M", "source": "x", "status": "LOCAL_RULE"},
                                  "serve-family": {"practice": {"period": "P2D", "unit": "WORKING_DAYS", "source": "x", "status": "PRACTICE"}}}
                    """), under("cn", "2", "", """
                    "parameters": {"creditServedIsolation": {"value": false, "source": "a newer law", "status": "LAW"}}
                    """));
    ;

    private final Map<String, Integer> compared = new HashMap<>();

    @Test
    void theDoorSaysWhatACaseIsReadAs() {
        Random random = new Random(20260302);
        for (int i = 0; i < CASES; i++) {
            Example example = Example.random(random);
            try {
                compare(example);
            } catch (AssertionError e) {
                throw new AssertionError("input " + i + ": " + example, e);
            }
        }
        assertThat(compared)
                .containsKeys("term", "no term", "nothing left", "not credited", "serve", "report", "sign", "review")
                .containsKeys("no sign", "notice-person", "notice-family", "notice-township", "serve-family")
                .containsKeys("order-notice", "decide-proposal", "PROVISIONAL", "CERTAIN")
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(40));
    }

    private void compare(Example example) {
        Arithmetic arithmetic = example.story().guitu().arithmetic(new Division(example.place()), example.measure());
        Counted<CountedTerm> term =
                arithmetic.term(example.ordered(), example.length(), example.began(), example.served());
        CaseStory ordered = example.story();
        if (term instanceof Counted.Refused<CountedTerm> refused) {
            count("no term");
            Reading reading = ordered.on(example.ordered().toString());
            assertThat(refused.reasons())
                    .extracting(reason -> withoutEntries(reason.why()))
                    .isEqualTo(reading.anomalies().get(0).reasons().stream()
                            .map(reason -> withoutEntries(reason.why()))
                            .toList());
            return;
        }
        same("serve", arithmetic.deadline("serve", example.ordered()), ordered.on(text(example.ordered())));
        for (String row : List.of("serve-family", "order-notice")) {
            same(row, arithmetic.deadline(row, example.ordered()), ordered.on(text(example.ordered())));
        }
        CaseStory served = example.service() == null
                ? ordered
                : ordered.then("service", text(example.service()), "mode", "IN_PERSON");
        if (example.service() != null) {
            unreported(arithmetic, served, example.service());
        }
        if (example.reported() != null) {
            CaseStory reported = served.then("report", text(example.reported()), "place", example.place());
            reported(arithmetic, reported, term.orThrow(), example);
        }
    }

    private void unreported(Arithmetic arithmetic, CaseStory served, LocalDate service) {
        Counted<CountedDeadline> report = arithmetic.deadline("report", service);
        same("report", report, served.on(text(service)));
        LocalDate end = report.orThrow().due().day();
        LocalDate late = end.plusDays(1);
        Reading reading = served.on(text(late));
        same("review", arithmetic.deadline("review", end), reading);
        Prompt proposal = Objects.requireNonNull(reading.prompts().get("proposal-REFUSAL"));
        CountedDeadline decide = arithmetic.deadline("decide-proposal", late).orThrow();
        count("decide-proposal");
        assertThat(proposal.due()).isEqualTo(decide.due().day());
        assertThat(proposal.why().inner()).contains(decide.why());
    }

    private void reported(Arithmetic arithmetic, CaseStory reported, CountedTerm term, Example example) {
        Reading reading = reported.on(text(example.began()));
        TermReading read = Objects.requireNonNull(reading.term());
        count("term");
        assertThat(term.firstDay()).isEqualTo(read.firstDay());
        assertThat(term.lastDay()).isEqualTo(read.lastDay());
        assertThat(term.why()).isEqualTo(withoutEntries(read.why()));
        if (term.why().topic().key().equals("LIF-03.nothing-left")) {
            count("nothing left");
        } else {
            Counted<CountedDeadline> sign = arithmetic.deadline("sign", example.began());
            if (sign instanceof Counted.Refused<CountedDeadline>) {
                count("no sign");
                assertThat(example.measure()).isEqualTo(Measure.COMMUNITY_REHABILITATION);
            } else {
                same("sign", sign, reading);
            }
        }
        if (term.why().inner().stream().anyMatch(why -> why.topic().key().equals("LIF-03.not-credited"))) {
            count("not credited");
        }
        Reading over = reported.on(text(term.lastDay().plusDays(1)));
        assertThat(over.state()).isEqualTo(State.COMPLETED);
        for (String notice : List.of("notice-person", "notice-family", "notice-township")) {
            same(notice, arithmetic.deadline(notice, term.lastDay()), over);
        }
    }

    private void same(String id, Counted<CountedDeadline> counted, Reading reading) {
        DeadlineReading read = Objects.requireNonNull(reading.deadlines().get(id), id);
        Due due = counted.orThrow().due();
        count(id);
        count(due.certainty().name());
        assertThat(due.day()).as(id).isEqualTo(read.due());
        assertThat(due.certainty()).as(id).isEqualTo(read.certainty());
        assertThat(read.why().inner()).as(id).contains(counted.orThrow().why());
    }

    private void count(String what) {
        compared.merge(what, 1, Integer::sum);
    }

    private static Why withoutEntries(Why why) {
        return new Why(
                why.topic(),
                why.values(),
                why.parameters(),
                List.of(),
                why.inner().stream().map(ArithmeticPropertyTest::withoutEntries).toList());
    }

    private static CaseStory province(String differing) {
        return under("cn-42", "1", "42", differing);
    }

    private static CaseStory under(String id, String version, String division, String differing) {
        String pack = """
                {"formatVersion": 2, "names": {"zh-CN": "某地", "en": "a place"}, "id": "%s", "version": "%s",
                 "extends": "cn/1", "publishedAt": "2008-06-01T00:00:00+08:00", "effectiveFrom": "2016-06-26",
                 "divisions": ["%s"], %s}
                """.formatted(id, version, division, differing);
        return CaseStory.begin()
                .judgedBy(Packs.bundled()
                        .and(pack.getBytes(StandardCharsets.UTF_8))
                        .orThrow());
    }

    private static String text(LocalDate day) {
        return day.toString();
    }

    /**
     * The facts of one case; who was credited reported before service, so that a credit which leaves nothing completes
     * the case on that day.
     */
    private record Example(
            int beginning,
            String place,
            Measure measure,
            LocalDate ordered,
            Period length,
            @Nullable LocalDate service,
            @Nullable LocalDate reported,
            @Nullable TimeServed served) {
        static Example random(Random random) {
            Measure measure = random.nextBoolean() ? Measure.COMMUNITY_TREATMENT : Measure.COMMUNITY_REHABILITATION;
            LocalDate ordered = LocalDate.of(2014, 6, 1).plusDays(random.nextInt(4_700));
            boolean credited = random.nextInt(3) == 0;
            LocalDate service = credited ? null : ordered.plusDays(random.nextInt(20));
            LocalDate earliest = service == null ? ordered : service;
            boolean lawful = random.nextInt(10) > 0;
            boolean treatment = measure == Measure.COMMUNITY_TREATMENT;
            Period length = lawful && treatment
                    ? Period.ofYears(3)
                    : Period.ofMonths(lawful ? 1 + random.nextInt(36) : 37 + random.nextInt(30));
            return new Example(
                    random.nextInt(BEGINNINGS.size()),
                    random.nextInt(4) == 0 ? "310120101" : CaseStory.PLACE,
                    measure,
                    ordered,
                    length,
                    service,
                    credited || random.nextInt(3) > 0 ? earliest.plusDays(random.nextInt(9)) : null,
                    credited
                            ? new TimeServed(
                                    ordered.minusDays(1 + random.nextInt(1_500)),
                                    ordered.minusDays(random.nextInt(2)),
                                    random.nextInt(20))
                            : null);
        }

        /** The day that the term is asked for. */
        LocalDate began() {
            return reported == null ? ordered : reported;
        }

        CaseStory story() {
            List<Object> fields = new ArrayList<>(
                    List.of("measure", measure.name(), "authority", place.substring(0, 6), "documentNumber", "戒-1"));
            fields.addAll(List.of("place", place, "placeBasis", "REGISTERED", "term", length.toString()));
            if (served != null || measure == Measure.COMMUNITY_REHABILITATION) {
                fields.addAll(List.of("isolation", isolation()));
            }
            return BEGINNINGS.get(beginning).recordedIn(place).then("order", text(ordered), fields.toArray());
        }

        private Map<String, Object> isolation() {
            Map<String, Object> isolation = new HashMap<>(
                    Map.of("authority", place.substring(0, 6), "documentNumber", "强戒-1", "decidedOn", text(ordered)));
            if (served != null) {
                isolation.put("decidedOn", text(served.decidedOn()));
                isolation.put("changedOn", text(served.changedOn()));
                isolation.put("escapeDays", (long) served.escapeDays());
            }
            return isolation;
        }
    }
}
