package org.guitu.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agreement contains (POL-12).
 *
 * @param id its code, never null
 * @param chinese its name in Chinese, never null
 * @param english its name in English, never null
 * @param need whether it is owed, never null
 * @param measures the measures whose agreements it is for, none where it is for all; never null
 * @param refuses whether an agreement without it is refused, or a missing one is prompted
 * @param wordingInChinese words for it in Chinese that an agreement can take over, or null
 * @param wordingInEnglish the same in English, or null
 * @param used the row as used, never null
 */
public record AgreementContent(
        String id,
        String chinese,
        String english,
        Need need,
        Set<String> measures,
        boolean refuses,
        @Nullable String wordingInChinese,
        @Nullable String wordingInEnglish,
        Used used) {
    /** Whether an agreement has to contain it. */
    public enum Need {
        /** It has to. */
        REQUIRED,
        /** It is a heading that an agreement may have, and that is never owed. */
        HEADING
    }

    /** Copies the measures. */
    public AgreementContent {
        measures = Collections.unmodifiableSet(new LinkedHashSet<>(measures));
    }

    /**
     * Whether an agreement of a measure has to contain it.
     *
     * @param measure the measure's code, never null
     * @return true if one without it lacks something
     */
    public boolean isOwed(String measure) {
        return need == Need.REQUIRED && (measures.isEmpty() || measures.contains(measure));
    }
}
