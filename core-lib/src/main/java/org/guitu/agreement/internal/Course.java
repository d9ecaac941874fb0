package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guitu.agreement.AbsenceBegun;
import org.guitu.agreement.AbsenceEnded;
import org.guitu.agreement.Agreement;
import org.guitu.agreement.Anomaly;
import org.guitu.agreement.Arithmetic;
import org.guitu.agreement.Background;
import org.guitu.agreement.CircumstanceBegun;
import org.guitu.agreement.CircumstanceEnded;
import org.guitu.agreement.CountedDeadline;
import org.guitu.agreement.Ending;
import org.guitu.agreement.IsolationDecision;
import org.guitu.agreement.LeaveReport;
import org.guitu.agreement.Order;
import org.guitu.agreement.ReleaseNotice;
import org.guitu.agreement.Report;
import org.guitu.agreement.Service;
import org.guitu.agreement.Setting;
import org.guitu.agreement.SigningRefusal;
import org.guitu.agreement.TakeOver;
import org.guitu.agreement.WorkGroup;
import org.guitu.day.Moment;
import org.guitu.day.Stretch;
import org.guitu.day.Stretches;
import org.guitu.division.Division;
import org.guitu.journal.CaseFile;
import org.guitu.journal.Envelope;
import org.guitu.journal.Fact;
import org.guitu.journal.FactType;
import org.guitu.policy.DeadlineRow;
import org.guitu.policy.Pack;
import org.guitu.rule.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The course of a case up to a day: what the fold has taken in so far. It lives within one fold and is never shared;
 * the rules read it, {@link Fold} and its strands alone write it.
 */
public final class Course implements Strand {
    final CaseFile file;
    final Setting setting;
    final Background background;
    final LocalDate asked;
    /** Custody as it stands on the day asked; a stretch without an end still lasts on it. */
    final Stretches custody;
    /** Places that the order named before it was corrected. */
    final List<Corrections.FormerPlace> formerPlaces;
    /** Entries that came with a note of their own. */
    final Set<String> explained;
    /** What came with each fact, or with one of its corrections (LIF-22). */
    final Map<String, Set<String>> broughtWith;
    /** The days without duties (LIF-15, LIF-19). */
    final NotCounted dutyFree;
    /** The decisions on isolation that were annulled (LIF-15). */
    final Set<String> annulled;
    /** Every fact up to the day asked, for those that name one of the same day which is read after them (CNT-13). */
    final Map<String, Placed<Fact>> onFile = new HashMap<>();
    /** The go-live day of a case taken over (LIF-29), of whatever day is asked; or null. */
    final @Nullable Placed<TakeOver> takeOver;
    /** What a served release notice fixed (CNT-10), or null. */
    final @Nullable Settlement settlement;

    /** Each stretch of custody by the entry that begins it. */
    final Map<String, Stretch> begunCustody = new HashMap<>();
    /** Stretches, of custody or absence, whose end the fold has passed. */
    final Set<String> endedStretches = new HashSet<>();

    @Nullable
    Placed<Order> order;

    boolean stopsEverything;

    @Nullable
    Placed<Service> service;

    @Nullable
    Placed<Report> report;

    /** The term that the report started: custody is known whole, so it does not change as the fold goes on. */
    @Nullable
    RunningTerm term;

    @Nullable
    Placed<Agreement> agreement;

    @Nullable
    Placed<SigningRefusal> signingRefusal;

    @Nullable
    Ending ending;

    boolean dead;
    boolean revoked;
    final List<Placed<AbsenceBegun>> absences = new ArrayList<>();
    final List<Placed<AbsenceEnded>> returns = new ArrayList<>();
    final List<Placed<LeaveReport>> leaveReports = new ArrayList<>();
    final List<Placed<Report>> advanceReports = new ArrayList<>();
    final Map<ReleaseNotice.Addressee, Placed<ReleaseNotice>> notices = new EnumMap<>(ReleaseNotice.Addressee.class);
    final List<Placed<IsolationDecision>> isolations = new ArrayList<>();
    final Set<String> annulments = new HashSet<>();
    final List<Placed<CircumstanceBegun>> circumstances = new ArrayList<>();
    final List<Placed<CircumstanceEnded>> circumstanceEnds = new ArrayList<>();
    /** The file's fields as they stand (LIF-34). */
    final Map<String, String> fileFields = new HashMap<>();
    /** Papers that came after their step (LIF-22). */
    final Set<String> papers = new HashSet<>();
    /** Contents of agreements that came as a supplement (POL-12). */
    final Set<String> supplements = new HashSet<>();
    /** Every fact that fits, of every room, in reading order. */
    final List<Placed<Fact>> taken = new ArrayList<>();

    final List<Anomaly> anomalies = new ArrayList<>();

    @Nullable
    Placed<WorkGroup> workGroup;

    private Course(
            CaseFile file,
            Setting setting,
            Background background,
            LocalDate asked,
            Corrections.Standing standing,
            List<Placed<Fact>> facts,
            @Nullable Settlement settlement) {
        this.file = file;
        this.setting = setting;
        this.background = background;
        this.asked = asked;
        this.formerPlaces = standing.formerPlaces();
        this.explained = standing.explained();
        this.broughtWith = standing.papers();
        List<Stretch> stretches = Custody.stretches(facts);
        this.custody = Stretches.union(stretches);
        stretches.forEach(stretch -> begunCustody.put(stretch.id(), stretch));
        List<DutyFreeDays> annulments = Isolations.annulled(facts);
        this.annulled = annulments.stream().map(one -> one.days().id()).collect(Collectors.toSet());
        this.dutyFree = new NotCounted(annulments).and(UndoneEnds.of(standing, setting, asked));
        facts.forEach(placed -> onFile.put(placed.id(), placed));
        this.takeOver = TakeOverDay.of(standing.facts());
        this.settlement = settlement;
        standing.idle().stream().filter(idle -> !idle.day().isAfter(asked)).forEach(anomalies::add);
    }

    /** A course that has not begun. */
    public static Course before(
            CaseFile file, Corrections.Standing standing, Setting setting, Background background, LocalDate asked) {
        List<Placed<Fact>> facts =
                standing.facts().stream().filter(p -> !p.day().isAfter(asked)).toList();
        Settlement settlement = Settlement.of(file, standing.facts(), setting, background);
        return new Course(file, setting, background, asked, standing, facts, settlement);
    }

    /** The pack that judges what began at the case's place on a day (CNT-09). */
    public Pack pack(LocalDate began) {
        return arithmetic().pack(began);
    }

    /** The days within some on which another pack comes into force. */
    Set<LocalDate> turnsOfPacks(LocalDate from, LocalDate until) {
        Set<LocalDate> turns = new TreeSet<>();
        for (Pack pack : setting.packs().all()) {
            turns.add(pack.effectiveFrom());
            if (pack.effectiveUntil() != null) {
                turns.add(pack.effectiveUntil().plusDays(1));
            }
        }
        turns.removeIf(day -> day.isBefore(from) || day.isAfter(until));
        return turns;
    }

    /** Every pack that was in force on any of some days, in their order. */
    List<Pack> packs(LocalDate from, LocalDate until) {
        Set<LocalDate> turns = turnsOfPacks(from, until);
        turns.add(from);
        return turns.stream().map(this::pack).distinct().toList();
    }

    /** The arithmetic of the case's measure at its place. */
    Arithmetic arithmetic() {
        Order order = theOrder().fact();
        return new Arithmetic(setting, order.place(), order.measure());
    }

    /** A deadline of a row that has a number, from an event; days without duties do not count in it. */
    public CountedDeadline counted(DeadlineRow row, LocalDate event) {
        return counted(row, Moment.of(event));
    }

    /** The same from an event of which the instant may be known, or back from one. */
    CountedDeadline counted(DeadlineRow row, Moment event) {
        return DeadlineCount.of(row, event, setting.calendar(), dutyFree);
    }

    /** A deadline back from an event: nothing can be done on days without duties, or while custody keeps the event open. */
    CountedDeadline countedBack(DeadlineRow row, LocalDate event) {
        Stretches ended = new Stretches(
                custody.parts().stream().filter(part -> part.until() != null).toList());
        NotCounted impossible = dutyFree.and(Custody.reasons(this, ended));
        return DeadlineCount.of(row, Moment.of(event), setting.calendar(), impossible);
    }

    /** The same by what law fixes too, where the row is a local rule that goes the other way (POL-03). */
    public CountedDeadline countedBoth(DeadlineRow row, LocalDate event) {
        return LawBeside.counted(row, one -> counted(one, event));
    }

    /** The n-th of a series of such deadlines. */
    public CountedDeadline counted(DeadlineRow row, LocalDate anchor, int n) {
        return DeadlineCount.nth(row, anchor, n, setting.calendar(), dutyFree);
    }

    /** The order, where the caller knows that there is one. */
    public Placed<Order> theOrder() {
        return Objects.requireNonNull(order);
    }

    /** Whether the case was over on a day, or is over by the end of an earlier one. */
    public boolean endedBy(LocalDate day) {
        return ending != null && !ending.day().isAfter(day);
    }

    /** Whether the order was revoked or declared void, and what it did to the person with it (LIF-16). */
    public boolean isRevoked() {
        return revoked;
    }

    /** Whether the case ended on an event's day, by what is read after it. */
    boolean endedAfter(Placed<?> event) {
        return ending != null
                && ending.day().equals(event.day())
                && ending.code() != Ending.Code.TERM_EXPIRED
                && !ending.entry().equals(event.id())
                && event.order()
                                .compareTo(Objects.requireNonNull(onFile.get(ending.entry()))
                                        .order())
                        < 0;
    }

    /** Whether clocks run at all: there is an order, and nothing stops everything (LIF-24). */
    public boolean runs() {
        return order != null && !stopsEverything;
    }

    /**
     * Whether a fact of a type that another one names is on file by a day. It may be of the same day and read after the
     * one that names it (CNT-13).
     */
    public boolean isOnFile(String entry, FactType type, LocalDate day) {
        Placed<Fact> placed = onFile.get(entry);
        return placed != null && placed.fact().type() == type && !placed.day().isAfter(day);
    }

    /** Whether the person had reported and the case ran when something happened. */
    boolean ranOn(LocalDate day) {
        return report != null && !report.day().isAfter(day) && !endedBy(day) && !Expiry.isOver(this, day);
    }

    /** The district in whose chain an entry of the file stands. */
    public Division recorderOf(String entry) {
        return Objects.requireNonNull(file.entry(entry)).recorder().district();
    }

    @Override
    public boolean holds(FactType type) {
        return AgreementFacts.FORMS.holds(type);
    }

    @Override
    public List<Reason> gated(FactType type, Envelope envelope) {
        return AgreementRules.BOOK.gated(type, this, envelope);
    }

    @Override
    public List<Reason> misfits(Placed<Fact> placed) {
        return AgreementRules.BOOK.misfits(this, placed);
    }

    @Override
    public boolean stands(Placed<Fact> placed, List<Reason> misfits) {
        return (placed.fact() instanceof Order && order == null)
                || ReportWindow.stands(this, placed, misfits)
                || Isolations.stands(placed, misfits);
    }

    @Override
    public void take(Placed<Fact> placed) {
        Fold.take(this, placed);
    }

    /** Marks an entry that has been read, and counts all the same until someone decides on it again. */
    public void lookAgainAt(Placed<?> placed, List<Reason> reasons) {
        if (anomalies.stream().noneMatch(anomaly -> anomaly.entry().equals(placed.id()))) {
            anomalies.add(new Anomaly(placed.id(), placed.day(), reasons, false, true));
        }
    }

    /** Someone has decided again on an entry that counted until then. */
    public void decidedOn(String entry) {
        anomalies.removeIf(anomaly -> anomaly.stands() && anomaly.entry().equals(entry));
    }

    /** The day asked. */
    public LocalDate asked() {
        return asked;
    }

    /** What the case is read with. */
    public Setting setting() {
        return setting;
    }

    /** The order, or null while there is none. */
    public @Nullable Placed<Order> order() {
        return order;
    }

    /** The service, or null while there is none. */
    public @Nullable Placed<Service> service() {
        return service;
    }

    /** The report that counts, or null while there is none. */
    public @Nullable Placed<Report> report() {
        return report;
    }

    /** The agreement, or null while there is none. */
    public @Nullable Placed<Agreement> agreement() {
        return agreement;
    }

    /** Every fact that fits, of every room, in reading order. */
    public List<Placed<Fact>> taken() {
        return Collections.unmodifiableList(taken);
    }

    /** The person's not signing, or null. */
    public @Nullable Placed<SigningRefusal> signingRefusal() {
        return signingRefusal;
    }

    /** The end, or null while the case is not over. */
    public @Nullable Ending ending() {
        return ending;
    }

    /** Whether the order was revoked or declared void. */
    public boolean revoked() {
        return revoked;
    }

    /** Entries that do not fit. */
    public List<Anomaly> anomalies() {
        return List.copyOf(anomalies);
    }

    /** Reports at places that hold no order for the person. */
    public List<Placed<Report>> advanceReports() {
        return List.copyOf(advanceReports);
    }
}
