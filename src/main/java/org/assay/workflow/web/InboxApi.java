package org.assay.workflow.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

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
    @Schema(name = "InboxPage")
    record Page(List<WorkItem> items, @Nullable String next) {}

    /**
     * An item with the form that asks for its answers, and its case.
     *
     * @param form the Camunda Form (form-js JSON) that asks for the answers and says what they must be
     * @param prefill what the form starts with; empty once the work is done
     * @param subject the case, in the few words the list shows
     */
    @Schema(name = "InboxItem")
    record Item(
            WorkItem item,
            @Schema(types = "object") @JsonRawValue String form,
            Map<String, Object> prefill,
            @Nullable CaseRef subject) {}

    /**
     * Lists what waits, the next due first.
     *
     * @param scope MINE what is in the caller's hands or addressed to the caller, ROLE what waits for somebody of the
     *     caller's role, TEAM the same in anybody's hands, ACTING what waits for those the caller stands in for
     * @param step id of the step, such as check-dossier
     * @param due when it is due
     */
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
        var cursor = InboxQuery.Cursor.of(after);
        if (cursor == null && after != null && !after.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "after is no cursor of this list");
        }
        var query =
                new InboxQuery(scope, q, step, field, round, province, due, cursor, Math.max(1, Math.min(200, size)));
        var page = inbox.page(query);
        return new Page(page.items(), page.next() == null ? null : page.next().toString());
    }

    /** Shows an item with the schema of its form, what the form starts with, and its case. */
    @GetMapping("/{id}")
    Item show(@PathVariable UUID id) {
        var item = inbox.find(id).orElseThrow(NotYours::new);
        return new Item(
                item,
                inbox.form(item).json(),
                item.isOpen() ? inbox.prefill(item) : Map.of(),
                cases.find(item.caseId()).orElse(null));
    }

    /** Submits the answers to the item's form; with an Idempotency-Key a repetition gives the first result again. */
    @PostMapping("/{id}")
    WorkItem submit(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Map<String, Object> answers) {
        return inbox.submit(id, form -> Forms.read(form, answers), key);
    }

    /** Claims an item that waits for the caller's role. */
    @PostMapping("/{id}/take")
    WorkItem take(@PathVariable UUID id) {
        inbox.take(id);
        return inbox.find(id).orElseThrow(NotYours::new);
    }

    /** Gives an item back, so that somebody else of the role can do it. */
    @PostMapping("/{id}/give-back")
    WorkItem giveBack(@PathVariable UUID id) {
        inbox.giveBack(id);
        return inbox.find(id).orElseThrow(NotYours::new);
    }

    /**
     * To whom an item is handed over, and what the colleague should know.
     *
     * @param to the colleague, by the id the list of colleagues names
     * @param note what the colleague reads with it; may be missing
     */
    record HandedOver(UUID to, @Nullable String note) {}

    /**
     * Until when an item is to be done, and why.
     *
     * @param day the day at whose end it is due, not after the legal deadline
     * @param reason kept with the item
     */
    record DueChanged(LocalDate day, String reason) {}

    /** To whom an item can be handed over. */
    @Schema(name = "Colleague")
    record Choice(UUID id, String name) {}

    /** Lists the colleagues to whom the item can be handed over. */
    @GetMapping("/{id}/colleagues")
    List<Choice> colleagues(@PathVariable UUID id) {
        var item = inbox.find(id).orElseThrow(NotYours::new);
        return handover.colleagues(List.of(item)).stream()
                .filter(person -> !item.barred().contains(person.id().value()))
                .map(person -> new Choice(person.id().value(), person.name()))
                .toList();
    }

    /** Hands the item over to a colleague; the answer shows it in the colleague's hands. */
    @PostMapping("/{id}/hand-over")
    WorkItem handOver(@PathVariable UUID id, @RequestBody HandedOver wanted) {
        handover.handOver(id, new PersonId(wanted.to()), wanted.note());
        return inbox.find(id).orElseThrow(NotYours::new);
    }

    /** Takes over what lies with somebody for whom the caller stands in. */
    @PostMapping("/{id}/take-over")
    WorkItem takeOver(@PathVariable UUID id) {
        handover.takeOver(id);
        return inbox.find(id).orElseThrow(NotYours::new);
    }

    /** Changes the day until which the officials mean to do it; the legal deadline stays. */
    @PostMapping("/{id}/due")
    WorkItem changeDue(@PathVariable UUID id, @RequestBody DueChanged wanted) {
        dueDates.change(id, wanted.day(), wanted.reason());
        return inbox.find(id).orElseThrow(NotYours::new);
    }
}
