package org.assay.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.assay.ledger.note.SigningKey;
import org.assay.ledger.tree.Merkle;
import org.assay.shared.Ids;
import org.assay.testing.Statements;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger in a schema of its own beside the one of the application: it may be falsified without harm. */
public final class LedgerOfItsOwn implements AutoCloseable {

    static final SigningKey KEY = new SigningKey(
            "assay.example/ledger", Base64.getDecoder().decode("b3duIGxlZGdlciBrZXk6IG5vdGhpbmcgc2VjcmV0IGE="));

    private final String schema = "ledger_" + UUID.randomUUID().toString().substring(0, 8);
    private final Environment environment;
    private final SingleConnectionDataSource connection;

    public final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final Leaves leaves;
    final Checkpoints checkpoints;
    final Tree tree;
    public final PublicLedger everybodys;
    public final Sequencer sequencer;
    public final Verification verification;

    public LedgerOfItsOwn(Environment environment) {
        this.environment = environment;
        try (var first = connect("public")) {
            JdbcClient.create(first).sql("create schema " + schema).update();
        }
        connection = connect(schema);
        var tables = new ResourceDatabasePopulator(
                new ClassPathResource("db/migration/ledger/V0040__fact.sql"),
                new ClassPathResource("db/migration/ledger/V0041__tree.sql"));
        tables.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
        tables.execute(connection);
        var counted = (DataSource) new Statements().postProcessAfterInitialization(connection, "ledger");
        jdbc = JdbcClient.create(counted);
        var transactions = new JdbcTransactionManager(counted);
        transaction = new TransactionTemplate(transactions);
        leaves = new Leaves(jdbc);
        checkpoints = new Checkpoints(jdbc);
        var tiles = new TileTable(jdbc);
        tree = new Tree(tiles);
        everybodys = new PublicLedger(leaves, checkpoints, tree, KEY, List.of());
        var clock = Clock.fixed(Instant.parse("2019-05-06T01:00:00Z"), ZoneOffset.UTC);
        sequencer = new Sequencer(jdbc, transactions, leaves, tiles, checkpoints, KEY, clock);
        verification = new Verification(jdbc, transactions, KEY);
    }

    /** Another connection to the same ledger, for what happens at the same time. */
    SingleConnectionDataSource connect() {
        return connect(schema);
    }

    private SingleConnectionDataSource connect(String path) {
        return new SingleConnectionDataSource(
                environment.getRequiredProperty("spring.datasource.url") + "&currentSchema=" + path,
                environment.getRequiredProperty("spring.datasource.username"),
                environment.getRequiredProperty("spring.datasource.password"),
                true);
    }

    /** Facts happen, one after the other. @return their ids */
    List<UUID> facts(int count) {
        return facts(jdbc, count);
    }

    List<UUID> facts(JdbcClient through, int count) {
        return IntStream.range(0, count).mapToObj(i -> fact(through, i)).toList();
    }

    /** A fact with this content happens. */
    UUID saying(String content) {
        return fact(jdbc, 0, content);
    }

    private static UUID fact(JdbcClient through, int i) {
        return fact(through, i, "{\"number\":\"TEO-2019-00-%05d\"}".formatted(i));
    }

    private static UUID fact(JdbcClient through, int i, String content) {
        UUID id = Ids.next();
        through.sql("""
                insert into ledger_fact (id, at, kind, case_id, actor, content, hash)
                values (?, timestamptz '2019-05-06 09:00+08' + ? * interval '1 second', 'dossier-submitted', ?, ?, ?, ?)""")
                .params(
                        id,
                        i,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        content,
                        Merkle.ofText(content).bytes())
                .update();
        return id;
    }

    /** Many facts at once, written by the database itself. */
    public void manyFacts(int count) {
        jdbc.sql("""
                insert into ledger_fact (id, at, kind, case_id, actor, content, hash)
                select ('01' || lpad(to_hex(i), 10, '0') || '70008' || lpad(to_hex(i), 15, '0'))::uuid,
                       timestamptz '2019-05-06 09:00+08' + i * interval '1 second', 'dossier-submitted', gen_random_uuid(),
                       gen_random_uuid(), '{"number":"' || i || '"}', sha256(convert_to('{"number":"' || i || '"}', 'UTF8'))
                from generate_series(1, ?) i""").param(count).update();
    }

    /** What only a superuser can do: the triggers that guard the rows stay silent. */
    public void falsify(String sql, Object... params) {
        jdbc.sql("set session_replication_role = replica").update();
        int rows = jdbc.sql(sql).params(params).update();
        jdbc.sql("set session_replication_role = origin").update();
        if (rows == 0) {
            throw new IllegalStateException("Nothing was falsified by " + sql);
        }
    }

    @Override
    public void close() {
        jdbc.sql("drop schema " + schema + " cascade").update();
        connection.destroy();
    }
}
