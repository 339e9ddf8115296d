package org.assay.reviews;

import java.util.Map;
import org.assay.notifications.Notifications;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.shared.Field;
import org.assay.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** Writes to the members of a panel; before a seat is taken a letter tells the field and the dates and nothing else. */
@Component
class Invitations {
    private final Notifications notifications;
    private final Deadlines deadlines;

    Invitations(Notifications notifications, Deadlines deadlines) {
        this.notifications = notifications;
        this.deadlines = deadlines;
    }

    void invite(Panel panel, PanelMember member) {
        notifications.tell(
                new PersonId(member.personId()),
                "panel-invitation",
                panel.id(),
                Map.of(
                        "field",
                        Field.of(panel.field()),
                        "replyBy",
                        deadlines.due("T6").toInstant(),
                        "days",
                        deadlines.workingDays("T7")));
    }

    void scoresDue(Panel panel) {
        panel.seated()
                .forEach(member -> notifications.tell(
                        new PersonId(member.personId()),
                        "score-due",
                        panel.id(),
                        Map.of("due", deadlines.due("T7").toInstant())));
    }

    void replaced(Panel panel, PanelMember left, PanelMember next) {
        notifications.tellRole(
                Role.CASE_OFFICER,
                "panel-conflict-replacement",
                panel.id(),
                Map.of("left", left.code(), "next", next.code()));
    }
}
