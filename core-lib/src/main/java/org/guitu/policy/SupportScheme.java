package org.guitu.policy;

import org.guitu.rule.Used;
import org.jspecify.annotations.Nullable;

/**
 * Help that there is at a place (帮扶, POL-13). It is never a duty of the person (SUP-03).
 *
 * @param id its code, never null
 * @param chinese its name in Chinese, never null
 * @param english its name in English, never null
 * @param kind what kind of help it is, never null
 * @param givesInChinese what it gives, in Chinese; never null
 * @param givesInEnglish what it gives, in English; never null
 * @param condition who qualifies for it (POL-07), or null where everybody does
 * @param used the row as used, never null
 */
public record SupportScheme(
        String id,
        String chinese,
        String english,
        Kind kind,
        String givesInChinese,
        String givesInEnglish,
        @Nullable Condition condition,
        Used used) {
    /** The kinds of help: those of DTR 18 and 39 first, then what else is given (SUP-01). */
    public enum Kind {
        /** 戒毒知识辅导. */
        TREATMENT_KNOWLEDGE,
        /** 教育、劝诫. */
        EDUCATION,
        /** 心理治疗和辅导. */
        COUNSELLING,
        /** 职业技能培训. */
        VOCATIONAL_TRAINING,
        /** 职业指导. */
        VOCATIONAL_GUIDANCE,
        /** 就学援助. */
        SCHOOLING,
        /** 就业援助. */
        EMPLOYMENT,
        /** 就医援助. */
        MEDICAL_CARE,
        /** 最低生活保障. */
        MINIMUM_ALLOWANCE,
        /** 医疗保险. */
        MEDICAL_INSURANCE,
        /** 临时救助. */
        TEMPORARY_RELIEF,
        /** 家庭关系修复. */
        FAMILY_REPAIR,
        /** 药物维持治疗. */
        MEDICATION,
        /** 帮助戒除毒瘾的其他措施. */
        OTHER_HELP
    }
}
