package org.guitu.agreement.internal;

import java.time.Period;
import java.util.regex.Pattern;
import org.guitu.agreement.AbsenceBegun;
import org.guitu.agreement.AbsenceEnded;
import org.guitu.agreement.Agreement;
import org.guitu.agreement.CircumstanceBegun;
import org.guitu.agreement.CircumstanceEnded;
import org.guitu.agreement.CustodyBegun;
import org.guitu.agreement.CustodyEnded;
import org.guitu.agreement.CustodyNotice;
import org.guitu.agreement.Death;
import org.guitu.agreement.DeclaredFact;
import org.guitu.agreement.FamilyService;
import org.guitu.agreement.FileRecord;
import org.guitu.agreement.IsolationAnnulment;
import org.guitu.agreement.IsolationDecision;
import org.guitu.agreement.LeaveReport;
import org.guitu.agreement.Measure;
import org.guitu.agreement.Order;
import org.guitu.agreement.OrderNotice;
import org.guitu.agreement.Paper;
import org.guitu.agreement.ReleaseNotice;
import org.guitu.agreement.Replacement;
import org.guitu.agreement.Report;
import org.guitu.agreement.Revocation;
import org.guitu.agreement.Sentence;
import org.guitu.agreement.Service;
import org.guitu.agreement.ServiceAttempt;
import org.guitu.agreement.SigningRefusal;
import org.guitu.agreement.TakeOver;
import org.guitu.agreement.VoluntaryStay;
import org.guitu.agreement.WorkGroup;
import org.guitu.internal.json.Fields;
import org.guitu.journal.FactType;
import org.guitu.journal.internal.FactFields;
import org.guitu.journal.internal.FactForms;

/** The forms of the agreement's own facts. */
public final class AgreementFacts {
    // Numbers of so many digits add up without overflow, whatever they are.
    private static final Pattern TERM = Pattern.compile("P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?");
    private static final Period NO_TERM = Period.ofDays(1);

    /** All of them. */
    public static final FactForms FORMS = new FactForms()
            .with(FactType.ORDER, AgreementFacts::order)
            .with(
                    FactType.SERVICE,
                    f -> new Service(f.day(), f.plain().oneOf("mode", Service.Mode.class), f.dayOrNone("publishedOn")))
            .with(FactType.REPORT, f -> new Report(f.day(), f.township("place")))
            .with(FactType.AGREEMENT, AgreementFacts::agreement)
            .with(
                    FactType.SIGNING_REFUSAL,
                    f -> new SigningRefusal(f.day(), f.plain().truth("witnessed")))
            .with(
                    FactType.CUSTODY_BEGUN,
                    f -> new CustodyBegun(f.day(), f.plain().oneOf("kind", CustodyBegun.Kind.class)))
            .with(FactType.CUSTODY_ENDED, f -> new CustodyEnded(f.day(), f.id("custody")))
            .with(
                    FactType.LEAVE_REPORT,
                    f -> new LeaveReport(f.day(), f.day("leaveOn"), f.day("returnOn"), f.county("destination")))
            .with(FactType.ABSENCE_BEGUN, f -> new AbsenceBegun(f.day()))
            .with(FactType.ABSENCE_ENDED, f -> new AbsenceEnded(f.day(), f.id("absence")))
            .with(FactType.SENTENCE, f -> new Sentence(f.day(), f.plain().oneOf("kind", Sentence.Kind.class)))
            .with(FactType.DEATH, f -> new Death(f.day()))
            .with(
                    FactType.REVOCATION,
                    f -> new Revocation(
                            f.day(), f.plain().oneOf("ground", Revocation.Ground.class), f.number("documentNumber")))
            .with(FactType.REPLACEMENT, f -> new Replacement(f.day(), f.id("successor"), f.id("row")))
            .with(
                    FactType.RELEASE_NOTICE,
                    f -> new ReleaseNotice(f.day(), f.plain().oneOf("addressee", ReleaseNotice.Addressee.class)))
            .with(FactType.VOLUNTARY_STAY, f -> new VoluntaryStay(f.day(), f.codeOrNone("place")))
            .with(FactType.FAMILY_SERVICE, f -> new FamilyService(f.day()))
            .with(FactType.ORDER_NOTICE, f -> new OrderNotice(f.day()))
            .with(
                    FactType.SERVICE_ATTEMPT,
                    f -> new ServiceAttempt(f.day(), f.plain().oneOf("mode", Service.Mode.class)))
            .with(FactType.CUSTODY_NOTICE, f -> new CustodyNotice(f.day(), f.id("custody")))
            .with(FactType.WORK_GROUP, f -> new WorkGroup(f.day(), f.members("roles")))
            .with(
                    FactType.ISOLATION,
                    f -> new IsolationDecision(f.day(), f.county("authority"), f.number("documentNumber")))
            .with(
                    FactType.ISOLATION_ANNULMENT,
                    f -> new IsolationAnnulment(f.day(), f.id("isolation"), f.number("documentNumber")))
            .with(
                    FactType.CIRCUMSTANCE_BEGUN,
                    f -> new CircumstanceBegun(
                            f.day(), f.plain().oneOf("kind", CircumstanceBegun.Kind.class), f.dayOrNone("childBornOn")))
            .with(FactType.CIRCUMSTANCE_ENDED, f -> new CircumstanceEnded(f.day(), f.id("circumstance")))
            .with(FactType.TAKE_OVER, f -> new TakeOver(f.day()))
            .with(FactType.FILE_RECORD, f -> new FileRecord(f.day(), f.values("fields")))
            .with(FactType.PAPER, f -> new Paper(f.day(), f.id("entry"), f.id("paper")))
            .with(FactType.DECLARED_FACT, AgreementFacts::declared);

    private AgreementFacts() {}

    private static DeclaredFact declared(FactFields f) {
        Fields plain = f.plain();
        return new DeclaredFact(
                f.day(),
                f.code("fact"),
                plain.has("value") ? f.value("value") : null,
                plain.has("about") ? f.id("about") : null,
                plain.has("addressee") ? f.code("addressee") : null);
    }

    private static Agreement agreement(FactFields f) {
        return new Agreement(
                f.day(),
                f.township("place"),
                f.number("number"),
                f.plain().oneOf("signedBy", Agreement.Signatory.class),
                f.codesOrNone("contents"),
                f.plain().truthOrFalse("guardianSigned"),
                f.plain().truthOrFalse("withoutCapacity"));
    }

    private static Order order(FactFields f) {
        Fields plain = f.plain();
        return new Order(
                f.day(),
                plain.oneOf("measure", Measure.class),
                f.county("authority"),
                f.number("documentNumber"),
                f.township("place"),
                plain.oneOf("placeBasis", Order.PlaceBasis.class),
                term(plain),
                plain.has("venue") ? plain.oneOf("venue", Order.Venue.class) : Order.Venue.TOWNSHIP,
                f.dayOrNone("consentedOn"),
                plain.has("isolation") ? isolation(f.inside("isolation")) : null,
                plain.has("replaces") ? f.id("replaces") : null);
    }

    private static Order.Isolation isolation(FactFields f) {
        Order.Isolation isolation = new Order.Isolation(
                f.county("authority"),
                f.number("documentNumber"),
                f.day("decidedOn"),
                f.dayOrNone("changedOn"),
                f.plain().countOrNone("escapeDays"),
                f.dayOrNone("releasedOn"));
        f.plain().close();
        return isolation;
    }

    private static Period term(Fields f) {
        boolean wellFormed = !f.text("term", TERM, "not-a-term").isEmpty();
        return wellFormed ? f.period("term").normalized() : NO_TERM;
    }
}
