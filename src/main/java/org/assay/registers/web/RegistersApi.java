package org.assay.registers.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.registers.Change;
import org.assay.registers.ChangeRow;
import org.assay.registers.Entry;
import org.assay.registers.Keeping;
import org.assay.registers.Register;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The three registers as open data: what everybody may see, page by page, whoever asks. */
@RestController
@RequestMapping("/api/public/registers")
class RegistersApi {

    private static final int MOST = 200;

    private final Keeping keeping;

    RegistersApi(Keeping keeping) {
        this.keeping = keeping;
    }

    /** A row without personal data; values by column, several between semicolons. */
    @Schema(name = "RegisterRow")
    record Row(
            UUID id,
            String label,
            String status,
            @Nullable LocalDate lastCheckedOn,
            Instant enteredAt,
            Map<String, String> values) {

        static Row of(Entry entry) {
            return new Row(
                    entry.id(),
                    entry.label(),
                    entry.status(),
                    entry.lastCheckedOn(),
                    entry.enteredAt(),
                    entry.values());
        }
    }

    /** Some rows, and the cursor of the next page, null on the last. */
    @Schema(name = "RegisterPage")
    record Page(List<Row> rows, @Nullable String next) {}

    /** What happened to a row. */
    @Schema(name = "RegisterChange")
    record Line(
            Instant at,
            String action,
            List<Change> changes,
            @Nullable String reason) {
        static Line of(ChangeRow row) {
            return new Line(row.at(), row.action(), row.changes(), row.reason());
        }
    }

    /** A row with its history, the newest first. */
    @Schema(name = "RegisterEntry")
    record Whole(Row row, List<Line> history) {}

    /**
     * Lists the rows of a register; without a status only those that are in force.
     *
     * @param register which of the three: matters, objects or inspectors
     */
    @GetMapping("/{register}")
    Page list(
            @PathVariable String register,
            @ParameterObject RegisterFilters filters,
            @RequestParam(defaultValue = "50") int size) {
        var page = keeping.publicPage(RegisterPages.expect(register), filters.query(Math.max(1, Math.min(MOST, size))));
        return new Page(page.rows().stream().map(Row::of).toList(), page.next());
    }

    /**
     * Shows a row of a register with its history.
     *
     * @param register which of the three: matters, objects or inspectors
     * @param id id of the row
     */
    @GetMapping("/{register}/{id}")
    Whole one(@PathVariable String register, @PathVariable UUID id) {
        Register which = RegisterPages.expect(register);
        var entry = keeping.expect(which, id).forEverybody(which);
        return new Whole(
                Row.of(entry), keeping.history(id).stream().map(Line::of).toList());
    }
}
