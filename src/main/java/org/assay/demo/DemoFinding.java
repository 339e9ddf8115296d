package org.assay.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.visits.RecordedFinding.Nature;

/** What the inspectors of the demo find wanting at one question of the checklist. */
record DemoFinding(String item, Nature nature, String text) {

    /** All that visits with this ending find, the gravest first. */
    static List<DemoFinding> of(DemoEnding ending) {
        return DemoTable.findings().stream()
                .filter(row -> row.ending().equals(ending.name()))
                .map(row -> new DemoFinding(row.item(), Nature.valueOf(row.nature()), row.text()))
                .toList();
    }

    /** As a row of the record. */
    Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("item", item);
        row.put("nature", nature.name());
        row.put("text", text);
        return row;
    }
}
