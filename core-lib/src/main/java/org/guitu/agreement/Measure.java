package org.guitu.agreement;

/** The two measures, with consequence tables of their own. */
public enum Measure {
    /** 社区戒毒. */
    COMMUNITY_TREATMENT,
    /** 社区康复. */
    COMMUNITY_REHABILITATION
}
