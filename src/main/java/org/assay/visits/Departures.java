package org.assay.visits;

import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.assay.people.NotYours;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes from a phone that the team has left: the same step as on the page of the work item, and only once. */
@Component
@Transactional
public class Departures {

    private final Inbox inbox;

    Departures(Inbox inbox) {
        this.inbox = inbox;
    }

    /** When the team was there. @param id made on the phone; the same departure sent again is told so again */
    public record Departure(
            @NotNull UUID id,
            @NotNull String day,
            @NotNull String arrived,
            @NotNull String left,
            @NotNull String place) {}

    /**
     * @throws NotYours when the person does not lead the team
     * @throws org.assay.shared.Refused when the times contradict the notice or each other
     * @throws org.assay.workflow.InvalidAnswers when a time or the place is missing
     */
    public void leave(UUID visitId, Departure departure) {
        WorkItem item = inbox.of(visitId).stream()
                .filter(each -> each.step().equals("conduct-visit"))
                .max(Comparator.comparing(WorkItem::createdAt))
                .orElseThrow(NotYours::new);
        Map<String, Object> answers = Map.of(
                "day", departure.day(),
                "arrived", departure.arrived(),
                "left", departure.left(),
                "place", departure.place());
        inbox.submit(item.id(), answers, departure.id().toString());
    }
}
