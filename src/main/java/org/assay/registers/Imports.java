package org.assay.registers;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.assay.people.NotYours;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.assay.shared.Sha256;
import org.assay.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes workbooks into the registers: first checked row by row, then, when its keeper says so, entered at once. */
@Component("registerImports")
@Transactional
public class Imports {

    /** Bytes of one file. */
    public static final int LARGEST = 10 << 20;

    /** How long a checked file waits for its confirmation. */
    static final Duration KEPT = Duration.ofHours(24);

    private final Keeping keeping;
    private final Planner planner;
    private final Writing writing;
    private final WorkbookReader sheets;
    private final RegisterFiles files;
    private final Problems problems;
    private final Vault vault;
    private final JdbcClient jdbc;
    private final Clock clock;

    Imports(
            Keeping keeping,
            Planner planner,
            Writing writing,
            WorkbookReader sheets,
            RegisterFiles files,
            Problems problems,
            Vault vault,
            JdbcClient jdbc,
            Clock clock) {
        this.keeping = keeping;
        this.planner = planner;
        this.writing = writing;
        this.sheets = sheets;
        this.files = files;
        this.problems = problems;
        this.vault = vault;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A file that waits, or what was done with it. */
    public record Upload(
            UUID id, Register register, String filename, boolean isDone, int added, int changed, int leftOut) {}

    /**
     * Keeps a file for its confirmation.
     *
     * @throws Refused when it is empty, too large, no workbook whatever its name, unreadable, or has too many rows
     */
    public UUID upload(Register register, String filename, byte[] content) {
        var actor = keeping.expectKeeper(register);
        if (content.length == 0) {
            throw new Refused("registers.refused.no-file");
        }
        if (content.length > LARGEST) {
            throw new Refused("registers.refused.too-large", LARGEST >> 20);
        }
        if (!Inflated.isWorkbook(content)) {
            throw new Refused("registers.refused.no-workbook");
        }
        sheets.read(register, content);
        forgetExpired();
        var id = Ids.next();
        jdbc.sql("""
                insert into register_import (id, register, uploaded_by, uploaded_at, expires_at, filename, sha256, content)
                values (:id, :register, :by, :now, :expires, :filename, :sha256, :content)""")
                .param("id", id)
                .param("register", register.name())
                .param("by", actor.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("expires", Timestamp.from(clock.instant().plus(KEPT)))
                .param("filename", filename.length() > 200 ? filename.substring(filename.length() - 200) : filename)
                .param("sha256", Sha256.hex(content))
                .param("content", vault.seal(Base64.getEncoder().encodeToString(content), place(id)))
                .update();
        return id;
    }

    /** The person's own file. @throws NotYours when it is somebody else's or was forgotten */
    public Upload expect(UUID id) {
        var actor = keeping.expectKeeper(register(id));
        return jdbc.sql("""
                select register, filename, added, changed, left_out, done_at is not null as done from register_import
                where id = ? and uploaded_by = ? and (done_at is not null or expires_at > ?) for update""")
                .params(id, actor.personId(), Timestamp.from(clock.instant()))
                .query((row, number) -> new Upload(
                        id,
                        Register.valueOf(row.getString("register")),
                        row.getString("filename"),
                        row.getBoolean("done"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("left_out")))
                .optional()
                .orElseThrow(NotYours::new);
    }

    /** What taking the file in would do to the register as it stands now. */
    public Plan plan(UUID id) {
        var upload = expect(id);
        if (upload.isDone()) {
            throw new Refused("registers.refused.done-already");
        }
        return planner.plan(upload.register(), rows(upload), keeping.expectKeeper(upload.register()));
    }

    /** The rows with problems as a workbook, to be mended and brought back. */
    public void problems(UUID id, Locale language, OutputStream file) throws IOException {
        files.problems(plan(id), problems, language, file);
    }

    /**
     * Enters what the file says, all of it or nothing.
     *
     * @param seen digest of the plan that was looked at: what has become another in between must be looked at again
     * @param goodRowsOnly whether rows with problems are left out; else one of them refuses the whole file
     */
    public Upload confirm(UUID id, String seen, boolean goodRowsOnly) {
        var plan = plan(id);
        if (!plan.digest().equals(seen)) {
            throw new Refused("registers.refused.plan-changed");
        }
        if (!plan.isClean() && !goodRowsOnly) {
            throw new Refused("registers.refused.wrong-rows", plan.count(Plan.Action.WRONG));
        }
        if (!plan.doesSomething()) {
            throw new Refused("registers.refused.nothing-to-do");
        }
        String file = jdbc.sql("""
                update register_import set content = null, done_at = :now, added = :added, changed = :changed, left_out = :leftOut
                where id = :id returning sha256""")
                .param("now", Timestamp.from(clock.instant()))
                .param("added", plan.count(Plan.Action.ADD))
                .param("changed", plan.count(Plan.Action.CHANGE))
                .param("leftOut", plan.count(Plan.Action.WRONG))
                .param("id", id)
                .query(String.class)
                .single();
        writing.write(plan, id, file);
        return expect(id);
    }

    private List<SheetRow> rows(Upload upload) {
        byte[] sealed = jdbc.sql("select content from register_import where id = ?")
                .param(upload.id())
                .query((row, number) -> row.getBytes("content"))
                .single();
        return sheets.read(
                upload.register(),
                Base64.getDecoder().decode(vault.open(Objects.requireNonNull(sealed), place(upload.id()))));
    }

    private Register register(UUID id) {
        return jdbc.sql("select register from register_import where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(Register::valueOf)
                .orElseThrow(NotYours::new);
    }

    private void forgetExpired() {
        jdbc.sql("delete from register_import where content is not null and expires_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static String place(UUID id) {
        return "register-import:" + id;
    }
}
