package org.assay.workflow.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many items at once: first what would happen to each, then what did; each in a transaction of its own. */
@Controller
@RequestMapping("/inbox/bulk")
class BulkPages {

    private static final int MOST = 200;

    private final Inbox inbox;
    private final CurrentPerson currentPerson;

    BulkPages(Inbox inbox, CurrentPerson currentPerson) {
        this.inbox = inbox;
        this.currentPerson = currentPerson;
    }

    /** What can be done to many. */
    enum Action {
        TAKE,
        GIVE_BACK
    }

    /** An item and the sentence about it; {@code good} when the action works or worked. */
    record Row(WorkItem item, String sentence, boolean good) {}

    @GetMapping
    String nothingChosen() {
        return "redirect:/inbox";
    }

    @PostMapping
    String bulk(
            @RequestParam(required = false) @Nullable List<UUID> item,
            @RequestParam(defaultValue = "TAKE") Action action,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model) {
        if (item == null || item.isEmpty()) {
            throw new Refused("workflow.refused.nothing-chosen");
        }
        if (item.size() > MOST) {
            throw new Refused("workflow.refused.too-many", MOST);
        }
        var actor = currentPerson.expect();
        var rows = new ArrayList<Row>();
        for (var each : inbox.findAll(item)) {
            rows.add(confirmed ? done(action, each) : foreseen(action, each, actor));
        }
        model.addAttribute("rows", rows);
        model.addAttribute("good", rows.stream().filter(Row::good).count());
        model.addAttribute("action", action);
        model.addAttribute("confirmed", confirmed);
        return "workflow/bulk";
    }

    private static Row foreseen(Action action, WorkItem item, Actor actor) {
        if (!item.isOpen()) {
            return new Row(item, "workflow.refused.done", false);
        }
        if (action == Action.GIVE_BACK) {
            return item.isTakenBy(actor)
                    ? new Row(item, "workflow.bulk.will.GIVE_BACK", true)
                    : new Row(item, "workflow.refused.not-yours", false);
        }
        if (item.isTakenBy(actor)) {
            return new Row(item, "workflow.bulk.already-yours", false);
        }
        if (item.assignee() != null) {
            return new Row(item, "workflow.refused.taken", false);
        }
        return item.isBarredFor(actor)
                ? new Row(item, "workflow.refused.four-eyes", false)
                : new Row(item, "workflow.bulk.will.TAKE", true);
    }

    private Row done(Action action, WorkItem item) {
        try {
            if (action == Action.TAKE) {
                inbox.take(item.id());
            } else {
                inbox.giveBack(item.id());
            }
            return new Row(item, "workflow.bulk.did." + action, true);
        } catch (Refused refused) {
            return new Row(item, refused.key(), false);
        } catch (NotYours gone) {
            return new Row(item, "workflow.refused.done", false);
        }
    }
}
