package org.assay.workflow.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.forms.Forms;
import org.assay.people.NotYours;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Cases;
import org.assay.workflow.Inbox;
import org.assay.workflow.InboxQuery;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for programs: the same list, the same item, the same submission as on the pages. */
@RestController
@RequestMapping("/api/inbox")
class InboxApi {

    private final Inbox inbox;
    private final Cases cases;

    InboxApi(Inbox inbox, Cases cases) {
        this.inbox = inbox;
        this.cases = cases;
    }

    /** A page of work and the cursor of the next one, null on the last. */
    record Page(List<WorkItem> items, @Nullable String next) {}

    /** An item with the form that asks for its answers (form-js JSON), what the form starts with, and its case. */
    record Item(
            WorkItem item,
            @JsonRawValue String form,
            Map<String, Object> prefill,
            @Nullable CaseRef subject) {}

    @GetMapping
    Page list(
            @RequestParam(defaultValue = "MINE") InboxQuery.Scope scope,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable UUID round,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        var query = new InboxQuery(
                scope, q, step, field, round, late, InboxQuery.Cursor.of(after), Math.max(1, Math.min(200, size)));
        var page = inbox.page(query);
        return new Page(page.items(), page.next() == null ? null : page.next().toString());
    }

    @GetMapping("/{id}")
    Item show(@PathVariable UUID id) {
        var item = inbox.find(id).orElseThrow(NotYours::new);
        return new Item(
                item,
                inbox.form(item).json(),
                item.isOpen() ? inbox.prefill(item) : Map.of(),
                cases.find(item.caseId()).orElse(null));
    }

    /** Submits the answers; with an Idempotency-Key a repetition gives the first result again. */
    @PostMapping("/{id}")
    WorkItem submit(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Map<String, Object> answers) {
        var item = inbox.find(id).orElseThrow(NotYours::new);
        return inbox.submit(id, Forms.read(inbox.form(item), answers), key);
    }

    @PostMapping("/{id}/take")
    WorkItem take(@PathVariable UUID id) {
        inbox.take(id);
        return inbox.find(id).orElseThrow(NotYours::new);
    }

    @PostMapping("/{id}/give-back")
    WorkItem giveBack(@PathVariable UUID id) {
        inbox.giveBack(id);
        return inbox.find(id).orElseThrow(NotYours::new);
    }
}
