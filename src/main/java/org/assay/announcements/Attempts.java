package org.assay.announcements;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.assay.shared.Refused;
import org.assay.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what comes from one address, over all nodes, so that nobody floods the officers or guesses look-up codes. */
@Component
@Transactional
public class Attempts {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** One more attempt of this kind. @throws Refused when the address made {@code most} within the last hour already */
    public void count(String purpose, String address, int most) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        String mark = vault.mark("address", address);
        jdbc.sql("delete from announcement_attempt where at < ?")
                .param(now.minus(WINDOW))
                .update();
        int before = jdbc.sql("select count(*) from announcement_attempt where purpose = ? and address = ? and at <= ?")
                .params(purpose, mark, now)
                .query(Integer.class)
                .single();
        if (before >= most) {
            throw new Refused("announcements.refused.too-often");
        }
        jdbc.sql("insert into announcement_attempt (purpose, address, at) values (?, ?, ?)")
                .params(purpose, mark, now)
                .update();
    }
}
