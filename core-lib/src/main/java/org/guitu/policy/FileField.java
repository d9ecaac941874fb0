package org.guitu.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.guitu.rule.Used;

/**
 * A field of the person's file that a pack declares, with its purpose (LIF-34, PIPL 6).
 *
 * @param id the field's code, never null
 * @param chinese its name in Chinese, never null
 * @param english its name in English, never null
 * @param purposeInChinese what it is kept for, in Chinese; never null
 * @param purposeInEnglish what it is kept for, in English; never null
 * @param kind what its value is, never null
 * @param codes the codes it may have, empty unless it is a code; never null
 * @param required whether a file without it is prompted
 * @param used the row as used, never null
 */
public record FileField(
        String id,
        String chinese,
        String english,
        String purposeInChinese,
        String purposeInEnglish,
        Kind kind,
        Set<String> codes,
        boolean required,
        Used used) {
    /** What a field's value is. */
    public enum Kind {
        /** One of the field's codes. */
        CODE,
        /** A day. */
        DAY,
        /** A whole number of at least 0. */
        COUNT,
        /** The id of a text that the host keeps apart. */
        TEXT
    }

    /** Copies the codes, in the pack's order. */
    public FileField {
        codes = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
    }
}
