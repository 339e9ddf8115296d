package org.assay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.ledger.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The proofs that receipts, decisions and published results carry; each question costs one statement. */
@Component
public class Proofs {

    private static final String SELECT = """
            select f.id, f.kind, f.at, f.salt, f.content, l.place, l.hash, c.size, c.root, c.at as signed_at, c.note
            from ledger_fact f
            left join ledger_leaf l on l.fact = f.id
            left join lateral (select * from ledger_checkpoint c where c.size > l.place order by c.size limit 1) c on true
            """;

    private final JdbcClient jdbc;

    Proofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a fact stands in the ledger. */
    public record Place(long index, String leafHash) {}

    public Optional<FactProof> of(UUID fact) {
        return jdbc.sql(SELECT + "where f.id = ?")
                .param(fact)
                .query(Proofs::read)
                .optional();
    }

    /** The last fact of a case that is of one of these kinds. @param kinds such as {@code dossier-submitted} */
    public Optional<FactProof> latest(UUID caseId, String... kinds) {
        return jdbc.sql(SELECT + "where f.case_id = ? and f.kind = any(?) order by f.id desc limit 1")
                .params(caseId, kinds)
                .query(Proofs::read)
                .optional();
    }

    /** The last fact of each of these kinds in a case, by kind. */
    public Map<String, FactProof> each(UUID caseId, String... kinds) {
        return jdbc.sql(SELECT + """
                        where f.id in (select distinct on (kind) id from ledger_fact
                                       where case_id = ? and kind = any(?) order by kind, id desc)""").params(caseId, kinds).query(Proofs::read).stream()
                .collect(Collectors.toMap(FactProof::kind, Function.identity()));
    }

    /** The last fact of a kind in a case whose content says this, such as which paper was published. */
    public Optional<FactProof> saying(UUID caseId, String kind, String field, String value) {
        return eachSaying(caseId, field, value, kind).stream().findFirst();
    }

    /** The last fact of each of these kinds in a case whose content says this, the oldest first. */
    public List<FactProof> eachSaying(UUID caseId, String field, String value, String... kinds) {
        return jdbc.sql(SELECT + """
                        where f.id in (select distinct on (kind) id from ledger_fact
                                       where case_id = ? and kind = any(?) and cast(content as jsonb) ->> ? = ?
                                       order by kind, id desc)
                        order by f.id""")
                .params(caseId, kinds, field, value)
                .query(Proofs::read)
                .list();
    }

    /** The places of those of these facts that have one. */
    public Map<UUID, Place> places(Collection<UUID> facts) {
        Map<UUID, Place> places = new HashMap<>();
        if (!facts.isEmpty()) {
            jdbc.sql("select l.fact, l.place, l.hash from ledger_leaf l where l.fact = any(cast(? as uuid[]))")
                    .param(facts.stream().map(UUID::toString).toArray(String[]::new))
                    .query(row -> {
                        places.put(
                                row.getObject("fact", UUID.class),
                                new Place(
                                        row.getLong("place"),
                                        Hash.stored(row.getBytes("hash")).hex()));
                    });
        }
        return places;
    }

    private static FactProof read(ResultSet row, int number) throws SQLException {
        boolean placed = row.getObject("place") != null;
        return new FactProof(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                placed ? row.getLong("place") : null,
                placed ? Hash.stored(row.getBytes("hash")).hex() : null,
                row.getObject("size") == null ? null : checkpoint(row),
                LeafData.contentKey(Objects.requireNonNull(row.getObject("salt", UUID.class))),
                row.getString("content"));
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong("size"),
                Hash.stored(row.getBytes("root")),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }
}
