package org.assay.notifications;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.workflow.WorkAnswered;
import org.assay.workflow.WorkAsked;
import org.assay.workflow.WorkHandedOver;
import org.assay.workflow.WorkTakenOver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Tells officials when work comes into their hands or leaves them without their doing, and when a colleague asks or answers. */
@Component
class WorkNews {

    private final Notifications notifications;
    private final People people;
    private final String baseUrl;

    WorkNews(Notifications notifications, People people, @Value("${assay.base-url}") String baseUrl) {
        this.notifications = notifications;
        this.people = people;
        this.baseUrl = baseUrl;
    }

    @EventListener
    void hear(WorkHandedOver news) {
        tell(
                news.to(),
                "work-handed-over",
                news.caseId(),
                news.item(),
                news.step(),
                Map.of("from", name(news.from()), "note", news.note()));
    }

    @EventListener
    void hear(WorkTakenOver news) {
        tell(news.from(), "work-taken-over", news.caseId(), news.item(), news.step(), Map.of("by", name(news.to())));
    }

    @EventListener
    void hear(WorkAsked news) {
        tell(
                news.to(),
                "work-asked",
                news.caseId(),
                news.item(),
                news.step(),
                Map.of("from", name(news.from()), "question", news.question()));
    }

    @EventListener
    void hear(WorkAnswered news) {
        tell(
                news.to(),
                "work-answered",
                news.caseId(),
                news.item(),
                news.step(),
                Map.of("from", name(news.from()), "answer", news.answer()));
    }

    private void tell(UUID person, String template, UUID caseId, UUID item, String step, Map<String, Object> more) {
        var values = new HashMap<String, Object>(more);
        values.put("step", new DefaultMessageSourceResolvable("tasks." + step));
        values.put("link", baseUrl + "/inbox/" + item);
        notifications.tell(new PersonId(person), template, caseId, values);
    }

    private String name(UUID person) {
        return people.find(new PersonId(person)).map(Person::name).orElse("");
    }
}
