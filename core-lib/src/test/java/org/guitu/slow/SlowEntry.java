package org.guitu.slow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** One record as it was written. {@code day} is null for corrections; {@code noted} and {@code role} decide nothing here. */
public record SlowEntry(
        String id,
        String type,
        LocalDate day,
        Instant recordedAt,
        String chain,
        long sequence,
        boolean noted,
        String role,
        Map<String, Object> body) {}
