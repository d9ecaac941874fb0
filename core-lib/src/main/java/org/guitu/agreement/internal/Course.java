package org.guitu.agreement.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.guitu.agreement.AbsenceBegun;
import org.guitu.agreement.AbsenceEnded;
import org.guitu.agreement.Agreement;
import org.guitu.agreement.Anomaly;
import org.guitu.agreement.Background;
import org.guitu.agreement.Ending;
import org.guitu.agreement.Finding;
import org.guitu.agreement.GoodReason;
import org.guitu.agreement.LeaveReport;
import org.guitu.agreement.Order;
import org.guitu.agreement.ReleaseNotice;
import org.guitu.agreement.Report;
import org.guitu.agreement.Review;
import org.guitu.agreement.Service;
import org.guitu.agreement.Setting;
import org.guitu.agreement.SigningRefusal;
import org.guitu.day.Stretch;
import org.guitu.day.Stretches;
import org.guitu.policy.Pack;
import org.jspecify.annotations.Nullable;

/**
 * The course of a case up to a day: what the fold has taken in so far. It lives within one fold and is never shared;
 * the rules read it, {@link Fold} alone writes it.
 */
final class Course {
    final Setting setting;
    final Background background;
    final LocalDate asked;
    /** Custody as it stands on the day asked; a stretch without an end still lasts on it. */
    final Stretches custody;
    /** Places that the order named before it was corrected. */
    final List<Corrections.FormerPlace> formerPlaces;
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
    Placed<GoodReason> goodReason;

    @Nullable
    Placed<SigningRefusal> signingRefusal;

    @Nullable
    Ending ending;

    boolean dead;
    boolean revoked;
    final List<Placed<AbsenceBegun>> absences = new ArrayList<>();
    final List<Placed<AbsenceEnded>> returns = new ArrayList<>();
    final List<Placed<LeaveReport>> leaveReports = new ArrayList<>();
    final List<Placed<Finding>> findings = new ArrayList<>();
    final List<Placed<Review>> reviews = new ArrayList<>();
    final List<Placed<Report>> advanceReports = new ArrayList<>();
    final Map<ReleaseNotice.Addressee, Placed<ReleaseNotice>> notices = new EnumMap<>(ReleaseNotice.Addressee.class);
    final List<Anomaly> anomalies = new ArrayList<>();

    Course(
            Setting setting,
            Background background,
            LocalDate asked,
            List<Stretch> custody,
            List<Corrections.FormerPlace> formerPlaces,
            @Nullable Settlement settlement) {
        this.setting = setting;
        this.background = background;
        this.asked = asked;
        this.custody = Stretches.union(custody);
        custody.forEach(stretch -> begunCustody.put(stretch.id(), stretch));
        this.formerPlaces = List.copyOf(formerPlaces);
        this.settlement = settlement;
    }

    /** The pack that judges what began at the case's place on a day (CNT-09). */
    Pack pack(LocalDate began) {
        return setting.packs().inForce(theOrder().fact().place(), began);
    }

    /** The order, where the caller knows that there is one. */
    Placed<Order> theOrder() {
        return Objects.requireNonNull(order);
    }

    /** Whether the case was over on a day, or is over by the end of an earlier one. */
    boolean endedBy(LocalDate day) {
        return ending != null && !ending.day().isAfter(day);
    }

    /** Whether clocks run at all: there is an order, and nothing stops everything (LIF-24). */
    boolean runs() {
        return order != null && !stopsEverything;
    }
}
