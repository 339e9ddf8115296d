package org.assay.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that ticks like the real one but can be moved forward, so that a round can be lived through in minutes. Never in production. */
public final class MovableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(System.currentTimeMillis()).plus(offset);
    }

    @Override
    public long millis() {
        return instant().toEpochMilli();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("Business time is kept in UTC");
    }

    /** Lets the clock show this time now and tick on from there. */
    public void moveTo(Instant instant) {
        offset = Duration.ofMillis(instant.toEpochMilli() - System.currentTimeMillis());
    }
}
