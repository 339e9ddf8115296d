package org.assay.registers;

import java.util.Map;

/** A line of a file: its number as the spreadsheet counts, and what stands in each column there is. */
public record SheetRow(int number, Map<String, String> cells, java.util.Set<String> formulas) {

    SheetRow(int number, Map<String, String> cells) {
        this(number, cells, java.util.Set.of());
    }
}
