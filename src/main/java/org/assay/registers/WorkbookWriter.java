package org.assay.registers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes rows of a register as a workbook that can be read in again; every cell is a text, none a formula. */
@Component
class WorkbookWriter {

    private final MessageSource messages;
    private final WorkbookReader sheets;

    WorkbookWriter(MessageSource messages, WorkbookReader sheets) {
        this.messages = messages;
        this.sheets = sheets;
    }

    /** Takes rows one after the other, while the file is already on its way. */
    final class Out {

        private final Worksheet sheet;
        private final List<Column> columns;
        private final Locale language;
        private int row = 1;

        private Out(Worksheet sheet, Register register, List<Column> columns, List<String> more, Locale language) {
            this.sheet = sheet;
            this.columns = columns;
            this.language = language;
            List<String> titles = new ArrayList<>();
            columns.forEach(column -> titles.add(sheets.title(register, column, language)
                    + (column.isRequired() && !column.name().equals("label") ? " *" : "")));
            more.forEach(key -> titles.add(word(key)));
            for (int i = 0; i < titles.size(); i++) {
                sheet.value(0, i, titles.get(i));
                sheet.style(0, i).bold().fillColor("E8EFF9").set();
                sheet.width(i, 22);
            }
            sheet.freezePane(0, 1);
        }

        /** The values in the reader's words, and what else is said of the row. */
        void row(Map<String, String> values, String... more) {
            cells(
                    columns.stream()
                            .map(column -> told(column, values.getOrDefault(column.name(), "")))
                            .toList(),
                    more);
        }

        /** The cells as they came. */
        void original(Map<String, String> cells, String... more) {
            cells(
                    columns.stream()
                            .map(column -> cells.getOrDefault(column.name(), ""))
                            .toList(),
                    more);
        }

        private void cells(List<String> texts, String... more) {
            List<String> all = new ArrayList<>(texts);
            all.addAll(Arrays.asList(more));
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).isEmpty()) {
                    sheet.inlineString(row, i, all.get(i));
                }
            }
            row++;
            if (row % 500 == 0) {
                flush();
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException gone) {
                throw new java.io.UncheckedIOException(gone);
            }
        }

        private String told(Column column, String value) {
            return column.choices().isEmpty() || value.isEmpty()
                    ? value
                    : Arrays.stream(value.split(";"))
                            .map(choice -> word(column.texts() + choice))
                            .collect(Collectors.joining(";"));
        }

        String word(String key) {
            return String.valueOf(messages.getMessage(key, null, key, language));
        }
    }

    /** @param more message keys of further headings behind the columns */
    void write(
            OutputStream file,
            Register register,
            List<Column> columns,
            List<String> more,
            Locale language,
            Consumer<Out> rows)
            throws IOException {
        try (var workbook = new Workbook(file, "Assay", "1.0")) {
            rows.accept(new Out(
                    workbook.newWorksheet(String.valueOf(
                            messages.getMessage("registers." + register.code(), null, "list", language))),
                    register,
                    columns,
                    more,
                    language));
        }
    }
}
