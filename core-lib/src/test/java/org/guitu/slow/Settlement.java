package org.guitu.slow;

import java.time.Instant;

/** CNT-10: a release notice served on the person, with the expiry and custody as they were known when that service was recorded. */
record Settlement(Instant recordedAt, Expiry expiry, Custody held) {}
