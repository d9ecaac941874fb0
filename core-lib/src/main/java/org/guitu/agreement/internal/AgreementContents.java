package org.guitu.agreement.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guitu.agreement.Agreement;
import org.guitu.agreement.DeadlineReading;
import org.guitu.policy.AgreementContent;
import org.guitu.policy.Pack;
import org.guitu.rule.Reason;
import org.guitu.rule.Why;

/**
 * POL-12: what an agreement contains is said by the pack of the place of execution in force on the day of signing. Without
 * a content that is owed it is refused where the pack says so; else the content is asked for until a supplement of the
 * agreement has it.
 */
final class AgreementContents {
    private AgreementContents() {}

    static List<Reason> reasons(Course before, Placed<Agreement> agreement) {
        Pack pack = before.pack(agreement.day());
        Map<String, AgreementContent> known = pack.agreementContents();
        List<Reason> reasons = new ArrayList<>();
        Set<String> unknown = new TreeSet<>(agreement.fact().contents());
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            reasons.add(Reason.of(naming(
                    Why.of("POL-12.unknown-content").with("unknown", String.join(",", unknown)),
                    "known",
                    known.values())));
        }
        List<AgreementContent> missing = missing(before, agreement).stream()
                .filter(AgreementContent::refuses)
                .toList();
        if (!missing.isEmpty()) {
            reasons.add(Reason.of(naming(Why.of("LIF-08.contents"), "missing", missing)));
        }
        return reasons;
    }

    /** Each content that the agreement on file lacks; a supplement can have it at any time. */
    static List<DeadlineReading> gaps(Course course) {
        Placed<Agreement> agreement = course.agreement;
        if (agreement == null) {
            return List.of();
        }
        return missing(course, agreement).stream()
                .filter(content -> !course.supplements.contains(gap(agreement.id(), content.id())))
                .map(content -> OpenDuty.of(
                        "agreement-content",
                        gap(agreement.id(), content.id()),
                        agreement.day(),
                        Why.of("POL-12.missing")
                                .named("content", content.id(), content.chinese(), content.english())
                                .with("signed", agreement.day())
                                .using(content.used())
                                .from(agreement.id())))
                .toList();
    }

    /** Whether the agreement on file lacks a content that a supplement would have. */
    static boolean lacks(Course course, String entry, String content) {
        Placed<Agreement> agreement = course.agreement;
        return agreement != null
                && agreement.id().equals(entry)
                && !course.supplements.contains(gap(entry, content))
                && missing(course, agreement).stream().anyMatch(one -> one.id().equals(content));
    }

    /** A supplement of an agreement is there. */
    static void supply(Course course, String entry, String content) {
        course.supplements.add(gap(entry, content));
    }

    private static String gap(String entry, String content) {
        return "agreement-content-" + content + "-" + entry;
    }

    private static List<AgreementContent> missing(Course course, Placed<Agreement> agreement) {
        String measure = course.theOrder().fact().measure().name();
        return course.pack(agreement.day()).agreementContents().values().stream()
                .filter(content ->
                        content.isOwed(measure) && !agreement.fact().contents().contains(content.id()))
                .toList();
    }

    /** Several contents by their codes, and by their names where they have others. */
    private static Why naming(Why why, String name, Collection<AgreementContent> contents) {
        List<AgreementContent> ordered = contents.stream()
                .sorted(Comparator.comparing(AgreementContent::id))
                .toList();
        String codes = joined(ordered, ",", AgreementContent::id);
        Why said = ordered.stream().allMatch(one -> one.english().equals(one.id()))
                ? why.with(name, codes)
                : why.named(
                        name,
                        codes,
                        joined(ordered, "、", AgreementContent::chinese),
                        joined(ordered, ", ", AgreementContent::english));
        return said.usingAll(ordered.stream().map(AgreementContent::used).toList());
    }

    private static String joined(
            List<AgreementContent> contents, String between, Function<AgreementContent, String> said) {
        return contents.stream().map(said).collect(Collectors.joining(between));
    }
}
