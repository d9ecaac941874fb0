package org.guitu.agreement.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guitu.agreement.SchemeReading;
import org.guitu.agreement.SchemeReading.Eligibility;
import org.guitu.agreement.VoluntaryStay;
import org.guitu.policy.Condition;
import org.guitu.policy.GroupLine;
import org.guitu.policy.Judgement;
import org.guitu.policy.PlaceRow;
import org.guitu.policy.SupportScheme;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * POL-13: what a place arranges by its pack. A line of the work group accepts any of several roles, wants a least number
 * of them and can hang on a condition; a support scheme says who qualifies; a place of execution says what it is, who carries out there, and which township stays responsible.
 */
public final class Arrangement {
    private Arrangement() {}

    /** How many a line still wants, beside the members that there are; none where it is optional. */
    static int missing(GroupLine line, List<String> members) {
        int there = line.anyOf().stream()
                .mapToInt(role -> Collections.frequency(members, role))
                .sum();
        return line.optional() ? 0 : Math.max(0, line.least() - there);
    }

    /** What comes of what a line or a scheme hangs on, or null where it hangs on nothing. */
    static @Nullable Judgement judged(@Nullable Condition condition, Condition.Facts facts) {
        return condition == null ? null : condition.judge(facts);
    }

    /**
     * The help that there is at the place on the day asked, and whether the person qualifies, while the case goes on. It is
     * offered and never owed by the person (SUP-03).
     */
    public static Map<String, SchemeReading> schemes(Course course) {
        Map<String, SchemeReading> schemes = new LinkedHashMap<>();
        if (course.order == null || course.revoked || course.endedBy(course.asked)) {
            return schemes;
        }
        for (SupportScheme scheme : course.pack(course.asked).supportSchemes()) {
            schemes.put(scheme.id(), scheme(scheme, CaseFacts.on(course, course.asked)));
        }
        return schemes;
    }

    private static SchemeReading scheme(SupportScheme scheme, Condition.Facts facts) {
        Judgement judged = judged(scheme.condition(), facts);
        Eligibility eligibility = judged == null ? Eligibility.QUALIFIES : Eligibility.of(judged.truth());
        Why why = Why.of("POL-13.scheme")
                .named("scheme", scheme.id(), scheme.chinese(), scheme.english())
                .named("gives", scheme.id(), scheme.givesInChinese(), scheme.givesInEnglish())
                .with("day", facts.day())
                .with("eligibility", eligibility)
                .using(scheme.used());
        return new SchemeReading(
                scheme.id(),
                scheme.chinese(),
                scheme.english(),
                scheme.kind(),
                eligibility,
                judged == null ? why : why.because(judged.why()));
    }

    /** A place that the pack does not have, or that is another township's. */
    static List<Reason> stayReasons(Course before, Placed<VoluntaryStay> stay) {
        String code = stay.fact().place();
        if (code == null) {
            return List.of();
        }
        PlaceRow place = before.pack(stay.day()).places().get(code);
        if (place == null) {
            return List.of(Reason.of(Why.of(
                            before.pack(stay.day()).places().isEmpty() ? "POL-13.no-places" : "POL-13.unknown-place")
                    .with("place", code)
                    .with(
                            "known",
                            String.join(",", before.pack(stay.day()).places().keySet()))));
        }
        String inForce = before.theOrder().fact().place().code();
        return place.township() == null || place.township().equals(inForce)
                ? List.of()
                : List.of(Reason.of(Why.of("POL-13.other-township")
                        .named("place", code, place.chinese(), place.english())
                        .with("township", place.township())
                        .with("inForce", inForce)
                        .using(place.used())));
    }

    /** Where the person lives by agreement while the case goes on, and who stays responsible; empty where that is not on record. */
    static Optional<Why> stayWhy(Course course) {
        if (course.endedBy(course.asked)) {
            return Optional.empty();
        }
        return course.taken.stream()
                .filter(placed -> placed.fact() instanceof VoluntaryStay)
                .map(placed -> placed.as(VoluntaryStay.class))
                .reduce((earlier, later) -> later)
                .filter(stay -> stay.fact().place() != null)
                .map(stay -> why(course, stay));
    }

    private static Why why(Course course, Placed<VoluntaryStay> stay) {
        // a stay in a place that the pack does not have is not taken in
        PlaceRow place = Objects.requireNonNull(
                course.pack(stay.day()).places().get(stay.fact().place()));
        return Why.of("POL-13.stay")
                .named("place", place.id(), place.chinese(), place.english())
                .with("kind", place.kind())
                .named("body", place.id(), place.bodyInChinese(), place.bodyInEnglish())
                .with("day", stay.day())
                .with("township", course.theOrder().fact().place())
                .using(place.used())
                .from(stay.id());
    }
}
