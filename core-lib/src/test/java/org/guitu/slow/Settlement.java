package org.guitu.slow;

import java.time.Instant;

/** CNT-10: a release notice served on the person, with the expiry as it was known when that service was recorded. */
record Settlement(Instant recordedAt, Expiry expiry) {}
