package org.guitu.agreement;

/** The state of a case at the end of a day. */
public enum State {
    /** 已决定: decision made, not yet served. */
    ORDERED,
    /** 待报到: served; the report window runs. */
    AWAITING_REPORT,
    /** 已报到: reported and on file; the agreement is to be signed. */
    REPORTED,
    /** 执行中: agreement signed. */
    ACTIVE,
    /** 中止: in custody; release returns the case to the state before. */
    SUSPENDED,
    /** 解除: the term ran out. Final. */
    COMPLETED,
    /** 终止: ended otherwise. Final. */
    TERMINATED
}
