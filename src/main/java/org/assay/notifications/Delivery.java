package org.assay.notifications;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends mail and reminds of due work from time to time, on every node. */
@Component
@ConditionalOnProperty("assay.mail.in-background")
class Delivery {

    private final Outbox outbox;
    private final Reminders reminders;

    Delivery(Outbox outbox, Reminders reminders) {
        this.outbox = outbox;
        this.reminders = reminders;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 5_000)
    void send() {
        outbox.send();
    }

    @Scheduled(initialDelay = 15_000, fixedDelay = 60_000)
    void remind() {
        while (reminders.remind() > 0) {
            // until nobody is left to remind
        }
    }
}
