package org.guitu.policy;

import java.util.Arrays;
import java.util.List;
import org.guitu.day.TermCounting;

/** Every parameter that a pack of this format gives, with the kind of its value and the rule that reads it. */
public enum ParameterName {
    /** Length of a community treatment term (LIF-24). */
    TREATMENT_TERM("treatmentTerm", Kind.PERIOD),
    /** Longest term of community rehabilitation (LIF-24). */
    REHABILITATION_TERM_MAX("rehabilitationTermMax", Kind.PERIOD),
    /** How a term is counted, {@code dayOfReport} or {@code civilCode} (CNT-05). */
    TERM_COUNTING(
            "termCounting",
            Kind.CODE,
            Arrays.stream(TermCounting.values()).map(TermCounting::code).toList()),
    /** Whether days in custody move the last day (LIF-13). */
    SUSPENSION_EXTENDS_TERM("suspensionExtendsTerm", Kind.TRUTH),
    /** Age under which a guardian signs too (LIF-08). */
    GUARDIAN_SIGNS_UNDER("guardianSignsUnder", Kind.COUNT),
    /** Whether not reporting in time is proposed as a REFUSAL (LIF-06). */
    LATE_REPORT_IS_REFUSAL("lateReportIsRefusal", Kind.TRUTH),

    /** Whether a refusal to sign is proposed as a REFUSAL (LIF-08). */
    SIGNING_REFUSAL_IS_REFUSAL("signingRefusalIsRefusal", Kind.TRUTH),
    /** Days away from the county from which a written report is needed (LIF-10). */
    LEAVE_REPORT_FROM("leaveReportFrom", Kind.COUNT),
    /** Unauthorised absences from which a serious breach is proposed (LIF-11). */
    BREACH_ABSENCES("breachAbsences", Kind.COUNT),
    /** Unauthorised days away above which a serious breach is proposed (LIF-11). */
    BREACH_DAYS_AWAY("breachDaysAway", Kind.COUNT),
    /** Whether time served in isolation is credited (LIF-03). */
    CREDIT_SERVED_ISOLATION("creditServedIsolation", Kind.TRUTH),
    /** How long after its publication a public notice counts as service (LIF-25). */
    PUBLIC_NOTICE("publicNotice", Kind.PERIOD),
    /** Kinds of findings that need a written warning first (LIF-27). */
    WARNING_BEFORE("warningBefore", Kind.CODES),
    /** Age until which a nursed child counts (LIF-15). */
    NURSED_UNDER("nursedUnder", Kind.COUNT),
    /** How late a fact may be recorded without a reason (LIF-30). */
    RECORD_LATE_MAX("recordLateMax", Kind.PERIOD),
    /** Roles that may decide a finding or a review (LIF-06). */
    FINDING_DECIDED_BY("findingDecidedBy", Kind.CODES),
    /** Sentences and measures that end a case (LIF-14). */
    SENTENCES_THAT_END("sentencesThatEnd", Kind.CODES),
    /** How long before its due day a prompt becomes a WARNING. */
    REMIND_BEFORE("remindBefore", Kind.PERIOD),
    /** How long after its due day a prompt is ESCALATED. */
    ESCALATE_AFTER("escalateAfter", Kind.PERIOD),
    /** The role that an ESCALATED prompt goes to. */
    ESCALATE_TO("escalateTo", Kind.CODE),
    /** The role that looks again at an anomaly (LIF-31). */
    LOOK_AGAIN_BY("lookAgainBy", Kind.CODE);

    /** What a parameter's value is. */
    public enum Kind {
        /** An ISO 8601 period. */
        PERIOD,
        /** A whole number of at least one. */
        COUNT,
        /** True or false. */
        TRUTH,
        /** One code. */
        CODE,
        /** A list of codes. */
        CODES
    }

    private final String key;
    private final Kind kind;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that never changes
    private final List<String> codes;

    ParameterName(String key, Kind kind) {
        this(key, kind, List.of());
    }

    ParameterName(String key, Kind kind, List<String> codes) {
        this.key = key;
        this.kind = kind;
        this.codes = List.copyOf(codes);
    }

    /**
     * The name in a pack.
     *
     * @return such as {@code recordLateMax}, never null
     */
    public String key() {
        return key;
    }

    /**
     * The kind of its value.
     *
     * @return the kind, never null
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The codes that its value may have.
     *
     * @return the codes, none where a pack may name any; never null
     */
    public List<String> codes() {
        return codes;
    }
}
