package org.guitu.agreement;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.guitu.Guitu;
import org.guitu.day.Shanghai;
import org.guitu.division.Division;
import org.guitu.finding.Breach;
import org.guitu.finding.Education;
import org.guitu.finding.Finding;
import org.guitu.finding.FindingRevocation;
import org.guitu.finding.GoodReason;
import org.guitu.finding.ProposalRejection;
import org.guitu.finding.Review;
import org.guitu.finding.SecurityAnswer;
import org.guitu.finding.SecurityReport;
import org.guitu.finding.Warning;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Correction;
import org.guitu.journal.Entry;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.reading.Reading;

/** Makes commands of a type that should be accepted where the type is permitted, from what the readings tell. */
final class Witness {
    /** The papers that the national pack asks for. */
    private static final Map<FactType, String> PAPERS = Map.of(
            FactType.ORDER, "ORDER",
            FactType.FINDING, "PROOF_OF_NON_REPORTING",
            FactType.SENTENCE, "TERMINATION_STATEMENT",
            FactType.ISOLATION, "TERMINATION_STATEMENT",
            FactType.SERVICE, "SERVICE_RECEIPT",
            FactType.AGREEMENT, "AGREEMENT",
            FactType.WARNING, "WARNING_LETTER",
            FactType.CUSTODY_BEGUN, "SUSPENSION_STATEMENT",
            FactType.RELEASE_NOTICE, "RELEASE_NOTICE");

    private final Guitu guitu;
    private final CaseFile file;
    private final Background background;
    private final LocalDate today;
    private final Reading now;

    Witness(Guitu guitu, CaseFile file, Envelope envelope, Background background) {
        this.guitu = guitu;
        this.file = file;
        this.background = background;
        this.today = Shanghai.dayOf(envelope.recordedAt());
        this.now = guitu.read(file, today, background);
    }

    /** A few commands, of which the first should do; the others are for a case that corrections have turned over. */
    List<Fact> of(FactType type) {
        List<Fact> facts = new ArrayList<>();
        switch (type) {
            case ORDER -> facts.add(order());
            case SERVICE -> facts.add(new Service(today, Service.Mode.IN_PERSON));
            case REPORT -> facts.add(new Report(today, RandomCommand.ELSEWHERE));
            case GOOD_REASON -> days(FactType.SERVICE).forEach(day -> facts.add(new GoodReason(day)));
            case AGREEMENT -> sinceTheReport().forEach(day -> facts.add(agreement(day)));
            case SIGNING_REFUSAL -> sinceTheReport().forEach(day -> facts.add(new SigningRefusal(day, true)));
            case CUSTODY_BEGUN -> facts.add(new CustodyBegun(today, CustodyBegun.Kind.ARREST));
            case CUSTODY_ENDED -> ids(FactType.CUSTODY_BEGUN).forEach(id -> facts.add(new CustodyEnded(today, id)));
            case LEAVE_REPORT ->
                days(FactType.REPORT)
                        .forEach(day -> facts.add(new LeaveReport(day, day, day.plusDays(5), new Division("310120"))));
            case ABSENCE_BEGUN -> sinceTheReport().forEach(day -> facts.add(new AbsenceBegun(day)));
            case ABSENCE_ENDED ->
                now.absences().stream()
                        .filter(absence -> absence.until() == null)
                        .forEach(absence -> facts.add(new AbsenceEnded(today, absence.entry())));
            case SENTENCE -> facts.add(new Sentence(today, Sentence.Kind.SUSPENDED_SENTENCE));
            case DEATH -> facts.add(new Death(today));
            case REVOCATION -> facts.add(new Revocation(today, Revocation.Ground.COURT, "判-1"));
            case REPLACEMENT -> facts.add(new Replacement(today, "other", "SPARED_FROM_ISOLATION"));
            case RELEASE_NOTICE ->
                EnumSet.allOf(ReleaseNotice.Addressee.class).forEach(to -> facts.add(new ReleaseNotice(today, to)));
            case FINDING -> decided(Finding::new, facts);
            case REVIEW -> {
                proposed().forEach(day -> facts.add(new Review(day)));
                // of a case taken over the window is not known any more
                sinceService().forEach(day -> facts.add(new Review(day)));
            }
            case FAMILY_SERVICE -> days(FactType.ORDER).forEach(day -> facts.add(new FamilyService(day)));
            case ORDER_NOTICE -> days(FactType.ORDER).forEach(day -> facts.add(new OrderNotice(day)));
            case SERVICE_ATTEMPT ->
                days(FactType.ORDER).forEach(day -> facts.add(new ServiceAttempt(day, Service.Mode.POST)));
            case CUSTODY_NOTICE -> ids(FactType.CUSTODY_BEGUN).forEach(id -> facts.add(new CustodyNotice(today, id)));
            case WORK_GROUP ->
                days(FactType.ORDER).forEach(day -> facts.add(new WorkGroup(day, List.of("SPECIALIST"))));
            case ISOLATION -> facts.add(new IsolationDecision(today, new Division("421202"), "强戒-9"));
            case ISOLATION_ANNULMENT ->
                ids(FactType.ISOLATION).forEach(id -> facts.add(new IsolationAnnulment(today, id, "撤-1")));
            case CIRCUMSTANCE_BEGUN -> facts.add(new CircumstanceBegun(today, CircumstanceBegun.Kind.PREGNANT, null));
            case CIRCUMSTANCE_ENDED ->
                ids(FactType.CIRCUMSTANCE_BEGUN).forEach(id -> facts.add(new CircumstanceEnded(today, id)));
            case TAKE_OVER -> days(FactType.ORDER).forEach(day -> facts.add(new TakeOver(day)));
            case FILE_RECORD ->
                days(FactType.REPORT).forEach(day -> facts.add(new FileRecord(day, Map.of("work", "STUDENT"))));
            case PAPER ->
                PAPERS.forEach((step, paper) -> ids(step).forEach(id -> facts.add(new Paper(today, id, paper))));
            case DECLARED_FACT ->
                days(FactType.ORDER).forEach(day -> facts.add(new DeclaredFact(day, "hasWork", "true")));
            case BREACH -> days(FactType.AGREEMENT).forEach(day -> facts.add(new Breach(day)));
            case EDUCATION -> {
                standing(FactType.BREACH)
                        .forEach((id, body) ->
                                facts.add(new Education(LocalDate.parse(String.valueOf(body.get("day"))), id)));
                // while the law spares the person, a finding asks for it too
                now.findings()
                        .forEach(finding -> Stream.concat(
                                        Stream.of(finding.day()), days(FactType.CIRCUMSTANCE_BEGUN).stream())
                                .forEach(day -> facts.add(new Education(day, finding.entry()))));
            }
            case WARNING -> days(FactType.ORDER).forEach(day -> facts.add(new Warning(day, "告-1")));
            case FINDING_REVOCATION ->
                now.findings().forEach(finding -> facts.add(new FindingRevocation(today, finding.entry())));
            case PROPOSAL_REJECTION -> decided(ProposalRejection::new, facts);
            case SECURITY_REPORT ->
                now.findings().forEach(finding -> facts.add(new SecurityReport(today, "报-1", Set.of(finding.entry()))));
            case SECURITY_ANSWER ->
                ids(FactType.SECURITY_REPORT)
                        .forEach(id -> facts.add(new SecurityAnswer(today, id, SecurityAnswer.Answer.NOT_ORDERED)));
            case VOLUNTARY_STAY -> days(FactType.ORDER).forEach(day -> facts.add(new VoluntaryStay(day, null)));
            case CORRECTION -> corrections(facts);
        }
        return facts;
    }

    /** A day is away once, and nobody signs or leaves from custody: any other day since a report will do. */
    private Stream<LocalDate> sinceTheReport() {
        return days(FactType.REPORT).stream().flatMap(day -> day.datesUntil(today.plusDays(1)));
    }

    private Stream<LocalDate> sinceService() {
        return days(FactType.SERVICE).stream().flatMap(day -> day.datesUntil(today.plusDays(1)));
    }

    private Order order() {
        return new Order(
                today,
                Measure.COMMUNITY_TREATMENT,
                new Division("421202"),
                "戒-1",
                RandomCommand.PLACE,
                Order.PlaceBasis.REGISTERED,
                Period.ofYears(3),
                Order.Venue.TOWNSHIP,
                null,
                null,
                null);
    }

    private static Agreement agreement(LocalDate day) {
        return new Agreement(
                day,
                RandomCommand.PLACE,
                "协-1",
                Agreement.Signatory.TOWNSHIP,
                Set.of("MEASURES", "RULES", "CONSEQUENCES"),
                true,
                false);
    }

    /** The first day after the report window, and the day of a refusal to sign, today first where that is proposed. */
    private Set<LocalDate> proposed() {
        Set<LocalDate> days = new LinkedHashSet<>();
        if (!now.proposals().isEmpty()) {
            days.add(today);
        }
        late(now, days);
        if (now.ending() != null) {
            late(guitu.read(file, now.ending().day().minusDays(1), background), days);
        }
        days.addAll(days(FactType.SIGNING_REFUSAL));
        days.removeIf(day -> day.isAfter(today));
        return days;
    }

    /** What is proposed now, a refusal on one of its days, and a breach on any day since the report. */
    private void decided(BiFunction<LocalDate, Finding.Kind, Fact> decision, List<Fact> facts) {
        now.proposals().forEach(proposal -> facts.add(decision.apply(today, proposal.kind())));
        proposed().forEach(day -> facts.add(decision.apply(day, Finding.Kind.REFUSAL)));
        sinceService().forEach(day -> facts.add(decision.apply(day, Finding.Kind.REFUSAL)));
        sinceTheReport().forEach(day -> facts.add(decision.apply(day, Finding.Kind.SERIOUS_BREACH)));
    }

    private static void late(Reading reading, Set<LocalDate> days) {
        DeadlineReading report = reading.deadlines().get("report");
        if (report != null && report.due() != null) {
            days.add(report.due().plusDays(1));
        }
    }

    private void corrections(List<Fact> facts) {
        for (Entry entry : file.entries()) {
            if (!entry.type().equals(FactType.CORRECTION.code())) {
                facts.add(new Correction(entry.id(), true, null));
            }
        }
        for (Entry entry : file.entries()) {
            if (!entry.type().equals(FactType.CORRECTION.code())) {
                facts.add(new Correction(entry.id(), true, entry.body()));
            }
        }
    }

    /** The days of the facts of a type, as they stand now, the day of the earliest first. */
    private List<LocalDate> days(FactType type) {
        return standing(type).values().stream()
                .map(body -> LocalDate.parse(String.valueOf(body.get("day"))))
                .filter(day -> !day.isAfter(today))
                .sorted()
                .distinct()
                .toList();
    }

    private List<String> ids(FactType type) {
        return standing(type).keySet().stream().sorted().toList();
    }

    private Map<String, Map<String, Object>> standing(FactType type) {
        Map<String, Map<String, Object>> bodies = standing(file);
        bodies.keySet().removeIf(id -> !file.entry(id).type().equals(type.code()));
        return bodies;
    }

    /** What each record says after its corrections, which come after all records; what is void is left out. */
    static Map<String, Map<String, Object>> standing(CaseFile file) {
        Map<String, Map<String, Object>> bodies = new HashMap<>();
        List<Entry> corrections = new ArrayList<>();
        for (Entry entry : file.entries()) {
            if (entry.type().equals(FactType.CORRECTION.code())) {
                corrections.add(entry);
            } else {
                bodies.put(entry.id(), entry.body());
            }
        }
        corrections.sort(Comparator.comparing(Entry::recordedAt)
                .thenComparing(Entry::chain)
                .thenComparingLong(Entry::sequence));
        for (Entry correction : corrections) {
            String corrected = String.valueOf(correction.body().get("entry"));
            if (correction.body().get("replacement") instanceof Map<?, ?> replacement) {
                bodies.put(corrected, texts(replacement));
            } else {
                bodies.remove(corrected);
            }
        }
        return bodies;
    }

    private static Map<String, Object> texts(Map<?, ?> tree) {
        Map<String, Object> named = new HashMap<>();
        tree.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
