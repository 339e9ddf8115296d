package org.assay.outcomes;

import java.util.Optional;
import java.util.UUID;
import org.assay.ledger.PublicCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of published results, under which anybody may ask the record about them. */
@Component("publishedResultNumbers")
class PublishedNumbers implements PublicCases {

    private final JdbcClient jdbc;

    PublishedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> withNumber(String number) {
        return jdbc.sql("select id from outcome_result where number = ?")
                .param(number)
                .query(UUID.class)
                .optional();
    }
}
