package org.assay.demo;

import org.assay.shared.MovableClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Replaces the clock by one that can be moved, and refuses to run the demo where somebody could take it for the real thing. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoSetup {

    DemoSetup(Environment environment) {
        if (!environment.getProperty("spring.datasource.url", "").isEmpty()) {
            throw new IllegalStateException(
                    "The demo keeps to its own database: remove spring.datasource.url, or the profile demo");
        }
        if (!environment.getProperty("server.address", "").equals("127.0.0.1")) {
            throw new IllegalStateException(
                    "The demo listens on 127.0.0.1 only: remove server.address, or the profile demo");
        }
    }

    @Bean
    static MovableClock clock() {
        return new MovableClock();
    }
}
