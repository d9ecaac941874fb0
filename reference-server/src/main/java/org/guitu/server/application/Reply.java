package org.guitu.server.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guitu.rule.Fault;

/**
 * What came of a request, without a word of HTTP: what kind of answer it is, its body as a plain tree, and what goes
 * beside the body.
 *
 * @param kind what kind of answer
 * @param body the body's tree
 * @param beside the version tag, the address of something new, and whom and what it is about, by {@link #TAG},
 *     {@link #ADDRESS}, {@link #PERSON} and {@link #CASE}
 * @param faults what is wrong with the body asked, for {@link Kind#MALFORMED}, or what is not there, for
 *     {@link Kind#UNKNOWN}
 */
public record Reply(Kind kind, Map<String, Object> body, Map<String, String> beside, List<Fault> faults) {
    /** The name of the version tag among what goes beside. */
    public static final String TAG = "tag";

    /** The name of the address of something new among what goes beside. */
    public static final String ADDRESS = "address";

    /** The name of the person whom the answer is about among what goes beside. */
    public static final String PERSON = "person";

    /** The name of the case that the answer is about among what goes beside. */
    public static final String CASE = "case";

    /** The kinds of answers. */
    public enum Kind {
        /** Here is what was asked for. */
        SHOWN,
        /** It was written. */
        WRITTEN,
        /** It would have been accepted. */
        REHEARSED,
        /** A rule refuses it; the body has the reasons. */
        REFUSED,
        /** The request cannot be read; every fault is told. */
        MALFORMED,
        /** There is no such thing; the fault tells what is not there. */
        UNKNOWN,
        /** There was such a thing, and it was erased. */
        ERASED,
        /** The case has moved on since the client looked. */
        STALE,
        /** The key was used for another request. */
        KEY_REUSED,
        /** There is one already. */
        TAKEN,
        /** The list never gave the cursor that it was asked from. */
        NO_SUCH_CURSOR
    }

    /** Copies the small collections. */
    public Reply {
        beside = Map.copyOf(beside);
        faults = List.copyOf(faults);
    }

    /**
     * An answer with a body.
     *
     * @param kind its kind
     * @param body its body
     * @return the answer
     */
    public static Reply of(Kind kind, Map<String, Object> body) {
        return new Reply(kind, body, Map.of(), List.of());
    }

    /**
     * An answer that says all by its kind.
     *
     * @param kind its kind
     * @return the answer
     */
    public static Reply of(Kind kind) {
        return of(kind, Map.of());
    }

    /**
     * An answer that tells what is wrong with the body asked.
     *
     * @param faults every fault
     * @return the answer
     */
    public static Reply malformed(List<Fault> faults) {
        return new Reply(Kind.MALFORMED, Map.of(), Map.of(), faults);
    }

    /**
     * An answer that tells what is not there.
     *
     * @param code the code of its sentence, such as {@code no-such-case}
     * @return the answer
     */
    public static Reply unknown(String code) {
        return new Reply(Kind.UNKNOWN, Map.of(), Map.of(), List.of(new Fault("", code, Map.of())));
    }

    /** An answer that tells that nothing of a person is left. */
    static Reply erased(String personId) {
        return of(Kind.ERASED).with(PERSON, personId);
    }

    /** The same answer, saying which case it is about. */
    Reply about(Dossier dossier) {
        return with(PERSON, dossier.personId()).with(CASE, dossier.row().id());
    }

    /**
     * The same answer with something beside it.
     *
     * @param name {@link #TAG}, {@link #ADDRESS}, {@link #PERSON} or {@link #CASE}
     * @param value its value
     * @return the answer
     */
    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(beside);
        more.put(name, value);
        return new Reply(kind, body, more, faults);
    }
}
