package org.guitu.slow;

import java.time.LocalDate;

/** {@code day} is the first day that is read as COMPLETED or TERMINATED. */
record Ending(String code, LocalDate day) {
    static final String TERM_EXPIRED = "TERM_EXPIRED";

    boolean isExpiry() {
        return code.equals(TERM_EXPIRED);
    }
}
