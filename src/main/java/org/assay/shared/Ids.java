package org.assay.shared;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes identifiers that sort by the time they were made (UUID version 7), so that indexes grow at one end. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds since 1970 in the upper 52 bits, a counter within the millisecond in the lower 12. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /** A new identifier, greater than every one made before it in this JVM, whatever the wall clock does. */
    public static UUID next() {
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        long time = (stamp >>> 12) << 16 | 0x7000 | stamp & 0xFFF;
        long noise = RANDOM.nextLong() >>> 2 | Long.MIN_VALUE; // the two leading bits 10 are the variant
        return new UUID(time, noise);
    }
}
