package org.assay.site;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.assay.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The first page leads to the draws that are public, and to no other. */
@ProcessTest
class HomePageTest {

    @Autowired
    MockMvc pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theLastPublicDrawsCanBeCheckedFromTheFirstPage() {
        UUID open = UUID.randomUUID();
        UUID hidden = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            insert(open, "now()");
            insert(hidden, "null");
            try {
                pages.perform(get("/").param("lang", "en"))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("Check it yourself")))
                        .andExpect(content().string(containsString("/draws/" + open)))
                        .andExpect(content().string(not(containsString(hidden.toString()))));
            } catch (Exception thrown) {
                throw new IllegalStateException(thrown);
            }
        });
    }

    private void insert(UUID id, String releasedAt) {
        jdbc.sql("""
                insert into draw (id, plan_id, subject_id, title, state, commitment_sha256, pool_size, seats, reserves, nonce_source,
                                  committed_at, planned_at, nonce, witness, nonce_at, drawn_at, seed, result_sha256, released_at, version)
                values (:id, :id::text, :id, '示例证书', 'DRAWN', 'x', 20, 5, 10, 'WITNESS', now(), now(), '1', 'x', now(),
                        timestamptz '2099-01-01 09:00+08', 'x', 'x', %s, 0)""".formatted(releasedAt)).param("id", id).update();
    }
}
