package org.guitu.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;

/** Reads bodies: no more of one than may be taken, and no longer at one than a request may hold its place for it. */
final class BodyReading {
    static final int LARGEST = 1 << 20;

    /** Of one that is too large the rest is thrown away up to here, so that a client that still sends reads the answer. */
    private static final int DRAINED = 16 << 20;

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private BodyReading() {}

    /** The body; of one that is too large, its beginning and at least one byte more than the largest has. */
    static byte[] read(InputStream in, InstantSource clock) throws IOException, TimeoutException {
        Instant end = clock.instant().plus(LONGEST);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[1 << 13];
        int all = 0;
        for (int read = in.read(part); read >= 0 && all < DRAINED; read = in.read(part)) {
            if (clock.instant().isAfter(end)) {
                throw new TimeoutException();
            }
            all += read;
            if (body.size() <= LARGEST) {
                body.write(part, 0, read);
            }
        }
        return body.toByteArray();
    }
}
