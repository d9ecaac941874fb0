package org.guitu.lint;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guitu.agreement.CircumstanceBegun;
import org.guitu.agreement.CustodyBegun;
import org.guitu.agreement.Ending;
import org.guitu.agreement.Measure;
import org.guitu.agreement.ReleaseNotice;
import org.guitu.agreement.Sentence;
import org.guitu.agreement.State;
import org.guitu.finding.Finding;
import org.guitu.journal.FactType;

/** The codes that a pack uses and that the rooms which read it know. */
final class KnownCodes {
    static final List<String> MEASURES = names(Measure.values());
    static final List<String> STATES = names(State.values());
    static final List<String> FINDINGS = names(Finding.Kind.values());
    static final List<String> ADDRESSEES = names(ReleaseNotice.Addressee.values());
    static final List<String> SENTENCES = names(Sentence.Kind.values());
    /** What a decision ends a case for; by others there are facts of their own. */
    static final List<String> REASONS = List.of(
            Ending.Code.ISOLATION.name(), Ending.Code.IMPRISONMENT.name(), Ending.Code.COMPULSORY_EDUCATION.name());

    static final List<String> CIRCUMSTANCES = names(CircumstanceBegun.Kind.values());

    /** The kinds of the steps that have kinds. */
    private static final Map<FactType, List<String>> KINDS = new EnumMap<>(Map.of(
            FactType.FINDING, FINDINGS,
            FactType.PROPOSAL_REJECTION, FINDINGS,
            FactType.SENTENCE, SENTENCES,
            FactType.CIRCUMSTANCE_BEGUN, CIRCUMSTANCES,
            FactType.CUSTODY_BEGUN, names(CustodyBegun.Kind.values())));

    /** What each type of fact can name by the id of its record. */
    private static final Map<FactType, Set<FactType>> NAMES = new EnumMap<>(Map.of(
            FactType.ABSENCE_ENDED, EnumSet.of(FactType.ABSENCE_BEGUN),
            FactType.CUSTODY_ENDED, EnumSet.of(FactType.CUSTODY_BEGUN),
            FactType.CUSTODY_NOTICE, EnumSet.of(FactType.CUSTODY_BEGUN),
            FactType.CIRCUMSTANCE_ENDED, EnumSet.of(FactType.CIRCUMSTANCE_BEGUN),
            FactType.FINDING_REVOCATION, EnumSet.of(FactType.FINDING),
            FactType.SECURITY_REPORT, EnumSet.of(FactType.FINDING),
            FactType.SECURITY_ANSWER, EnumSet.of(FactType.SECURITY_REPORT),
            FactType.ISOLATION_ANNULMENT, EnumSet.of(FactType.ISOLATION),
            FactType.EDUCATION, EnumSet.of(FactType.BREACH, FactType.FINDING)));
    /** What can be about a record of any type. */
    private static final Set<FactType> NAME_ANY = EnumSet.of(FactType.PAPER, FactType.DECLARED_FACT);

    private KnownCodes() {}

    /** Whether a fact of one type can name one of another. */
    static boolean names(FactType one, FactType other) {
        return NAME_ANY.contains(one) || NAMES.getOrDefault(one, Set.of()).contains(other);
    }

    /** The kinds that a step can be of, none where it has no kind. */
    static List<String> kinds(FactType step) {
        return KINDS.getOrDefault(step, List.of());
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }
}
