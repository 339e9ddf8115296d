package org.assay.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class DataInUseTest {

    @Test
    void whoeverStartsASecondOneReadsTwoSentencesAndNoStackTrace() {
        // others of them want things of an application that is not there
        var said = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((why, failure) -> {}))
                .stream()
                .filter(DataInUse.Analyzer.class::isInstance)
                .map(analyzer -> analyzer.analyze(new IllegalArgumentException("bean", new DataInUse(Path.of("data")))))
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();

        assertThat(said.getDescription()).isEqualTo("The data directory data belongs to an Assay that is running.");
        assertThat(said.getAction()).contains("--assay.data");
    }
}
