package org.guitu.reading.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guitu.agreement.Background;
import org.guitu.agreement.Order;
import org.guitu.agreement.Setting;
import org.guitu.agreement.internal.Corrections;
import org.guitu.agreement.internal.Papers;
import org.guitu.agreement.internal.Placed;
import org.guitu.day.Shanghai;
import org.guitu.division.Division;
import org.guitu.finding.internal.FindingStrand;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Correction;
import org.guitu.journal.Entry;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.journal.Recording;
import org.guitu.policy.Pack;
import org.guitu.reading.Outcome;
import org.guitu.reading.Permitted;
import org.guitu.reading.Recorded;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * LIF-20: a command is accepted whole or refused whole, and the first stage that has reasons answers with all of them:
 * gates on the file and the day, then checks on what is said, then the reading with the new fact in it.
 */
public final class Decision {
    private final Setting whole;
    private final Setting setting;
    private final CaseFile file;
    private final Background background;
    private final Envelope envelope;
    private final LocalDate today;
    /** The fold with the fact in it, once one was judged by it. */
    private @Nullable CaseCourse after;

    /** A decision on one file at one instant. */
    public Decision(Setting setting, CaseFile file, Background background, Envelope envelope) {
        this.whole = setting;
        this.setting = setting.knownAt(envelope.recordedAt());
        this.file = file;
        this.background = background;
        this.envelope = envelope;
        this.today = Shanghai.dayOf(envelope.recordedAt());
    }

    /** Accepts or refuses one fact, and where it is accepted reads on out of the fold that judged it. */
    public Recorded andRead(Fact fact) {
        Outcome outcome = on(fact);
        return outcome instanceof Outcome.Accepted accepted
                ? new Recorded(outcome, CaseReader.ahead(accepted.file(), whole, background, standing(accepted.file())))
                : new Recorded(outcome, null);
    }

    // A pack that is published later judges nothing yet (POL-04), and is read by all the same.
    private CaseCourse standing(CaseFile with) {
        return after != null && setting.equals(whole) ? after : CaseCourse.fold(with, whole, background, today);
    }

    /** Accepts or refuses one fact. */
    public Outcome on(Fact fact) {
        if (CaseCourse.FORMS.onFile(fact.type().code(), fact.body()) == null) {
            throw new IllegalArgumentException("not a fact that could be read again: " + fact);
        }
        CaseCourse before = CaseCourse.fold(file, setting, background, today);
        List<Reason> reasons = gates(fact.type(), before);
        if (reasons.isEmpty()) {
            reasons = said(fact, before);
        }
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        CaseFile with = file.append(fact.type().code(), fact.body(), envelope);
        Entry entry =
                Objects.requireNonNull(with.head(envelope.recorder().district().code()));
        String subject = fact instanceof Correction correction ? correction.entry() : entry.id();
        CaseCourse judged = CaseCourse.fold(with, setting, background, today);
        after = judged;
        List<Reason> misfits = judged.reasonsAgainst(subject);
        List<Reason> refusing = OthersFacts.refusing(typeOf(subject, with), news(misfits, before, judged, subject));
        if (!refusing.isEmpty()) {
            return new Outcome.Refused(refusing);
        }
        List<Reason> notes = new ArrayList<>(misfits);
        judged.agreement().advanceReports().stream()
                .filter(report -> report.id().equals(subject))
                .forEach(report -> notes.add(Reason.of(Why.of("LIF-06.advance-report")
                        .with("place", report.fact().place())
                        .from(subject))));
        notes.addAll(OthersFacts.laterSteps(before.agreement(), judged.agreement(), subject));
        return new Outcome.Accepted(with, List.of(entry), notes);
    }

    /** A correction is not refused for what spoke against the record before it already, in the same words. */
    private static List<Reason> news(List<Reason> misfits, CaseCourse before, CaseCourse after, String subject) {
        Fact former = before.standing(subject);
        Fact corrected = after.standing(subject);
        if (former == null || corrected == null || FindingStrand.isAnotherDecision(former, corrected)) {
            return misfits;
        }
        List<Why> known =
                before.reasonsAgainst(subject).stream().map(Reason::why).toList();
        return misfits.stream()
                .filter(reason -> known.stream()
                        .noneMatch(why -> why.topic().equals(reason.why().topic())
                                && why.values().equals(reason.why().values())))
                .toList();
    }

    /** The types that every command is refused of, with the reasons that each command would get. */
    public Permitted permitted() {
        CaseCourse before = CaseCourse.fold(file, setting, background, today);
        Map<FactType, List<Reason>> refused = new EnumMap<>(FactType.class);
        for (FactType type : FactType.values()) {
            List<Reason> reasons = gates(type, before);
            if (!reasons.isEmpty()) {
                refused.put(type, reasons);
            }
        }
        return new Permitted(refused);
    }

    private List<Reason> gates(FactType type, CaseCourse before) {
        List<Reason> instant = Recording.instant(file, envelope);
        if (!instant.isEmpty()) {
            return instant;
        }
        if (type == FactType.CORRECTION && file.version() == 0) {
            return List.of(Reason.of(Why.of("LIF-19.nothing-on-file")));
        }
        return before.gated(type, envelope);
    }

    private List<Reason> said(Fact fact, CaseCourse before) {
        List<Reason> reasons = new ArrayList<>(Recording.happened(inPlace(fact), envelope));
        if (fact instanceof Correction correction) {
            reasons.addAll(Corrections.reasons(
                    file, CaseCourse.FORMS, setting.divisions(), correction, envelope.note() != null));
            Entry corrected = file.entry(correction.entry());
            if (corrected != null) {
                reasons.addAll(before.findings().correcting(corrected.type(), envelope));
            }
        } else if (fact.day() != null) {
            Placed<Order> order = before.agreement().order();
            Order known = fact instanceof Order said ? said : order == null ? null : order.fact();
            Division place = known == null ? envelope.recorder().district() : known.place();
            Pack pack = setting.packs().inForce(place, fact.day());
            reasons.addAll(LateRecording.reasons(pack, fact.day(), envelope));
            reasons.addAll(Papers.refusals(pack, fact, envelope));
        }
        return reasons;
    }

    /** What is said to have happened: of a correction, the fact that it puts in place, where that can be read. */
    private Fact inPlace(Fact fact) {
        if (fact instanceof Correction correction && correction.replacement() != null) {
            Entry root = file.entry(correction.entry());
            Fact said = root == null ? null : CaseCourse.FORMS.onFile(root.type(), correction.replacement());
            return said == null ? fact : said;
        }
        return fact;
    }

    private static FactType typeOf(String entry, CaseFile file) {
        return FactType.of(Objects.requireNonNull(file.entry(entry)).type()).orElseThrow();
    }
}
