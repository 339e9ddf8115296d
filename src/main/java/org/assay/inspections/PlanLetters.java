package org.assay.inspections;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.notifications.Notifications;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.shared.WorkingCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells those whose turn it is. */
@Component
class PlanLetters {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId BEIJING = WorkingCalendar.ZONE;

    private final Notifications notifications;
    private final People people;
    private final String baseUrl;

    PlanLetters(Notifications notifications, People people, @Value("${assay.base-url}") String baseUrl) {
        this.notifications = notifications;
        this.people = people;
        this.baseUrl = baseUrl;
    }

    void waitsForApproval(Plan plan) {
        tell(people.withRole(Role.APPROVER), "plan-to-approve", plan, Map.of());
    }

    void returned(Plan plan) {
        tell(
                officers(plan),
                "plan-returned",
                plan,
                Map.of("reason", Objects.requireNonNullElse(plan.returnReason(), "")));
    }

    void waitsForFreezing(Plan plan) {
        tell(
                officers(plan),
                "plan-published",
                plan,
                Map.of("drawOn", plan.period().drawOn().toString()));
    }

    /** The witness learns when and from which source the nonce is to come. */
    void committed(Plan plan) {
        String at =
                MINUTE.format(Objects.requireNonNull(plan.ceremony()).drawAt().atZone(BEIJING));
        tell(people.withRole(Role.WITNESS), "plan-committed", plan, Map.of("at", at));
    }

    void nonceCalled(Plan plan) {
        tell(officers(plan), "plan-nonce-called", plan, Map.of());
    }

    void failed(Plan plan, String reason) {
        tell(officers(plan), "plan-failed", plan, Map.of("reason", reason));
        tell(people.withRole(Role.APPROVER), "plan-failed", plan, Map.of("reason", reason));
    }

    /** The officers who may work on the plan. */
    private List<Person> officers(Plan plan) {
        return people.withRole(Role.INSPECTION_OFFICER).stream()
                .filter(person -> Plans.mayWork(plan, person.actor()))
                .toList();
    }

    private void tell(List<Person> recipients, String template, Plan plan, Map<String, Object> values) {
        var all = new java.util.HashMap<String, Object>(values);
        all.put("link", baseUrl + "/inspections/" + plan.id());
        notifications.tell(recipients, template, Plans.ref(plan), all);
    }
}
