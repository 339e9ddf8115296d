package org.assay.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
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

    private record Server(String url, String user, String password, AutoCloseable process) {}

    private static @Nullable Server running;
    private static int users;

    /** The first context starts the server, the last one to close stops it, after its own connections. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        synchronized (Postgres.class) {
            var server = running == null ? start() : running;
            running = server;
            users++;
            TestPropertyValues.of(
                            "spring.datasource.url=" + server.url(),
                            "spring.datasource.username=" + server.user(),
                            "spring.datasource.password=" + server.password())
                    .applyTo(context);
        }
        // Registered first, so destroyed last.
        ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("testPostgres", Postgres::leave);
    }

    private static synchronized void leave() throws Exception {
        users--;
        if (users == 0 && running != null) {
            running.process().close();
            running = null;
        }
    }

    private static Server start() {
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

    /** Asked of the command line, which answers at once: the library's own check would first wait for its helper image. */
    private static boolean isContainerPossible(String image) {
        if (succeeds(10, "docker", "image", "inspect", image)) {
            return true;
        }
        if (!succeeds(10, "docker", "info")) {
            return false;
        }
        boolean pulled = succeeds(PULL_SECONDS, "docker", "pull", "--quiet", image);
        if (!pulled) {
            log.warn("A Docker engine answers but cannot get {}: the embedded PostgreSQL is used", image);
        }
        return pulled;
    }

    private static boolean succeeds(int seconds, String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            return ended && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Server container(String image) {
        var server = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        server.start();
        return new Server(
                server.getJdbcUrl() + "&reWriteBatchedInserts=true",
                server.getUsername(),
                server.getPassword(),
                server);
    }

    private static Server embedded() {
        try {
            var server =
                    EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
            return new Server(
                    server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true",
                    "postgres",
                    "postgres",
                    server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
