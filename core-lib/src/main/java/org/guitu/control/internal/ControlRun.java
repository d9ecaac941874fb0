package org.guitu.control.internal;

import java.time.LocalDate;
import org.guitu.policy.ControlGround;
import org.guitu.policy.Judgement;
import org.guitu.rule.Why;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one ground from one start on.
 *
 * @param ground the ground
 * @param start the start
 * @param from the day from which it is counted, restarts included
 * @param ends the first day without control by it, or null where it ends none as things stand
 * @param stopped why it ends none: isolation or prison, or null
 * @param excepted the exception that keeps it from ending control, or kept it until then; or null
 * @param why from what on it is counted
 */
record ControlRun(
        ControlGround ground,
        Occurrence start,
        LocalDate from,
        @Nullable LocalDate ends,
        @Nullable Why stopped,
        @Nullable Excepted excepted,
        Why why) {
    /**
     * An exception that holds.
     *
     * @param ground the ground that it is one of
     * @param from the day from which that is counted
     * @param exemption the exception
     * @param judged why it holds
     * @param since the day on which the ground would have ended control
     */
    record Excepted(
            ControlGround ground,
            LocalDate from,
            ControlGround.Exemption exemption,
            Judgement judged,
            LocalDate since) {}

    boolean endsBy(LocalDate day) {
        return ends != null && !ends.isAfter(day);
    }
}
