package org.assay.workflow.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.forms.Forms;
import org.assay.people.NotYours;
import org.assay.people.PersonId;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Cases;
import org.assay.workflow.DueDates;
import org.assay.workflow.Handover;
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
    private final Handover handover;
    private final DueDates dueDates;
    private final Cases cases;

    InboxApi(Inbox inbox, Handover handover, DueDates dueDates, Cases cases) {
        this.inbox = inbox;
        this.handover = handover;
        this.dueDates = dueDates;
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
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) InboxQuery.@Nullable Due due,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        var query = new InboxQuery(
                scope,
                q,
                step,
                field,
                round,
                province,
                due,
                InboxQuery.Cursor.of(after),
                Math.max(1, Math.min(200, size)));
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
        return inbox.submit(id, form -> Forms.read(form, answers), key);
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

    /** A colleague, by the id the list of colleagues names, and a note that may be empty. */
    record HandedOver(UUID to, @Nullable String note) {}

    /** The day at whose end the item is to be due, not after the legal deadline, and why. */
    record DueChanged(LocalDate day, String reason) {}

    /** To whom the item can be handed over. */
    record Choice(UUID id, String name) {}

    @GetMapping("/{id}/colleagues")
    List<Choice> colleagues(@PathVariable UUID id) {
        var item = inbox.find(id).orElseThrow(NotYours::new);
        return handover.colleagues(List.of(item)).stream()
                .filter(person -> !item.barred().contains(person.id().value()))
                .map(person -> new Choice(person.id().value(), person.name()))
                .toList();
    }

    /** Hands the item over; it is answered as it stands in the colleague's hands. */
    @PostMapping("/{id}/hand-over")
    WorkItem handOver(@PathVariable UUID id, @RequestBody HandedOver wanted) {
        handover.handOver(id, new PersonId(wanted.to()), wanted.note());
        return inbox.find(id).orElseThrow(NotYours::new);
    }

    @PostMapping("/{id}/take-over")
    WorkItem takeOver(@PathVariable UUID id) {
        handover.takeOver(id);
        return inbox.find(id).orElseThrow(NotYours::new);
    }

    @PostMapping("/{id}/due")
    WorkItem changeDue(@PathVariable UUID id, @RequestBody DueChanged wanted) {
        dueDates.change(id, wanted.day(), wanted.reason());
        return inbox.find(id).orElseThrow(NotYours::new);
    }
}
