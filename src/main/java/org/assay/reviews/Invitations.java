package org.assay.reviews;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.notifications.Notifications;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.shared.Field;
import org.assay.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** Writes to the members of a panel; before a seat is taken a letter tells the field and the dates and nothing else. */
@Component
class Invitations {
    private final Notifications notifications;
    private final People people;
    private final Deadlines deadlines;

    Invitations(Notifications notifications, People people, Deadlines deadlines) {
        this.notifications = notifications;
        this.people = people;
        this.deadlines = deadlines;
    }

    void invite(Panel panel, List<PanelMember> asked) {
        notifications.tell(
                persons(asked),
                "panel-invitation",
                panel.asCase(),
                Map.of(
                        "field",
                        Field.of(panel.subject().field()),
                        "replyBy",
                        deadlines.due("T6").toInstant(),
                        "days",
                        deadlines.workingDays("T7")));
    }

    void scoresDue(Panel panel, List<PanelMember> unscored) {
        notifications.tell(
                persons(unscored),
                "score-due",
                panel.asCase(),
                Map.of("due", deadlines.due("T7").toInstant()));
    }

    private List<Person> persons(List<PanelMember> members) {
        List<UUID> ids = members.stream().map(PanelMember::personId).toList();
        return people.byId(ids).values().stream().filter(Person::isActive).toList();
    }

    /** The report is written; everybody but the chair is asked to sign. */
    void signaturesDue(Panel panel) {
        notifications.tell(
                persons(panel.seating().unsigned()),
                "report-to-sign",
                panel.asCase(),
                Map.of("due", deadlines.due("T7S").toInstant()));
    }

    /** Nothing lawful could be drawn from the pool of today; the officers have to appoint experts and freeze it. */
    void expertsMissing(Panel panel, int pool) {
        notifications.tellRole(Role.CASE_OFFICER, "panel-experts-missing", panel.id(), Map.of("pool", pool));
    }

    void replaced(Panel panel, PanelMember left, PanelMember next) {
        notifications.tellRole(
                Role.CASE_OFFICER,
                "panel-conflict-replacement",
                panel.id(),
                Map.of("left", left.code(), "next", next.code()));
    }
}
