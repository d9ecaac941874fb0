package org.guitu.policy;

import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * A place where a measure is carried out beside the township itself (POL-13): a station, a rehabilitation place, a work
 * place.
 *
 * @param id its code, never null
 * @param chinese its name in Chinese, never null
 * @param english its name in English, never null
 * @param kind what it is, never null
 * @param township the 9-digit code of the township that stays responsible for who is there, or null where it is for
 *     several townships and each stays responsible for its own
 * @param bodyInChinese who carries the measure out there, in Chinese; never null
 * @param bodyInEnglish who carries the measure out there, in English; never null
 * @param used the row as used, never null
 */
public record PlaceRow(
        String id,
        String chinese,
        String english,
        Kind kind,
        @Nullable String township,
        String bodyInChinese,
        String bodyInEnglish,
        Used used) {
    /** What a place is. */
    public enum Kind {
        /** 驿站. */
        STATION,
        /** 戒毒康复场所. */
        REHABILITATION_PLACE,
        /** 共管的工作场所. */
        WORK_PLACE,
        /** 就业安置基地. */
        EMPLOYMENT_BASE,
        /** 中心戒毒社区. */
        CENTRAL_COMMUNITY
    }
}
