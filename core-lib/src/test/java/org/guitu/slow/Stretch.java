package org.guitu.slow;

import java.time.LocalDate;

/** CNT-06: half open, its first day counts, the day of its end does not. {@code end} is null while there is none. */
record Stretch(String id, LocalDate begin, LocalDate end) {

    boolean covers(LocalDate day) {
        return !day.isBefore(begin) && (end == null || day.isBefore(end));
    }
}
