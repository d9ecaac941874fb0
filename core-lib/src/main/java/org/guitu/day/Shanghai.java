package org.guitu.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** CNT-01: the day line of the record. An instant belongs to the Shanghai day that holds it, whatever its offset. */
public final class Shanghai {
    /** The zone in which every day of the record is counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Shanghai() {}

    /**
     * The day that holds an instant (CNT-01).
     *
     * @param instant any instant, never null
     * @return its day in Shanghai, never null
     */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
