package org.assay.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts one PostgreSQL for all tests of a run: in a container where a Docker engine answers and has or gets the image,
 * else the embedded one. {@code -Dassay.test.postgres=container} or {@code embedded} decides otherwise;
 * {@code ASSAY_TEST_POSTGRES_IMAGE} names another image.
 */
public final class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(Postgres.class);
    private static final int PULL_SECONDS = 120;

    private record Address(String url, String user, String password) {}

    private static final class Shared {
        static final Address ADDRESS = start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + Shared.ADDRESS.url(),
                        "spring.datasource.username=" + Shared.ADDRESS.user(),
                        "spring.datasource.password=" + Shared.ADDRESS.password())
                .applyTo(context);
    }

    private static Address start() {
        String image = System.getenv().getOrDefault("ASSAY_TEST_POSTGRES_IMAGE", "postgres:17");
        var address =
                switch (System.getProperty("assay.test.postgres", "auto")) {
                    case "container" -> container(image);
                    case "embedded" -> embedded();
                    default -> isContainerPossible(image) ? container(image) : embedded();
                };
        log.info("The tests run against {}", address.url());
        return address;
    }

    private static boolean isContainerPossible(String image) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            return false;
        }
        var docker = DockerClientFactory.lazyClient();
        try {
            docker.inspectImageCmd(image).exec();
            return true;
        } catch (RuntimeException absent) {
            try {
                return docker.pullImageCmd(image).start().awaitCompletion(PULL_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException | RuntimeException unreachable) {
                log.warn("A Docker engine answers but cannot get {}: the embedded PostgreSQL is used", image);
                return false;
            }
        }
    }

    private static Address container(String image) {
        var server = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        server.start();
        return new Address(
                server.getJdbcUrl() + "&reWriteBatchedInserts=true", server.getUsername(), server.getPassword());
    }

    private static Address embedded() {
        try {
            var server = EmbeddedPostgres.builder().start();
            return new Address(
                    server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true", "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
