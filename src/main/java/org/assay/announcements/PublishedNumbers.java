package org.assay.announcements;

import java.util.Optional;
import java.util.UUID;
import org.assay.ledger.PublicCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers that stand on published papers: the cases of their lines, and what the papers are about. */
@Component
class PublishedNumbers implements PublicCases {

    private final JdbcClient jdbc;

    PublishedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> withNumber(String number) {
        return jdbc.sql("""
                select l.case_id from announcement_line l join announcement a on a.id = l.announcement_id
                where l.number = :number and a.status <> 'PREPARED'
                union all
                select a.subject_id from announcement a where a.document_number = :number and a.status <> 'PREPARED'
                limit 1""")
                .param("number", number)
                .query(UUID.class)
                .optional();
    }
}
