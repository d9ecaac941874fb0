package org.guitu.slow.cadence;

/** CAD-05. */
enum Standing {
    UPCOMING,
    OPEN,
    DUE_SOON,
    MET,
    MET_LATE,
    OVERDUE,
    ESCALATED,
    EXCUSED,
    WAIVED,
    MISSED,
    STOPPED,
    UNKNOWN
}
