package org.assay.notifications.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.people.CurrentPerson;
import org.assay.workflow.CaseFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** My messages, the newest first; a message is read when it is opened. */
@Controller
@RequestMapping("/messages")
class MessagePages {

    private static final int PAGE = 50;

    private static final Pattern ITEM = Pattern.compile("/inbox/[0-9a-f-]{36}\\b");

    private final Notifications notifications;
    private final CaseFiles files;
    private final CurrentPerson currentPerson;

    MessagePages(Notifications notifications, CaseFiles files, CurrentPerson currentPerson) {
        this.notifications = notifications;
        this.files = files;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID before, Model model) {
        var found = notifications.mine(before, PAGE + 1);
        var page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("messages", page);
        model.addAttribute("before", before);
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).id() : null);
        return "notifications/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var message = notifications.open(id);
        model.addAttribute("message", message);
        model.addAttribute("lines", message.body().lines().toList());
        model.addAttribute("caseAddress", caseAddress(message));
        model.addAttribute("itemAddress", itemAddress(message));
        return "notifications/show";
    }

    @PostMapping("/read")
    String readAll() {
        notifications.readAll();
        return "redirect:/messages";
    }

    /** The work item of which the message speaks; the inbox shows it to whomever it concerns. */
    private static @Nullable String itemAddress(NotificationRow message) {
        var found = ITEM.matcher(message.body());
        return found.find() ? found.group() : null;
    }

    /** Where the case is, for those who may see it; others have been told, but not shown. */
    private @Nullable String caseAddress(NotificationRow message) {
        String kind = message.caseKind();
        return kind != null
                        && files.of(kind)
                                .filter(file -> file.isVisibleTo(message.caseId(), currentPerson.expect()))
                                .isPresent()
                ? "/" + kind + "/" + message.caseId()
                : null;
    }
}
