package org.guitu.slow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** What a case says of itself at the end of one day. {@code state} is null where there is no order. */
public record SlowAnswer(
        String state,
        String endingCode,
        LocalDate endingDay,
        LocalDate termFirst,
        LocalDate termLast,
        Long daysLeft,
        LocalDate earliestLast,
        Map<String, SlowDeadline> deadlines,
        int unauthorisedAbsences,
        long unauthorisedDays,
        Set<String> proposals,
        Set<String> anomalies) {}
