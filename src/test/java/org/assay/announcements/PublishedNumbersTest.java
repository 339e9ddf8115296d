package org.assay.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class PublishedNumbersTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    /** The tables of a test are small; where reading them whole is dear, the database shows what it would do with large ones. */
    @Test
    void aNumberIsLookedUpWithoutReadingEveryPaper() {
        String plan = transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain " + PublishedNumbers.BY_NUMBER)
                            .param("number", "TEO-2019-00-00001")
                            .query(String.class)
                            .list());
        });

        assertThat(plan)
                .contains("announcement_line_by_number", "announcement_by_document_number")
                .doesNotContain("Seq Scan");
    }
}
