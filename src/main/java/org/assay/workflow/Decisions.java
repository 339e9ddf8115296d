package org.assay.workflow;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Asks the decision tables (.dmn): what varies by round is a cell in a table, not code. */
@Component
public class Decisions {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    /** Read once from the files that are deployed; asking the process engine would cost a statement a question. */
    private final Map<String, DmnDecision> tables = new TreeMap<>();

    Decisions() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*/*.dmn")) {
            try (var stream = file.getInputStream()) {
                engine.parseDecisions(stream).forEach(table -> tables.put(table.getKey(), table));
            }
        }
    }

    /**
     * @param table id of the decision, which is also its file's name
     * @return the outputs of the rule that hit, or empty when none did
     * @throws IllegalArgumentException when there is no such table
     */
    public Optional<Map<String, Object>> decide(String table, Map<String, Object> inputs) {
        var known = Optional.ofNullable(tables.get(table))
                .orElseThrow(() -> new IllegalArgumentException("There is no decision table " + table));
        var result = engine.evaluateDecisionTable(known, inputs);
        return result.isEmpty()
                ? Optional.empty()
                : Optional.of(result.getSingleResult().getEntryMap());
    }
}
