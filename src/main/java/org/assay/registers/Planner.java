package org.assay.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.shared.Ids;
import org.assay.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks rows against the rules, against each other and against the register, and says what each would do. */
@Component("registerPlanner")
class Planner {

    private final Reading reading;
    private final Map<Register, RegisterTable> tables = new EnumMap<>(Register.class);
    private final InspectorAccounts accounts;
    private final Clock clock;

    Planner(Reading reading, List<RegisterTable> tables, InspectorAccounts accounts, Clock clock) {
        this.reading = reading;
        tables.forEach(table -> this.tables.put(table.register(), table));
        this.accounts = accounts;
        this.clock = clock;
    }

    RegisterTable table(Register register) {
        return Objects.requireNonNull(tables.get(register));
    }

    /** Rows of a file: each means the row of the register with its label or its code, or a new one. */
    Plan plan(Register register, List<SheetRow> rows, Actor actor) {
        var table = table(register);
        List<Draft> drafts =
                rows.stream().map(row -> reading.read(register, row.cells())).toList();
        Map<String, Entry> known = new HashMap<>();
        for (Entry entry : table.meant(drafts)) {
            table.keys(entry).forEach(key -> known.put(key, entry));
        }
        var linking = accounts.linking(register, drafts);
        Map<String, Integer> seen = new HashMap<>();
        List<Plan.Row> planned = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var draft = drafts.get(i);
            row.formulas().forEach(column -> draft.problem(column, "formula"));
            var keys = table.keys(draft);
            var before = keys.stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            labelMustExist(draft, before, known);
            twice(table.keys(draft), before, row, seen, draft);
            planned.add(row(register, row, draft, before, actor, linking));
        }
        return new Plan(register, List.copyOf(planned));
    }

    /** One row of a form: it means this row of the register, or a new one. */
    Plan.Row plan(Register register, Map<String, String> said, @Nullable Entry before, Actor actor) {
        var draft = reading.read(register, said);
        var table = table(register);
        for (Entry entry : table.meant(List.of(draft))) {
            if ((before == null || !entry.id().equals(before.id()))
                    && table.keys(entry).stream().anyMatch(table.keys(draft)::contains)) {
                draft.problem(keyColumn(register), "taken", entry.label());
            }
        }
        return row(register, new SheetRow(0, said), draft, before, actor, accounts.linking(register, List.of(draft)));
    }

    private Plan.Row row(
            Register register,
            SheetRow row,
            Draft draft,
            @Nullable Entry before,
            Actor actor,
            InspectorAccounts.Linking linking) {
        RegisterRules.check(register, draft, before);
        ownProvince(register, draft, before, actor);
        UUID person = linking.person(draft, before);
        String reason = draft.get(Register.REASON);
        var base = before == null ? empty(register) : before;
        var said = new LinkedHashMap<>(draft.values());
        said.remove(Register.REASON);
        said.remove("label");
        var after = base.with(said).linkedTo(person);
        var changes = after.changesSince(register, base);
        if (register == Register.MATTERS) {
            after = newVersion(draft, before, after, changes);
        }
        var action = !draft.problems().isEmpty()
                ? Plan.Action.WRONG
                : before == null ? Plan.Action.ADD : changes.isEmpty() ? Plan.Action.SAME : Plan.Action.CHANGE;
        return new Plan.Row(
                row.number(),
                action,
                before,
                action == Plan.Action.WRONG ? null : after,
                changes,
                List.copyOf(draft.problems()),
                reason.isEmpty() ? null : reason,
                row.cells());
    }

    /** What changes the law's list counts from a day to come, with the reason; the first version is simply published. */
    private Entry newVersion(Draft draft, @Nullable Entry before, Entry after, List<Change> changes) {
        if (before != null && changes.isEmpty()) {
            return after;
        }
        if (before != null && draft.get(Register.REASON).length() < RegisterRules.SHORTEST_REASON) {
            draft.problem(Register.REASON, "reason", RegisterRules.SHORTEST_REASON, 500);
        }
        LocalDate today = WorkingCalendar.today(clock);
        if (!draft.isFlawed("effectiveFrom")
                && !after.value("effectiveFrom").isEmpty()
                && LocalDate.parse(after.value("effectiveFrom")).isBefore(today)) {
            draft.problem("effectiveFrom", "in-the-past", today.toString());
        }
        return after.with(
                Map.of(Register.REASON, draft.get(Register.REASON).isEmpty() ? "—" : draft.get(Register.REASON)));
    }

    private static void ownProvince(Register register, Draft draft, @Nullable Entry before, Actor actor) {
        String column = register == Register.OBJECTS ? "province" : "region";
        if (register == Register.MATTERS || actor.province() == null) {
            return;
        }
        boolean wasOurs = before == null || before.value(column).equals(actor.province());
        boolean staysOurs = !draft.says(column)
                || draft.isFlawed(column)
                || draft.get(column).equals(actor.province());
        if (!wasOurs || !staysOurs) {
            draft.problem(column, "other-province");
        }
    }

    private static void labelMustExist(Draft draft, @Nullable Entry before, Map<String, Entry> known) {
        String label = draft.get("label");
        if (label.isEmpty()) {
            return;
        }
        var labelled = known.get("label:" + label.toLowerCase(java.util.Locale.ROOT));
        if (labelled == null) {
            draft.problem("label", "no-such-label", label);
        } else if (before != null && !before.id().equals(labelled.id())) {
            draft.problem("label", "taken", before.label());
        }
    }

    private static void twice(
            List<String> keys, @Nullable Entry before, SheetRow row, Map<String, Integer> seen, Draft draft) {
        var all = new ArrayList<>(keys.stream()
                .filter(key -> !key.startsWith("name:") || keys.size() == 1)
                .toList());
        if (before != null) {
            all.add("row:" + before.id());
        }
        Integer first =
                all.stream().map(seen::get).filter(Objects::nonNull).findFirst().orElse(null);
        if (first != null) {
            draft.problem("", "twice", first);
        }
        all.forEach(key -> seen.putIfAbsent(key, row.number()));
    }

    private static String keyColumn(Register register) {
        return register == Register.INSPECTORS ? "certificateNumber" : "code";
    }

    private Entry empty(Register register) {
        var values = new LinkedHashMap<String, String>();
        register.columns().forEach(column -> values.put(column.name(), ""));
        return new Entry(Ids.next(), "", 0, values, Entry.ACTIVE, null, null, null, null, clock.instant());
    }
}
