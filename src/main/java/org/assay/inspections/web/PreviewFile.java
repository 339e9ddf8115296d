package org.assay.inspections.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assay.inspections.Preview;
import org.assay.inspections.Previews;
import org.assay.pages.Words;
import org.assay.shared.Csv;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The preview of a plan to take along: every object with its probability, every inspector with the expected load. */
@Controller
class PreviewFile {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Previews previews;
    private final Words words;

    PreviewFile(Previews previews, Words words) {
        this.previews = previews;
        this.words = words;
    }

    /** A table of a file. */
    private record Sheet(String name, List<@Nullable Object[]> rows) {}

    /** The objects only: a text file has one table. */
    @GetMapping(value = "/inspections/{id}/preview.csv", produces = "text/csv")
    void csv(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        Preview preview = previews.of(id);
        response.setContentType("text/csv;charset=UTF-8");
        name(response, preview, "csv");
        var csv = new Csv(response.getWriter());
        for (@Nullable Object[] row : objects(preview, locale).rows()) {
            csv.row(row);
        }
    }

    @GetMapping(value = "/inspections/{id}/preview.xlsx", produces = XLSX)
    void xlsx(@PathVariable UUID id, Locale locale, HttpServletResponse response) throws IOException {
        Preview preview = previews.of(id);
        response.setContentType(XLSX);
        name(response, preview, "xlsx");
        try (var book = new Workbook(response.getOutputStream(), "Assay", "1.0")) {
            write(book, objects(preview, locale));
            write(book, inspectors(preview));
        }
    }

    private static void name(HttpServletResponse response, Preview preview, String suffix) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(preview.plan().number() + "." + suffix)
                        .build()
                        .toString());
    }

    private static void write(Workbook book, Sheet sheet) throws IOException {
        Worksheet page = book.newWorksheet(sheet.name());
        for (int row = 0; row < sheet.rows().size(); row++) {
            @Nullable Object[] cells = sheet.rows().get(row);
            for (int column = 0; column < cells.length; column++) {
                if (cells[column] instanceof Number number) {
                    page.value(row, column, number);
                } else if (cells[column] != null) {
                    page.value(row, column, cells[column].toString());
                }
            }
        }
        page.range(0, 0, 0, sheet.rows().get(0).length - 1).style().bold().set();
        page.finish();
    }

    private Sheet objects(Preview preview, Locale locale) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(heading("label", "name", "code", "province", "class", "strata", "matters", "probability"));
        for (Preview.ObjectLine line : preview.objects()) {
            var object = line.subject().object();
            rows.add(new @Nullable Object[] {
                object.label(),
                object.name(),
                object.code(),
                object.province().in(locale),
                object.riskClass().name(),
                line.subject().strata(),
                String.join(" ", line.subject().matters()),
                line.probability()
            });
        }
        return new Sheet(words.of("inspections.preview.objects"), rows);
    }

    private Sheet inspectors(Preview preview) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(heading("label", "name", "unit", "specialties", "load", "expected", "cap"));
        for (Preview.InspectorLine line : preview.inspectors()) {
            var inspector = line.inspector();
            rows.add(new @Nullable Object[] {
                inspector.label(),
                inspector.name(),
                inspector.unit(),
                inspector.specialties().stream().sorted().collect(java.util.stream.Collectors.joining(" ")),
                line.load(),
                line.expected(),
                inspector.cap()
            });
        }
        return new Sheet(words.of("inspections.preview.inspectors"), rows);
    }

    private @Nullable Object[] heading(String... columns) {
        @Nullable Object[] heading = new Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            heading[i] = words.of("inspections.preview." + columns[i]);
        }
        return heading;
    }
}
