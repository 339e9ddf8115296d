package org.assay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @Test
    void aCommandLooksAtTheDatabaseOfARunningOneAndASecondApplicationIsRefused(@TempDir Path data) throws Exception {
        var running = EmbeddedDatabase.Server.start(data, false);
        try {
            execute(running, "create table seen (number int)");
            var beside = EmbeddedDatabase.Server.start(data, true);
            execute(beside, "insert into seen values (1)");
            beside.close();

            assertThat(beside.port()).isEqualTo(running.port());
            execute(running, "insert into seen values (2)");
            assertThatThrownBy(() -> EmbeddedDatabase.Server.start(data, false)).isInstanceOf(DataInUse.class);
        } finally {
            running.close();
        }
    }

    private static void execute(EmbeddedDatabase.Server server, String sql) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
