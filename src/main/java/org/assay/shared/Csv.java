package org.assay.shared;

import java.io.IOException;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a list as a file that any spreadsheet opens (RFC 4180): every cell quoted, and none that it would run as a formula. */
public final class Csv {

    private static final String FORMULA_BEGINS = "=+-@\t\r\n＝＋－＠";

    private final Appendable out;

    /** Begins the file with the mark by which spreadsheets recognise UTF-8. */
    public Csv(Appendable out) throws IOException {
        this.out = out;
        out.append('\uFEFF');
    }

    /** Writes one line; null is an empty cell, a collection one cell with its members between semicolons. */
    public void row(@Nullable Object... cells) throws IOException {
        out.append(Stream.of(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        String text = value == null
                ? ""
                : value instanceof Collection<?> many
                        ? many.stream().map(String::valueOf).collect(Collectors.joining("; "))
                        : value.toString();
        boolean formula =
                !text.isBlank() && FORMULA_BEGINS.indexOf(text.stripLeading().charAt(0)) >= 0
                        || !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
