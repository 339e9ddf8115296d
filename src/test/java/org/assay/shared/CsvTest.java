package org.assay.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private final StringBuilder file = new StringBuilder();

    @Test
    void everyCellIsQuotedAndTheFileBeginsWithItsMark() throws IOException {
        new Csv(file).row("one, \"two\"", null, 3, List.of("L1", "L2"));

        assertThat(file).hasToString("\uFEFF\"one, \"\"two\"\"\",\"\",3,\"L1; L2\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1"})
    void nothingIsTakenForAFormula(String text) throws IOException {
        new Csv(file).row(text);

        assertThat(file.toString()).startsWith("\uFEFF\"'");
    }
}
