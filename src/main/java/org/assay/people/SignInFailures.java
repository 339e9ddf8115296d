package org.assay.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.assay.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts failed sign-ins of the last quarter of an hour, by user name and by address, so that passwords cannot be guessed in bulk. */
@Component
@Transactional
class SignInFailures {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_OF_A_NAME = 10;
    /** An office of many people shares one address. */
    private static final int MOST_OF_AN_ADDRESS = 30;

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean areTooMany(String username, String address) {
        return jdbc.sql("""
                select (select count(*) from sign_in_failure where username = :username and at > :since) >= :perName
                    or (select count(*) from sign_in_failure where address = :address and at > :since) >= :perAddress""")
                .param("username", normal(username))
                .param("address", address)
                .param("since", since())
                .param("perName", MOST_OF_A_NAME)
                .param("perAddress", MOST_OF_AN_ADDRESS)
                .query(Boolean.class)
                .single();
    }

    public void note(String username, String address) {
        jdbc.sql("delete from sign_in_failure where at <= ?").param(since()).update();
        jdbc.sql("insert into sign_in_failure (id, username, address, at) values (?, ?, ?, ?)")
                .params(Ids.next(), normal(username), address, at(clock.instant()))
                .update();
    }

    private OffsetDateTime since() {
        return at(clock.instant().minus(WINDOW));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String normal(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT).replace("\0", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
