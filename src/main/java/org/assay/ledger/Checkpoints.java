package org.assay.ledger;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signed states, one for a size and never another. */
@Component
public class Checkpoints {

    private static final String SELECT = "select c.size, c.root, c.at, c.note from ledger_checkpoint c ";

    private final JdbcClient jdbc;

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest one; none before the first fact has its place. */
    public Optional<Checkpoint> latest() {
        return jdbc.sql(SELECT + "order by c.size desc limit 1")
                .query(Checkpoint::read)
                .optional();
    }

    public Optional<Checkpoint> at(long size) {
        return jdbc.sql(SELECT + "where c.size = ?")
                .param(size)
                .query(Checkpoint::read)
                .optional();
    }

    /** The newest first. @param before only smaller ones than this size */
    public List<Checkpoint> before(long before, int most) {
        return jdbc.sql(SELECT + "where c.size < ? order by c.size desc limit ?")
                .params(before, most)
                .query(Checkpoint::read)
                .list();
    }

    void add(Checkpoint checkpoint) {
        jdbc.sql("insert into ledger_checkpoint (size, root, at, note) values (?, ?, ?, ?)")
                .params(
                        checkpoint.size(),
                        checkpoint.root().bytes(),
                        checkpoint.at().atOffset(ZoneOffset.UTC),
                        checkpoint.note())
                .update();
    }
}
