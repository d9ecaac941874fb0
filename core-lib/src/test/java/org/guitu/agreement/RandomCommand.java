package org.guitu.agreement;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;

/** Commands as they come in, sensible and senseless: any type, any day around the edges, any record named. */
final class RandomCommand {
    static final Division PLACE = new Division("421202001");
    static final Division ELSEWHERE = new Division("310120101");
    private static final Division COUNTY = new Division("421202");
    private static final Division PROVINCE = new Division("420000");
    private static final Division AFAR = new Division("310120");

    private final Random random;
    private final CaseFile file;
    private final LocalDate today;
    private final List<LocalDate> edges;

    /** Commands on a file, as one might record them on a day, near the days on which something turns. */
    RandomCommand(Random random, CaseFile file, LocalDate today, List<LocalDate> edges) {
        this.random = random;
        this.file = file;
        this.today = today;
        this.edges = edges;
    }

    Fact of(FactType type) {
        LocalDate day = day();
        return switch (type) {
            case ORDER -> order(day);
            case SERVICE -> service(day);
            case FAMILY_SERVICE -> new FamilyService(day);
            case ORDER_NOTICE -> new OrderNotice(day);
            case SERVICE_ATTEMPT -> new ServiceAttempt(day, one(Service.Mode.values()));
            case CUSTODY_NOTICE -> new CustodyNotice(day, entry(FactType.CUSTODY_BEGUN));
            case WORK_GROUP -> new WorkGroup(day, roles());
            case ISOLATION -> new IsolationDecision(day, COUNTY, "强戒-9");
            case ISOLATION_ANNULMENT -> new IsolationAnnulment(day, entry(FactType.ISOLATION), "撤-1");
            case CIRCUMSTANCE_BEGUN -> {
                boolean nursing = chance(50);
                yield new CircumstanceBegun(
                        day,
                        nursing ? CircumstanceBegun.Kind.NURSING : CircumstanceBegun.Kind.PREGNANT,
                        nursing ^ chance(5) ? day.minusDays(random.nextInt(500)) : null);
            }
            case CIRCUMSTANCE_ENDED -> new CircumstanceEnded(day, entry(FactType.CIRCUMSTANCE_BEGUN));
            case TAKE_OVER -> new TakeOver(day);
            case FILE_RECORD -> new FileRecord(day, chance(90) ? Map.of("work", "EMPLOYED") : Map.of("shoes", "43"));
            case PAPER -> new Paper(day, entry(FactType.AGREEMENT), "AGREEMENT");
            case DECLARED_FACT -> new DeclaredFact(day, "hasWork", chance(50) ? "true" : null);
            case BREACH -> new Breach(day);
            case EDUCATION -> new Education(day, entry(chance(70) ? FactType.BREACH : FactType.FINDING));
            case WARNING -> new Warning(day, "告-1");
            case FINDING_REVOCATION -> new FindingRevocation(day, entry(FactType.FINDING));
            case PROPOSAL_REJECTION -> new ProposalRejection(day, one(Finding.Kind.values()));
            case SECURITY_REPORT -> new SecurityReport(day, "报-1", Set.of(entry(FactType.FINDING)));
            case SECURITY_ANSWER ->
                new SecurityAnswer(day, entry(FactType.SECURITY_REPORT), one(SecurityAnswer.Answer.values()));
            case REPORT -> new Report(day, place());
            case GOOD_REASON -> new GoodReason(day);
            case AGREEMENT ->
                new Agreement(
                        day,
                        place(),
                        "协-" + random.nextInt(100),
                        one(Agreement.Signatory.values()),
                        contents(),
                        random.nextBoolean(),
                        chance(10));
            case SIGNING_REFUSAL -> new SigningRefusal(day, !chance(20));
            case CUSTODY_BEGUN -> new CustodyBegun(day, one(CustodyBegun.Kind.values()));
            case CUSTODY_ENDED -> new CustodyEnded(day, entry(FactType.CUSTODY_BEGUN));
            case LEAVE_REPORT ->
                new LeaveReport(
                        day,
                        day.plusDays(random.nextInt(4)),
                        day.plusDays(random.nextInt(12) - 1L),
                        chance(50) ? AFAR : COUNTY);
            case ABSENCE_BEGUN -> new AbsenceBegun(day);
            case ABSENCE_ENDED -> new AbsenceEnded(day, entry(FactType.ABSENCE_BEGUN));
            case SENTENCE -> new Sentence(day, one(Sentence.Kind.values()));
            case DEATH -> new Death(day);
            case REVOCATION -> new Revocation(day, one(Revocation.Ground.values()), "复-1");
            case REPLACEMENT -> new Replacement(day, "other", chance(80) ? "SPARED_FROM_ISOLATION" : "NO_SUCH_ROW");
            case RELEASE_NOTICE -> new ReleaseNotice(day, one(ReleaseNotice.Addressee.values()));
            case FINDING -> new Finding(day, one(Finding.Kind.values()));
            case REVIEW -> new Review(day);
            case VOLUNTARY_STAY -> new VoluntaryStay(day, null);
            case CORRECTION -> correction();
        };
    }

    private Order order(LocalDate day) {
        boolean treatment = chance(70);
        Order.Isolation isolation = chance(treatment ? 85 : 15)
                ? null
                : treatment
                        ? changed(day)
                        : new Order.Isolation(
                                chance(85) ? COUNTY : AFAR,
                                "强戒-1",
                                day.minusYears(2).plusDays(chance(10) ? 800 : 0));
        return new Order(
                day,
                treatment ? Measure.COMMUNITY_TREATMENT : Measure.COMMUNITY_REHABILITATION,
                chance(95) ? COUNTY : PROVINCE,
                "戒-1",
                PLACE,
                one(Order.PlaceBasis.values()),
                chance(90) ? Period.ofYears(3) : Period.ofMonths(1 + random.nextInt(40)),
                chance(90) ? Order.Venue.TOWNSHIP : Order.Venue.REHABILITATION_PLACE,
                chance(80) ? null : day.plusDays(random.nextInt(3) - 1L),
                isolation,
                null);
    }

    /** An isolation that was changed into the treatment: most often with months left, sometimes with nothing left. */
    private Order.Isolation changed(LocalDate day) {
        LocalDate decided = day.minusDays(chance(70) ? random.nextInt(700) : 1_080 + random.nextInt(40));
        return new Order.Isolation(COUNTY, "强戒-1", decided, chance(90) ? day : null, random.nextInt(3) * 10);
    }

    private Service service(LocalDate day) {
        Service.Mode mode = one(Service.Mode.values());
        boolean published = mode == Service.Mode.PUBLIC_NOTICE ^ chance(5);
        return new Service(day, mode, published ? day.minusDays(58L + random.nextInt(5)) : null);
    }

    private List<String> roles() {
        List<String> roles = new ArrayList<>(List.of(
                "SPECIALIST", "COMMUNITY_POLICE_OFFICER", "COMMUNITY_MEDICAL_WORKER", "FAMILY_MEMBER", "VOLUNTEER"));
        roles.removeIf(role -> chance(30));
        return roles.isEmpty() || chance(5) ? List.of("DRIVER") : roles;
    }

    private Correction correction() {
        List<Entry> entries = file.entries();
        Entry root = entries.isEmpty() || chance(5) ? null : entries.get(random.nextInt(entries.size()));
        String named = root == null ? "421202001-99" : root.id();
        boolean verified = !chance(10);
        FactType type = root == null ? FactType.DEATH : FactType.of(root.type()).orElseThrow();
        if (type == FactType.CORRECTION || chance(35)) {
            return new Correction(named, verified, null);
        }
        Map<String, Object> body = of(chance(95) ? type : FactType.DEATH).body();
        return new Correction(named, verified, body);
    }

    private LocalDate day() {
        if (chance(40)) {
            return today;
        }
        if (chance(5)) {
            return today.plusDays(1 + random.nextInt(3));
        }
        LocalDate day = today.minusDays(random.nextInt(45));
        if (chance(60) && !edges.isEmpty()) {
            day = edges.get(random.nextInt(edges.size())).plusDays(random.nextInt(3) - 1L);
        }
        return day.isAfter(today) && !chance(5) ? today : day;
    }

    private Division place() {
        return chance(85) ? PLACE : ELSEWHERE;
    }

    private Set<String> contents() {
        Set<String> contents = new TreeSet<>(List.of("MEASURES", "RULES", "CONSEQUENCES"));
        contents.removeIf(content -> chance(5));
        return contents;
    }

    /** Mostly an entry of the type that is wanted; sometimes any, sometimes none on file. */
    private String entry(FactType wanted) {
        List<Entry> fitting = file.entries().stream()
                .filter(e -> e.type().equals(wanted.code()) || chance(5))
                .toList();
        return fitting.isEmpty()
                ? "421202001-98"
                : fitting.get(random.nextInt(fitting.size())).id();
    }

    private boolean chance(int inAHundred) {
        return random.nextInt(100) < inAHundred;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** An order of treatment whose credit leaves no day of the term. */
    static Order spent(LocalDate day) {
        return new Order(
                day,
                Measure.COMMUNITY_TREATMENT,
                COUNTY,
                "戒-1",
                PLACE,
                Order.PlaceBasis.REGISTERED,
                Period.ofYears(3),
                Order.Venue.TOWNSHIP,
                null,
                new Order.Isolation(COUNTY, "强戒-1", day.minusYears(3).minusDays(2), day, 0),
                null);
    }
}
