package org.assay.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the three registers: everybody may read them, inspection officers write; of a province only its own rows. */
@Component("registerKeeping")
@Transactional
public class Keeping {

    private final Planner planner;
    private final Writing writing;
    private final MatterTable matters;
    private final Changes changes;
    private final CurrentPerson currentPerson;

    Keeping(Planner planner, Writing writing, MatterTable matters, Changes changes, CurrentPerson currentPerson) {
        this.planner = planner;
        this.writing = writing;
        this.matters = matters;
        this.changes = changes;
        this.currentPerson = currentPerson;
    }

    /** Some rows; whoever keeps the register sees all of them, everybody else what is public. */
    @Transactional(readOnly = true)
    public RegisterPage page(Register register, RegisterQuery query) {
        var page = planner.table(register).page(query);
        return new RegisterPage(
                page.rows().stream().map(entry -> seen(register, entry)).toList(), page.next());
    }

    /** The same without anything personal, whoever asks. */
    @Transactional(readOnly = true)
    public RegisterPage publicPage(Register register, RegisterQuery query) {
        var page = planner.table(register).page(query);
        return new RegisterPage(
                page.rows().stream().map(entry -> entry.forEverybody(register)).toList(), page.next());
    }

    /** A row. @throws NotYours when there is none */
    @Transactional(readOnly = true)
    public Entry expect(Register register, UUID id) {
        return seen(register, planner.table(register).find(id).orElseThrow(NotYours::new));
    }

    /** What happened to a row, the newest first; who did it is for officials. */
    @Transactional(readOnly = true)
    public List<ChangeRow> history(UUID id) {
        boolean official = currentPerson.find().filter(Keeping::seesWho).isPresent();
        return changes.of(id).stream()
                .map(row -> official ? row : row.withoutActor())
                .toList();
    }

    /** Every version of a matter, the newest first. */
    @Transactional(readOnly = true)
    public List<MatterVersion> versions(UUID id) {
        return matters.versions(id);
    }

    /** Whether the person at work may write in this register at all. */
    public boolean mayKeep(Register register) {
        return keeper(register).isPresent();
    }

    /** Whether the person at work may change this row. */
    public boolean mayChange(Register register, Entry entry) {
        return keeper(register)
                .filter(actor -> actor.province() == null || actor.province().equals(place(register, entry)))
                .isPresent();
    }

    /** Enters a row. @throws InvalidRow when it cannot stand there, with a sentence for each problem */
    public Entry enter(Register register, Map<String, String> said) {
        var row = planner.plan(register, said, null, expectKeeper(register));
        return writing.write(register, valid(row));
    }

    /** Enters rows at once, in a bounded number of statements and with one fact about all. @throws InvalidRow with the problems of all */
    public void enterAll(Register register, List<Map<String, String>> said) {
        var actor = expectKeeper(register);
        List<SheetRow> rows = new ArrayList<>();
        said.forEach(row -> rows.add(new SheetRow(rows.size() + 1, row)));
        var plan = planner.plan(register, rows, actor);
        if (!plan.isClean()) {
            throw new InvalidRow(
                    plan.rows().stream().flatMap(row -> row.problems().stream()).toList());
        }
        writing.write(plan, Ids.next(), "");
    }

    /**
     * Changes a row.
     *
     * @param version of the row when its form was opened
     * @throws StaleRow when somebody has changed it since
     * @throws InvalidRow when what is said cannot stand there
     */
    public Entry change(Register register, UUID id, long version, Map<String, String> said) {
        var before = locked(register, id);
        if (before.version() != version) {
            throw new StaleRow(changes.since(id, version));
        }
        var row = planner.plan(register, said, before, expectKeeper(register));
        return writing.write(register, valid(row));
    }

    /** Takes a row out (left, suspended, retired) or back in, with the reason. @throws Refused without one, or when it is so already */
    public Entry move(Register register, UUID id, boolean active, String reason) {
        var entry = locked(register, id);
        if (reason.strip().length() < RegisterRules.SHORTEST_REASON || reason.length() > 500) {
            throw new Refused("registers.refused.no-reason", RegisterRules.SHORTEST_REASON);
        }
        if (entry.isActive() == active) {
            throw new Refused("registers.refused.so-already", entry.label());
        }
        return writing.move(register, entry, active, reason.strip());
    }

    /** @throws NotYours when the person at work keeps no register like this */
    Actor expectKeeper(Register register) {
        return keeper(register).orElseThrow(NotYours::new);
    }

    /** A row for its change, locked. @throws NotYours when the person at work may not change it */
    Entry locked(Register register, UUID id) {
        expectKeeper(register);
        var entry = planner.table(register).locked(id).orElseThrow(NotYours::new);
        if (!mayChange(register, entry)) {
            throw new NotYours();
        }
        return entry;
    }

    /** The list of matters is the ministry's; the two registers are also the provinces', each for its own. */
    private Optional<Actor> keeper(Register register) {
        return currentPerson
                .find()
                .filter(actor -> actor.is(Role.INSPECTION_OFFICER))
                .filter(actor -> register != Register.MATTERS || actor.province() == null);
    }

    private Entry seen(Register register, Entry entry) {
        boolean all = currentPerson.find().filter(Keeping::seesWho).isPresent()
                && (mayChange(register, entry) || currentPerson.expect().isAnyOf(Role.AUDITOR, Role.ADMINISTRATOR));
        return all ? entry : entry.forEverybody(register);
    }

    private static boolean seesWho(Actor actor) {
        return actor.isAnyOf(Role.INSPECTION_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR);
    }

    private static @Nullable String place(Register register, Entry entry) {
        return register == Register.OBJECTS ? entry.value("province") : entry.value("region");
    }

    private static Plan.Row valid(Plan.Row row) {
        if (row.action() == Plan.Action.WRONG) {
            throw new InvalidRow(row.problems());
        }
        return row;
    }
}
