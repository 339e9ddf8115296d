package org.assay.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.ledger.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leaves, found by their place, their hash, their fact or their case. */
@Component
public class Leaves {

    private static final String SELECT = "select l.place, l.fact, l.data, l.hash from ledger_leaf l ";

    private final JdbcClient jdbc;

    Leaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Leaf> at(long index) {
        return jdbc.sql(SELECT + "where l.place = ?")
                .param(index)
                .query(Leaf::read)
                .optional();
    }

    public Optional<Leaf> withHash(Hash hash) {
        return jdbc.sql(SELECT + "where l.hash = ? order by l.place limit 1")
                .param(hash.bytes())
                .query(Leaf::read)
                .optional();
    }

    public Optional<Leaf> of(UUID fact) {
        return jdbc.sql(SELECT + "where l.fact = ?")
                .param(fact)
                .query(Leaf::read)
                .optional();
    }

    /** Those of a case, the oldest first. @param most how many at most */
    public List<Leaf> ofCase(UUID caseId, int most) {
        return jdbc.sql(SELECT + """
                        join ledger_fact f on f.id = l.fact where f.case_id = ? order by l.place limit ?""")
                .params(caseId, most)
                .query(Leaf::read)
                .list();
    }

    void add(List<Leaf> leaves) {
        jdbc.sql("""
                insert into ledger_leaf (place, fact, data, hash)
                select * from unnest(cast(? as bigint[]), cast(? as uuid[]), cast(? as text[]), cast(? as bytea[]))""")
                .params(
                        leaves.stream().map(Leaf::index).toArray(Long[]::new),
                        leaves.stream().map(leaf -> leaf.fact().toString()).toArray(String[]::new),
                        leaves.stream().map(Leaf::data).toArray(String[]::new),
                        leaves.stream().map(leaf -> leaf.hash().bytes()).toArray(byte[][]::new))
                .update();
    }
}
