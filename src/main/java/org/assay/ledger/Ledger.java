package org.assay.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.shared.Fact;
import org.assay.shared.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes each fact down when it happens, and reads them back in order. */
@Component
public class Ledger {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    /** Sorted keys: the same fact always gives the same bytes, so that its hash can be recomputed. */
    private final JsonMapper canonical = JsonMapper.builder()
            .enable(tools.jackson.databind.MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    Ledger(JdbcClient jdbc, CurrentPerson currentPerson, Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Joins the transaction of what has happened: both are on record, or neither. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Fact fact) {
        String content = canonical.writeValueAsString(fact);
        jdbc.sql("insert into ledger_fact (id, at, kind, case_id, actor, content, hash)"
                        + " values (:id, :at, :kind, :caseId, :actor, :content, :hash)")
                .param("id", Ids.next())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("kind", kindOf(fact))
                .param("caseId", fact.caseId())
                .param("actor", currentPerson.find().map(Actor::personId).orElse(null))
                .param("content", content)
                .param("hash", sha256(content))
                .update();
    }

    /** All facts of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<RecordedFact> of(UUID caseId) {
        return jdbc.sql("select * from ledger_fact where case_id = ? order by id")
                .param(caseId)
                .query(this::fact)
                .list();
    }

    /** The newest facts of all cases, the newest first; the auditor's view. */
    @Transactional(readOnly = true)
    public List<RecordedFact> newest(int limit) {
        return jdbc.sql("select * from ledger_fact order by id desc limit ?")
                .param(limit)
                .query(this::fact)
                .list();
    }

    /** The facts before this one, the newest first. */
    @Transactional(readOnly = true)
    public List<RecordedFact> before(UUID fact, int limit) {
        return jdbc.sql("select * from ledger_fact where id < ? order by id desc limit ?")
                .params(fact, limit)
                .query(this::fact)
                .list();
    }

    /** The kind of a fact: its class name in kebab-case. */
    public static String kindOf(Fact fact) {
        return fact.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    private RecordedFact fact(ResultSet row, int number) throws SQLException {
        return new RecordedFact(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getObject("case_id", UUID.class),
                row.getObject("actor", UUID.class),
                canonical.readValue(row.getString("content"), TREE),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private static byte[] sha256(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
