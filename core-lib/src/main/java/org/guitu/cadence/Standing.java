package org.guitu.cadence;

/** How one slot stands on a day (CAD-05). */
public enum Standing {
    /** 未开始: its window has not begun. */
    UPCOMING,
    /** 进行中: it can be met. */
    OPEN,
    /** 将到期: its due day is near. */
    DUE_SOON,
    /** 已完成. */
    MET,
    /** 补做: met after its due day. */
    MET_LATE,
    /** 逾期: past due, and it can still be made good. */
    OVERDUE,
    /** 逾期已上报: past due for so long that somebody else is told. */
    ESCALATED,
    /** 免除: not owed, for a reason that lies in the window (CAD-01, CAD-14). */
    EXCUSED,
    /** 取消: its window was cut short by another plan (CAD-07). */
    WAIVED,
    /** 缺失: no contact reaches it any more. */
    MISSED,
    /** 停止计时: not yet due on a day on which time does not run. */
    STOPPED,
    /** 不明: from before the case was taken over (LIF-29). */
    UNKNOWN
}
