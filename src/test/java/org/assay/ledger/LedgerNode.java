package org.assay.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Another node of the cluster that works on the same ledger. */
record LedgerNode(SingleConnectionDataSource connection, Sequencer sequencer) implements AutoCloseable {

    LedgerNode(LedgerOfItsOwn ledger) {
        this(ledger.connect());
    }

    private LedgerNode(SingleConnectionDataSource connection) {
        this(connection, sequencer(connection));
    }

    private static Sequencer sequencer(SingleConnectionDataSource connection) {
        var jdbc = JdbcClient.create(connection);
        return new Sequencer(
                jdbc,
                new JdbcTransactionManager(connection),
                new Leaves(jdbc),
                new TileTable(jdbc),
                new Checkpoints(jdbc),
                LedgerOfItsOwn.KEY,
                Clock.tickMillis(ZoneOffset.UTC));
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
