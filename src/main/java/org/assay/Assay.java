package org.assay;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Assay: one application, one database, one clock. */
@SpringBootApplication
@Modulithic(sharedModules = {"shared", "forms"})
@ConfigurationPropertiesScan
@EnableScheduling
public class Assay {

    public static void main(String[] args) {
        SpringApplication.run(Assay.class, args);
    }

    /** The clock all business follows, in whole milliseconds: PostgreSQL keeps microseconds, and what is read back must equal what was written. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
