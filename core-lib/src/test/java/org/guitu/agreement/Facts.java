package org.guitu.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.Guitu;
import org.guitu.day.Calendars;
import org.guitu.division.Division;
import org.guitu.division.Divisions;
import org.guitu.finding.Finding;
import org.guitu.finding.GoodReason;
import org.guitu.finding.Review;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.Packs;
import org.jspecify.annotations.Nullable;

/** The facts that {@link Story} tells, each with its day first and the rest as it usually is. */
final class Facts {
    static final Guitu NATIONAL = Guitu.with(Packs.bundled(), Calendars.bundled(), Divisions.bundled());
    /** The place of execution: a sub-district in Xianning (咸宁). */
    static final Division PLACE = new Division("421202001");
    /** A town in Fengxian (奉贤). */
    static final Division ELSEWHERE = new Division("310120101");

    private Facts() {}

    /**
     * An order of community treatment for three years.
     *
     * @param changes names and values that change its body in the wire form; null leaves a field out
     */
    static Order treatment(String day, @Nullable Object... changes) {
        return (Order) parsed(
                FactType.ORDER,
                changed(
                        Map.of(
                                "day", day,
                                "measure", "COMMUNITY_TREATMENT",
                                "authority", "421202",
                                "documentNumber", "咸公社戒字〔2026〕1号",
                                "place", PLACE.code(),
                                "placeBasis", "REGISTERED",
                                "term", "P3Y"),
                        changes));
    }

    /** An order of community rehabilitation for three years, after an isolation of two; changes as above. */
    static Order rehabilitation(String day, @Nullable Object... changes) {
        Map<String, Object> isolation = Map.of(
                "authority", "421202",
                "documentNumber", "咸公强戒字〔2024〕1号",
                "decidedOn", LocalDate.parse(day).minusYears(2).toString());
        Map<String, Object> body =
                changed(treatment(day).body(), "measure", "COMMUNITY_REHABILITATION", "isolation", isolation);
        return (Order) parsed(FactType.ORDER, changed(body, changes));
    }

    /** An agreement with everything in it, at the place of the order; changes as above. */
    static Agreement agreement(String day, @Nullable Object... changes) {
        return (Agreement) parsed(
                FactType.AGREEMENT,
                changed(
                        Map.of(
                                "day",
                                day,
                                "place",
                                PLACE.code(),
                                "number",
                                "温泉社戒协〔2026〕1号",
                                "signedBy",
                                "TOWNSHIP",
                                "contents",
                                List.of("MEASURES", "RULES", "CONSEQUENCES")),
                        changes));
    }

    static Service service(String day) {
        return new Service(LocalDate.parse(day), Service.Mode.IN_PERSON);
    }

    static Report report(String day) {
        return reportAt(PLACE, day);
    }

    static Report reportAt(Division place, String day) {
        return new Report(LocalDate.parse(day), place);
    }

    static GoodReason goodReason(String day) {
        return new GoodReason(LocalDate.parse(day));
    }

    static Finding refusal(String day) {
        return new Finding(LocalDate.parse(day), Finding.Kind.REFUSAL);
    }

    static Review review(String day) {
        return new Review(LocalDate.parse(day));
    }

    static SigningRefusal signingRefusal(String day) {
        return new SigningRefusal(LocalDate.parse(day), true);
    }

    static CustodyBegun custody(String day) {
        return new CustodyBegun(LocalDate.parse(day), CustodyBegun.Kind.DETENTION);
    }

    static CustodyEnded release(String day, String custody) {
        return new CustodyEnded(LocalDate.parse(day), custody);
    }

    static LeaveReport leave(String day, String leaveOn, String returnOn) {
        return new LeaveReport(
                LocalDate.parse(day), LocalDate.parse(leaveOn), LocalDate.parse(returnOn), new Division("310120"));
    }

    static AbsenceBegun leaving(String day) {
        return new AbsenceBegun(LocalDate.parse(day));
    }

    static AbsenceEnded returning(String day, String absence) {
        return new AbsenceEnded(LocalDate.parse(day), absence);
    }

    static Sentence sentence(String day, Sentence.Kind kind) {
        return new Sentence(LocalDate.parse(day), kind);
    }

    static Death death(String day) {
        return new Death(LocalDate.parse(day));
    }

    static Revocation revocation(String day) {
        return new Revocation(LocalDate.parse(day), Revocation.Ground.COURT, "〔2026〕鄂12行终1号");
    }

    static Replacement replacement(String day) {
        return new Replacement(LocalDate.parse(day), "case-2", "SPARED_FROM_ISOLATION");
    }

    static ReleaseNotice notice(String day, ReleaseNotice.Addressee addressee) {
        return new ReleaseNotice(LocalDate.parse(day), addressee);
    }

    static VoluntaryStay stay(String day) {
        return new VoluntaryStay(LocalDate.parse(day), null);
    }

    private static Fact parsed(FactType type, Map<String, Object> body) {
        return NATIONAL.parse(type, body).orThrow();
    }

    /** A body with other values for some of its fields. */
    static Map<String, Object> changed(Map<String, Object> body, @Nullable Object... changes) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        for (int i = 0; i < changes.length; i += 2) {
            String name = String.valueOf(changes[i]);
            Object value = changes[i + 1];
            if (value == null) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
        }
        return changed;
    }
}
