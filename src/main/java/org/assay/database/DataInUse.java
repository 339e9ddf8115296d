package org.assay.database;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Another Assay runs on the same data directory. */
final class DataInUse extends IllegalStateException {

    private static final long serialVersionUID = 1;

    DataInUse(Path data) {
        super("The data directory " + data + " belongs to an Assay that is running.");
    }

    /** Says so in two sentences instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<DataInUse> {

        @Override
        protected FailureAnalysis analyze(Throwable root, DataInUse cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Stop that one first, or give this one a directory of its own: --assay.data=…",
                    cause);
        }
    }
}
