package org.assay.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts a real PostgreSQL below {@code assay.data} when no datasource URL is configured, so that trying Assay needs no installation. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabase {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    @Bean(destroyMethod = "close")
    Server postgres(
            @Value("${assay.data:./data}") Path data, @Value("${assay.beside-a-running-one:false}") boolean beside)
            throws IOException {
        return Server.start(data.toAbsolutePath().normalize(), beside);
    }

    /** A running server and how to reach it. @param postgres null when it belongs to an application that runs beside */
    record Server(@Nullable EmbeddedPostgres postgres, int port) implements JdbcConnectionDetails {

        /** @throws DataInUse when another application has this directory */
        static Server start(Path data, boolean beside) throws IOException {
            Path cluster = data.resolve("postgres");
            int survivor = portOfSurvivor(cluster);
            if (beside && survivor > 0) {
                return new Server(null, survivor);
            }
            Path marker = data.resolve("postgres.ready");
            if (!Files.exists(marker)) {
                discard(cluster);
            }
            Files.createDirectories(data);
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setOverrideWorkingDirectory(
                            data.resolve("postgres-binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60");
            if (survivor > 0) {
                builder.setPort(survivor);
            }
            EmbeddedPostgres postgres = started(builder, data);
            Files.writeString(marker, "The cluster beside this file was created completely.\n");
            log.info("PostgreSQL of our own runs on port {} with its data in {}", postgres.getPort(), cluster);
            return new Server(postgres, postgres.getPort());
        }

        private static EmbeddedPostgres started(EmbeddedPostgres.Builder builder, Path data) throws IOException {
            try {
                return builder.start();
            } catch (IllegalStateException locked) {
                if (locked instanceof OverlappingFileLockException
                        || String.valueOf(locked.getMessage()).contains("could not lock")) {
                    throw new DataInUse(data);
                }
                throw locked;
            }
        }

        /** The port of a server that outlived a killed application: only a start on that same port adopts it. */
        private static int portOfSurvivor(Path cluster) throws IOException {
            Path pidFile = cluster.resolve("postmaster.pid");
            if (!Files.exists(pidFile)) {
                return 0;
            }
            List<String> lines = Files.readAllLines(pidFile);
            if (lines.size() < 4) {
                return 0;
            }
            boolean alive = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .map(ProcessHandle::isAlive)
                    .orElse(false);
            return alive ? Integer.parseInt(lines.get(3).strip()) : 0;
        }

        /** A cluster whose creation was interrupted never heals, so it is begun anew. */
        private static void discard(Path cluster) throws IOException {
            if (!Files.exists(cluster)) {
                return;
            }
            try (var files = Files.walk(cluster)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "postgres";
        }

        @Override
        public String getJdbcUrl() {
            return "jdbc:postgresql://localhost:" + port + "/postgres?reWriteBatchedInserts=true";
        }

        void close() throws IOException {
            if (postgres != null) {
                postgres.close();
            }
        }
    }
}
