package org.guitu.journal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types of facts, in the order in which facts of one day are read (CNT-13). */
public enum FactType {
    /** Public security orders the measure. */
    ORDER("order", "orders", 0, Origin.OTHERS),
    /** The order is served. */
    SERVICE("service", "services", 1, Origin.OTHERS),
    /** The person reports. */
    REPORT("report", "report", 10, Origin.OWN),
    /** The agreement is signed. */
    AGREEMENT("agreement", "agreements", 20, Origin.OWN),
    /** A good reason for lateness is accepted. */
    GOOD_REASON("good-reason", "good-reasons", 30, Origin.OWN),
    /** The person does not sign. */
    SIGNING_REFUSAL("signing-refusal", "signing-refusals", 30, Origin.OWN),
    /** A leave is reported. */
    LEAVE_REPORT("leave-report", "leave-reports", 30, Origin.OWN),
    /** An absence begins. */
    ABSENCE_BEGUN("absence-begun", "absences", 30, Origin.OWN),
    /** An absence ends. */
    ABSENCE_ENDED("absence-ended", "absence-ends", 30, Origin.OWN),
    /** An officer finds. */
    FINDING("finding", "findings", 30, Origin.OWN),
    /** An officer reviews. */
    REVIEW("review", "reviews", 30, Origin.OWN),
    /** A stay in a rehabilitation place begins. */
    VOLUNTARY_STAY("voluntary-stay", "voluntary-stays", 30, Origin.OWN),
    /** The release is told. */
    RELEASE_NOTICE("release-notice", "release-notices", 30, Origin.OWN),
    /** The order is served on the family. */
    FAMILY_SERVICE("family-service", "family-services", 30, Origin.OTHERS),
    /** The township is told of the order. */
    ORDER_NOTICE("order-notice", "order-notices", 30, Origin.OTHERS),
    /** Serving the order was tried in vain. */
    SERVICE_ATTEMPT("service-attempt", "service-attempts", 30, Origin.OTHERS),
    /** The place of custody is told. */
    CUSTODY_NOTICE("custody-notice", "suspension-notices", 30, Origin.OWN),
    /** The work group is set up. */
    WORK_GROUP("work-group", "work-groups", 30, Origin.OWN),
    /** A circumstance begins that the law spares the person for. */
    CIRCUMSTANCE_BEGUN("circumstance-begun", "circumstances", 30, Origin.OTHERS),
    /** A circumstance ends. */
    CIRCUMSTANCE_ENDED("circumstance-ended", "circumstance-ends", 30, Origin.OTHERS),
    /** A running case is taken over. */
    TAKE_OVER("take-over", "take-over", 30, Origin.OWN),
    /** The file is kept. */
    FILE_RECORD("file-record", "file-records", 30, Origin.OWN),
    /** A missing paper is there. */
    PAPER("paper", "papers", 30, Origin.OWN),
    /** A fact that the pack declares. */
    DECLARED_FACT("declared-fact", "declared-facts", 30, Origin.OWN),
    /** The agreement is breached. */
    BREACH("breach", "breaches", 30, Origin.OWN),
    /** A breach is spoken about. */
    EDUCATION("education", "educations", 30, Origin.OWN),
    /** A written warning is given. */
    WARNING("warning", "warnings", 30, Origin.OWN),
    /** A finding is revoked. */
    FINDING_REVOCATION("finding-revocation", "finding-revocations", 30, Origin.OWN),
    /** A proposal is rejected. */
    PROPOSAL_REJECTION("proposal-rejection", "proposal-rejections", 30, Origin.OWN),
    /** Findings are reported to public security. */
    SECURITY_REPORT("security-report", "security-reports", 30, Origin.OWN),
    /** Public security answers. */
    SECURITY_ANSWER("security-answer", "security-answers", 30, Origin.OTHERS),
    /** A decision on isolation is annulled. */
    ISOLATION_ANNULMENT("isolation-annulment", "isolation-annulments", 30, Origin.OTHERS),
    /** A record is corrected. */
    CORRECTION("correction", "corrections", 30, Origin.OWN),
    /** Custody ends. */
    CUSTODY_ENDED("custody-ended", "suspension-ends", 40, Origin.OTHERS),
    /** Custody begins. */
    CUSTODY_BEGUN("custody-begun", "suspensions", 41, Origin.OTHERS),
    /** A sentence takes effect. */
    SENTENCE("sentence", "sentences", 50, Origin.OTHERS),
    /** Compulsory isolation is decided. */
    ISOLATION("isolation", "isolations", 51, Origin.OTHERS),
    /** Another case takes its place. */
    REPLACEMENT("replacement", "replacements", 52, Origin.OTHERS),
    /** The order is revoked. */
    REVOCATION("revocation", "revocation", 53, Origin.OTHERS),
    /** The person dies. */
    DEATH("death", "death", 54, Origin.OTHERS);

    /** Whose act a fact is (LIF-31). */
    public enum Origin {
        /** The platform's own act: refused where it does not fit. */
        OWN,
        /** What others decide or cause: recorded even where it contradicts a later step. */
        OTHERS
    }

    private static final Map<String, FactType> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FactType::code, type -> type));

    private final String code;
    private final String route;
    private final int rank;
    private final Origin origin;

    FactType(String code, String route, int rank, Origin origin) {
        this.code = code;
        this.route = route;
        this.rank = rank;
        this.origin = origin;
    }

    /**
     * The type's name in entries and on the wire.
     *
     * @return such as {@code good-reason}, never null
     */
    public String code() {
        return code;
    }

    /**
     * The plural noun under which the HTTP contract takes the command.
     *
     * @return such as {@code good-reasons}, never null
     */
    public String route() {
        return route;
    }

    /**
     * The rank among the facts of one day (CNT-13), lower first.
     *
     * @return the rank
     */
    public int rank() {
        return rank;
    }

    /**
     * Whose act it is.
     *
     * @return the origin, never null
     */
    public Origin origin() {
        return origin;
    }

    /**
     * Finds a type by its code.
     *
     * @param code the code, never null
     * @return the type, or empty where this build does not know it
     */
    public static Optional<FactType> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * Finds a type by its route.
     *
     * @param route the last part of the command's address, never null
     * @return the type, or empty where this build does not know it
     */
    public static Optional<FactType> atRoute(String route) {
        return Arrays.stream(values()).filter(t -> t.route.equals(route)).findFirst();
    }
}
