package org.assay.registers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assay.shared.Refused;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a register's rows out of a workbook: the headings may stand in any order and in either language. */
@Component
class WorkbookReader {

    /** Rows of one file. */
    static final int MOST_ROWS = 20_000;

    private static final int MOST_COLUMNS = 60;
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    WorkbookReader(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The rows of the first sheet, empty ones left out.
     *
     * @throws Refused when it is no such workbook, has a heading nobody knows or lacks one, or more than {@link #MOST_ROWS} rows
     */
    List<SheetRow> read(Register register, byte[] content) {
        Inflated.refuseBomb(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                var lines = workbook.getFirstSheet().openStream()) {
            var all = lines.iterator();
            Map<Integer, Column> columns = all.hasNext() ? heading(register, all.next()) : Map.of();
            if (columns.isEmpty()) {
                throw new Refused("registers.refused.no-heading");
            }
            List<SheetRow> rows = new ArrayList<>();
            while (all.hasNext()) {
                var row = row(all.next(), columns);
                if (row.cells().values().stream().anyMatch(cell -> !cell.isBlank())
                        || !row.formulas().isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > MOST_ROWS) {
                    throw new Refused("registers.refused.too-many-rows", MOST_ROWS);
                }
            }
            if (rows.isEmpty()) {
                throw new Refused("registers.refused.no-rows");
            }
            return rows;
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new Refused("registers.refused.damaged");
        }
    }

    private Map<Integer, Column> heading(Register register, Row row) {
        Map<String, Column> names = new HashMap<>();
        for (Column column : withReason(register)) {
            names.put(column.name().toLowerCase(Locale.ROOT), column);
            LANGUAGES.forEach(
                    language -> names.put(title(register, column, language).toLowerCase(Locale.ROOT), column));
        }
        Map<Integer, Column> columns = new LinkedHashMap<>();
        Set<String> found = new HashSet<>();
        for (Cell cell : row) {
            String text = cell == null || cell.getType() == CellType.FORMULA
                    ? ""
                    : cell.getText().strip();
            if (!text.isEmpty() && !ignored(text)) {
                var column = names.get(text.replace("*", "").strip().toLowerCase(Locale.ROOT));
                if (column == null || cell.getColumnIndex() >= MOST_COLUMNS) {
                    throw new Refused(
                            "registers.refused.unknown-heading", text.length() > 40 ? text.substring(0, 40) : text);
                }
                if (!found.add(column.name())) {
                    throw new Refused("registers.refused.double-heading", text);
                }
                columns.put(cell.getColumnIndex(), column);
            }
        }
        return columns;
    }

    /** What our own files say beside the columns: how a row stands, and what was wrong with it. */
    private boolean ignored(String text) {
        return LANGUAGES.stream()
                .anyMatch(language -> text.equals(word("registers.sheet.status", language))
                        || text.equals(word("registers.sheet.problems", language))
                        || text.equals(word("registers.sheet.last-checked", language)));
    }

    private static SheetRow row(Row row, Map<Integer, Column> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        Set<String> formulas = new LinkedHashSet<>();
        columns.forEach((index, column) -> {
            var cell = row.getOptionalCell(index).orElse(null);
            if (cell != null && (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR)) {
                formulas.add(column.name());
            }
            cells.put(column.name(), cell == null ? "" : text(cell, column));
        });
        return new SheetRow(row.getRowNum(), cells, formulas);
    }

    private static String text(Cell cell, Column column) {
        return switch (cell.getType()) {
            case NUMBER ->
                column.is(Column.Kind.DAY) && !cell.getRawValue().contains("-")
                        ? cell.asDate().toLocalDate().toString()
                        : cell.asNumber().stripTrailingZeros().toPlainString();
            case STRING -> cell.asString() == null ? "" : cell.asString().strip();
            case BOOLEAN -> cell.asBoolean() ? "yes" : "no";
            case FORMULA -> "=" + (cell.getFormula() == null ? "" : cell.getFormula());
            case ERROR -> String.valueOf(cell.getRawValue());
            case EMPTY -> "";
        };
    }

    /** The columns of a file: those of the register, and why a row is changed. */
    static List<Column> withReason(Register register) {
        List<Column> columns = new ArrayList<>(register.columns());
        columns.add(Column.text(Register.REASON, 500));
        return columns;
    }

    String title(Register register, Column column, Locale language) {
        return word("registers." + register.code() + "." + column.name(), language);
    }

    private String word(String key, Locale language) {
        return String.valueOf(messages.getMessage(key, null, key, language));
    }
}
