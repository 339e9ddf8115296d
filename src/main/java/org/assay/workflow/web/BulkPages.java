package org.assay.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.people.Person;
import org.assay.people.PersonId;
import org.assay.shared.Refused;
import org.assay.workflow.Handover;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One or many items at once: first what would happen to each, then what did; each in a transaction of its own. */
@Controller
@RequestMapping("/inbox/bulk")
class BulkPages {

    private static final int MOST = 200;

    private final Inbox inbox;
    private final Handover handover;
    private final Bulk bulk;

    BulkPages(Inbox inbox, Handover handover, Bulk bulk) {
        this.inbox = inbox;
        this.handover = handover;
        this.bulk = bulk;
    }

    @GetMapping
    String nothingChosen() {
        return "redirect:/inbox";
    }

    /**
     * Asks for what the action needs, shows what would happen, or does it.
     *
     * @param asked the colleague or the date was given, so that what would happen can be shown
     * @param confirmed what would happen was seen and is wanted
     */
    @PostMapping
    String bulk(
            @RequestParam(required = false) @Nullable List<UUID> item,
            @RequestParam(defaultValue = "TAKE") Bulk.Action action,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(defaultValue = "false") boolean asked,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @CookieValue(name = LastList.COOKIE, required = false) @Nullable String list,
            Model model,
            HttpServletResponse response) {
        if (item == null || item.isEmpty()) {
            throw new Refused("workflow.refused.nothing-chosen");
        }
        if (item.size() > MOST) {
            throw new Refused("workflow.refused.too-many", MOST);
        }
        var items = inbox.findAll(item);
        var colleagues = action == Bulk.Action.HAND_OVER && !confirmed ? handover.colleagues(items) : List.<Person>of();
        var input = new Bulk.Input(action, to == null ? null : new PersonId(to), day, note);
        boolean given = !action.isToBeAsked();
        if (!given && (asked || confirmed)) {
            try {
                bulk.expectComplete(input);
                given = true;
            } catch (Refused refused) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("refused", refused);
            }
        }
        model.addAttribute("colleagues", colleagues);
        model.addAttribute("input", input);
        model.addAttribute("stage", !given ? "ASK" : confirmed ? "DONE" : "PREVIEW");
        model.addAttribute("listAddress", LastList.address(list));
        return rows(items, given && confirmed ? bulk.done(input, items) : bulk.foreseen(input, items, given), model);
    }

    private static String rows(List<WorkItem> items, List<Bulk.Row> rows, Model model) {
        model.addAttribute("rows", rows);
        model.addAttribute("single", items.size() == 1);
        model.addAttribute("good", rows.stream().filter(Bulk.Row::good).count());
        return "workflow/bulk";
    }
}
