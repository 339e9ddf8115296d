package org.assay.announcements;

import java.util.Optional;
import java.util.UUID;
import org.assay.ledger.PublicCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that stand on published papers: the cases of their lines, and what the papers are about. */
@Component
class PublishedNumbers implements PublicCases {

    /** Both halves go by an index: anybody may ask for any number, as often as they like. */
    static final String BY_NUMBER = """
            select l.case_id from announcement_line l join announcement a on a.id = l.announcement_id
            where l.number = :number and a.status <> 'PREPARED'
            union all
            select a.subject_id from announcement a where a.document_number = :number and a.status <> 'PREPARED'
            limit 1""";

    private final JdbcClient jdbc;

    PublishedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> withNumber(String number) {
        return jdbc.sql(BY_NUMBER).param("number", number).query(UUID.class).optional();
    }
}
