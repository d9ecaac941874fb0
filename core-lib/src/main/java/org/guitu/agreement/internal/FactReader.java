package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guitu.agreement.AbsenceBegun;
import org.guitu.agreement.AbsenceEnded;
import org.guitu.agreement.Agreement;
import org.guitu.agreement.Correction;
import org.guitu.agreement.CustodyBegun;
import org.guitu.agreement.CustodyEnded;
import org.guitu.agreement.Death;
import org.guitu.agreement.Fact;
import org.guitu.agreement.FactType;
import org.guitu.agreement.Finding;
import org.guitu.agreement.GoodReason;
import org.guitu.agreement.LeaveReport;
import org.guitu.agreement.Measure;
import org.guitu.agreement.Order;
import org.guitu.agreement.ReleaseNotice;
import org.guitu.agreement.Replacement;
import org.guitu.agreement.Report;
import org.guitu.agreement.Review;
import org.guitu.agreement.Revocation;
import org.guitu.agreement.Sentence;
import org.guitu.agreement.Service;
import org.guitu.agreement.SigningRefusal;
import org.guitu.agreement.VoluntaryStay;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.internal.json.Fields;
import org.guitu.internal.json.Json;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Entry;
import org.guitu.rule.Fault;
import org.guitu.rule.Parsed;
import org.jspecify.annotations.Nullable;

/** Reads facts from their wire form. Divisions are looked up in commands; entries on file keep what they say. */
public final class FactReader {
    private static final Pattern NUMBER = Pattern.compile("[\\p{IsHan}A-Za-z0-9〔〕()（）\\[\\]/-]{1,64}");
    private static final Pattern IDENTITY = Pattern.compile("[0-9]{17}[0-9Xx]");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    // Numbers of so many digits add up without overflow, whatever they are.
    private static final Pattern TERM = Pattern.compile("P(?=[0-9])([0-9]{1,2}Y)?([0-9]{1,3}M)?");
    private static final Period NO_TERM = Period.ofDays(1);
    private static final Division NOWHERE = new Division("100000000");

    private final @Nullable Divisions divisions;

    private FactReader(@Nullable Divisions divisions) {
        this.divisions = divisions;
    }

    /** Reads a command's body; unknown divisions are faults. */
    public static Parsed<Fact> command(FactType type, Map<String, Object> body, Divisions divisions) {
        return Fields.read(body, fields -> new FactReader(divisions).read(type, fields));
    }

    /** Reads the body of an entry on file. */
    static Parsed<Fact> onFile(FactType type, Map<String, Object> body) {
        return Fields.read(body, fields -> new FactReader(null).read(type, fields));
    }

    /**
     * What is wrong with the body that a correction puts in place, at its pointer: of which type it has to be only the
     * file can tell.
     */
    public static List<Fault> replacementFaults(CaseFile file, Correction correction, Divisions divisions) {
        Entry root = file.entry(correction.entry());
        Map<String, Object> replacement = correction.replacement();
        if (root == null || replacement == null) {
            return List.of();
        }
        return FactType.of(root.type())
                .filter(type -> type != FactType.CORRECTION)
                .map(type -> command(type, replacement, divisions))
                .map(parsed -> parsed instanceof Parsed.Bad<Fact> bad ? bad.faults() : List.<Fault>of())
                .orElse(List.of())
                .stream()
                .map(fault -> new Fault("/replacement" + fault.pointer(), fault.code(), fault.values()))
                .toList();
    }

    private Fact read(FactType type, Fields f) {
        return switch (type) {
            case ORDER -> order(f);
            case SERVICE -> new Service(day(f), f.oneOf("mode", Service.Mode.class));
            case REPORT -> new Report(day(f), township(f, "place"));
            case GOOD_REASON -> new GoodReason(day(f));
            case AGREEMENT ->
                new Agreement(
                        day(f),
                        township(f, "place"),
                        number(f, "number"),
                        f.oneOf("signedBy", Agreement.Signatory.class),
                        f.someOf("contents", Agreement.Content.class),
                        f.truthOrFalse("guardianSigned"),
                        f.truthOrFalse("withoutCapacity"));
            case SIGNING_REFUSAL -> new SigningRefusal(day(f), f.truth("witnessed"));
            case CUSTODY_BEGUN -> new CustodyBegun(day(f), f.oneOf("kind", CustodyBegun.Kind.class));
            case CUSTODY_ENDED -> new CustodyEnded(day(f), id(f, "custody"));
            case LEAVE_REPORT -> new LeaveReport(day(f), f.day("leaveOn"), f.day("returnOn"), county(f, "destination"));
            case ABSENCE_BEGUN -> new AbsenceBegun(day(f));
            case ABSENCE_ENDED -> new AbsenceEnded(day(f), id(f, "absence"));
            case SENTENCE -> new Sentence(day(f), f.oneOf("kind", Sentence.Kind.class));
            case DEATH -> new Death(day(f));
            case REVOCATION ->
                new Revocation(day(f), f.oneOf("ground", Revocation.Ground.class), number(f, "documentNumber"));
            case REPLACEMENT -> new Replacement(day(f), id(f, "successor"), id(f, "row"));
            case RELEASE_NOTICE -> new ReleaseNotice(day(f), f.oneOf("addressee", ReleaseNotice.Addressee.class));
            case FINDING -> new Finding(day(f), f.oneOf("kind", Finding.Kind.class));
            case REVIEW -> new Review(day(f));
            case VOLUNTARY_STAY -> new VoluntaryStay(day(f));
            case CORRECTION -> correction(f);
        };
    }

    private Order order(Fields f) {
        Order.Isolation isolation = null;
        if (f.has("isolation")) {
            Fields inner = f.inside("isolation");
            isolation = new Order.Isolation(
                    county(inner, "authority"), number(inner, "documentNumber"), inner.day("decidedOn"));
            inner.close();
        }
        return new Order(
                day(f),
                f.oneOf("measure", Measure.class),
                county(f, "authority"),
                number(f, "documentNumber"),
                township(f, "place"),
                f.oneOf("placeBasis", Order.PlaceBasis.class),
                term(f),
                f.has("venue") ? f.oneOf("venue", Order.Venue.class) : Order.Venue.TOWNSHIP,
                f.dayOrNone("consentedOn"),
                isolation,
                f.has("replaces") ? id(f, "replaces") : null);
    }

    private static Correction correction(Fields f) {
        Map<String, Object> replacement = null;
        if (f.has("replacement")) {
            if (f.tree("replacement") instanceof Map<?, ?> tree) {
                replacement = Json.asObject(tree);
            } else {
                f.fault("replacement", "not-an-object");
            }
        }
        return new Correction(id(f, "entry"), f.truth("verified"), replacement);
    }

    private static Period term(Fields f) {
        boolean wellFormed = !f.text("term", TERM, "not-a-term").isEmpty();
        return wellFormed ? f.period("term").normalized() : NO_TERM;
    }

    private static LocalDate day(Fields f) {
        return f.day("day");
    }

    private static String number(Fields f, String name) {
        String number = f.text(name, NUMBER, "not-a-document-number");
        // an identity number in it would stand in the clear (RGT-03)
        if (IDENTITY.matcher(number).find()) {
            f.fault(name, "not-a-document-number");
        }
        return number;
    }

    private static String id(Fields f, String name) {
        return f.text(name, ID, "not-an-id");
    }

    private Division township(Fields f, String name) {
        return known(f, name, Division::parseTownship);
    }

    private Division county(Fields f, String name) {
        return known(f, name, Division::parseCounty);
    }

    private Division known(Fields f, String name, Function<String, Parsed<Division>> parse) {
        Division division = f.value(name, parse);
        if (division == null) {
            return NOWHERE;
        }
        if (divisions != null && !divisions.knows(division)) {
            f.fault(name, "unknown-division");
        }
        return division;
    }
}
