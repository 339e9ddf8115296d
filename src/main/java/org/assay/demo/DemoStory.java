package org.assay.demo;

import java.time.LocalDateTime;
import org.assay.shared.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the story the demo begins in, once, through the same front doors people use. */
@Component
@Profile("demo")
class DemoStory implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoStory.class);
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2019, 4, 8, 9, 0);

    private final DemoClock clock;
    private final DemoCast cast;

    DemoStory(DemoClock clock, DemoCast cast) {
        this.clock = clock;
        this.cast = cast;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (clock.resume()) {
            return;
        }
        clock.moveTo(BEGINNING.atZone(WorkingCalendar.ZONE).toInstant());
        cast.enter();
        clock.remember();
        log.info("The demo story is told");
    }
}
