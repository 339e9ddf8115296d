package org.assay;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assay.draws.VerifyDraw;
import org.assay.ledger.VerifyLedger;
import org.assay.people.AddAdministrator;
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

    private static final List<String> COMMANDS = List.of(AddAdministrator.COMMAND, VerifyLedger.COMMAND);

    public static void main(String[] args) {
        if (VerifyDraw.isAsked(args)) {
            System.exit(VerifyDraw.run(VerifyDraw.rest(args), VerifyDraw.console()));
        }
        boolean command = COMMANDS.stream().anyMatch(Arrays.asList(args)::contains);
        var context = SpringApplication.run(Assay.class, command ? besideARunningOne(args) : args);
        if (command) {
            System.exit(SpringApplication.exit(context));
        }
    }

    /** A command takes no port and rings no timers: the application itself may be running beside it. */
    private static String[] besideARunningOne(String[] args) {
        var more = new ArrayList<>(Arrays.asList(args));
        more.add("--assay.beside-a-running-one=true");
        more.add("--server.port=0");
        more.add("--server.address=127.0.0.1");
        more.add("--assay.engine.job-executor=false");
        more.add("--assay.mail.in-background=false");
        more.add("--assay.ledger.in-background=false");
        more.add("--spring.main.banner-mode=off");
        return more.toArray(String[]::new);
    }

    /** The clock all business follows, in whole milliseconds: PostgreSQL keeps microseconds, and what is read back must equal what was written. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
