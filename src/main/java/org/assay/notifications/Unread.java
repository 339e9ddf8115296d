package org.assay.notifications;

import org.assay.people.CurrentPerson;
import org.springframework.stereotype.Component;

/** How many messages a person has not opened, for the top of every page; templates call it {@code @unread}. */
@Component
public class Unread {

    private static final int CAP = 100;

    private final NotificationTable table;
    private final CurrentPerson currentPerson;

    Unread(NotificationTable table, CurrentPerson currentPerson) {
        this.table = table;
        this.currentPerson = currentPerson;
    }

    /** Counted to 100; 0 for visitors. */
    public int count() {
        return currentPerson
                .find()
                .map(actor -> table.unread(actor.personId(), CAP))
                .orElse(0);
    }

    /** As shown: "7", "99+", nothing for none. */
    public String shown() {
        int count = count();
        return count == 0 ? "" : count >= CAP ? "99+" : String.valueOf(count);
    }
}
