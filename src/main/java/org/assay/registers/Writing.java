package org.assay.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes rows that were found good, with their history and the facts for the record. */
@Component("registerWriting")
@Transactional
class Writing {

    private final Planner planner;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Writing(Planner planner, Changes changes, ApplicationEventPublisher events, Clock clock) {
        this.planner = planner;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** One row, and a fact about it. */
    Entry write(Register register, Plan.Row row) {
        var after = Objects.requireNonNull(row.after());
        if (row.action() == Plan.Action.SAME) {
            return after;
        }
        var written = write(register, List.of(row), null).get(0);
        if (row.action() == Plan.Action.ADD) {
            events.publishEvent(entered(register, written));
        } else {
            changed(register, Objects.requireNonNull(row.before()), written, row)
                    .forEach(events::publishEvent);
        }
        return written;
    }

    /** The good rows of a plan in a bounded number of statements, and one fact about all. @param file hash of the file they came in */
    void write(Plan plan, UUID importId, String file) {
        write(plan.register(), plan.rows(), importId);
        events.publishEvent(new RegisterFact.RegisterImported(
                importId,
                plan.register().code(),
                (int) plan.count(Plan.Action.ADD),
                (int) plan.count(Plan.Action.CHANGE),
                (int) plan.count(Plan.Action.WRONG),
                file,
                plan.digest()));
    }

    private List<Entry> write(Register register, List<Plan.Row> rows, @Nullable UUID importId) {
        var table = planner.table(register);
        List<Entry> added = table.insert(after(rows, Plan.Action.ADD));
        List<Entry> changed = after(rows, Plan.Action.CHANGE);
        table.update(changed);
        List<Changes.Entry> history = new ArrayList<>();
        var adds = rows.stream().filter(row -> row.action() == Plan.Action.ADD).toList();
        for (int i = 0; i < adds.size(); i++) {
            history.add(new Changes.Entry(
                    added.get(i).id(), "ENTERED", List.of(), adds.get(i).reason(), 0));
        }
        rows.stream()
                .filter(row -> row.action() == Plan.Action.CHANGE)
                .map(row -> new Changes.Entry(
                        Objects.requireNonNull(row.after()).id(),
                        register == Register.MATTERS ? "REVISED" : "CHANGED",
                        row.changes(),
                        row.reason(),
                        Objects.requireNonNull(row.after()).version() + 1))
                .forEach(history::add);
        changes.add(history, importId);
        List<Entry> written = new ArrayList<>(added);
        written.addAll(changed);
        return written;
    }

    Entry move(Register register, Entry entry, boolean active, String reason) {
        String out =
                switch (register) {
                    case MATTERS -> "RETIRED";
                    case OBJECTS -> "LEFT";
                    case INSPECTORS -> "SUSPENDED";
                };
        var moved = entry.in(active ? Entry.ACTIVE : out, active ? null : reason);
        planner.table(register).update(List.of(moved));
        changes.add(
                List.of(new Changes.Entry(
                        entry.id(), active ? "RETURNED" : out, List.of(), reason, entry.version() + 1)),
                null);
        events.publishEvent(moved(register, moved, active, reason));
        return moved;
    }

    private RegisterFact moved(Register register, Entry entry, boolean active, String reason) {
        var id = entry.id();
        return switch (register) {
            case MATTERS ->
                active
                        ? new RegisterFact.MatterTakenBack(id, entry.label(), reason)
                        : new RegisterFact.MatterRetired(id, entry.label(), reason, WorkingCalendar.today(clock));
            case OBJECTS ->
                active
                        ? new RegisterFact.ObjectReturned(id, entry.label(), reason)
                        : new RegisterFact.ObjectLeft(id, entry.label(), reason);
            case INSPECTORS ->
                active
                        ? new RegisterFact.InspectorReinstated(id, entry.label(), reason)
                        : new RegisterFact.InspectorSuspended(id, entry.label(), reason);
        };
    }

    private static RegisterFact entered(Register register, Entry entry) {
        return switch (register) {
            case MATTERS ->
                new RegisterFact.MatterEntered(
                        entry.id(),
                        entry.label(),
                        entry.value("title"),
                        entry.value("legalBasis"),
                        LocalDate.parse(entry.value("effectiveFrom")));
            case OBJECTS ->
                new RegisterFact.ObjectEntered(
                        entry.id(),
                        entry.label(),
                        entry.value("kind"),
                        entry.value("name"),
                        entry.value("code"),
                        entry.value("province"),
                        entry.value("riskClass"));
            case INSPECTORS ->
                new RegisterFact.InspectorEntered(
                        entry.id(), entry.label(), entry.value("unit"), entry.value("region"));
        };
    }

    private static List<RegisterFact> changed(Register register, Entry before, Entry entry, Plan.Row row) {
        String reason = Objects.requireNonNullElse(row.reason(), "");
        var fields = row.changes().stream().map(Change::field).toList();
        List<RegisterFact> facts = new ArrayList<>();
        switch (register) {
            case MATTERS ->
                facts.add(new RegisterFact.MatterRevised(
                        entry.id(), entry.label(), fields, reason, LocalDate.parse(entry.value("effectiveFrom"))));
            case OBJECTS -> {
                facts.add(new RegisterFact.ObjectChanged(entry.id(), entry.label(), fields, reason));
                if (fields.contains("riskClass")) {
                    facts.add(new RegisterFact.ObjectReclassified(
                            entry.id(),
                            entry.label(),
                            RiskClass.valueOf(before.value("riskClass")),
                            RiskClass.valueOf(entry.value("riskClass")),
                            reason));
                }
            }
            case INSPECTORS -> facts.add(new RegisterFact.InspectorChanged(entry.id(), entry.label(), fields, reason));
        }
        return facts;
    }

    private static List<Entry> after(List<Plan.Row> rows, Plan.Action action) {
        return rows.stream()
                .filter(row -> row.action() == action)
                .map(row -> Objects.requireNonNull(row.after()))
                .toList();
    }
}
