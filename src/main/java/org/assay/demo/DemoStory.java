package org.assay.demo;

import java.time.LocalDateTime;
import org.assay.people.NewPerson;
import org.assay.people.People;
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
    private final People people;

    DemoStory(DemoClock clock, People people) {
        this.clock = clock;
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (clock.resume()) {
            return;
        }
        clock.moveTo(BEGINNING.atZone(WorkingCalendar.ZONE).toInstant());
        for (var choice : DemoPeople.CHOICE) {
            people.join(new NewPerson(
                    choice.username(),
                    choice.name(),
                    choice.username() + "@assay.example",
                    "demo-" + choice.username(),
                    choice.roles(),
                    null,
                    null,
                    "zh-CN"));
        }
        clock.remember();
        log.info("The demo story is told");
    }
}
