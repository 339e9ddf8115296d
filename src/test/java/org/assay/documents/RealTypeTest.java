package org.assay.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.assay.shared.Refused;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what its content is, and its name is only a name. */
class RealTypeTest {

    static Stream<Arguments> takenKinds() {
        return Stream.of(
                Arguments.of(FileType.PDF, TestFiles.pdf()),
                Arguments.of(FileType.PNG, TestFiles.png()),
                Arguments.of(FileType.JPEG, TestFiles.jpeg()),
                Arguments.of(FileType.DOCX, TestFiles.docx()),
                Arguments.of(FileType.XLSX, TestFiles.xlsx()));
    }

    @ParameterizedTest
    @MethodSource("takenKinds")
    void theKindsThatAreTakenAreRecognized(FileType type, byte[] content) {
        assertThat(RealType.of(content)).contains(type);
    }

    @Test
    void aWorkbookThatOurOwnExportsWriteIsOne() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Assay", "1.0")) {
            var sheet = book.newWorksheet("名录");
            for (int row = 0; row < 2_000; row++) {
                sheet.value(row, 0, "ORG-%05d".formatted(row));
            }
        }

        assertThat(RealType.of(out.toByteArray())).contains(FileType.XLSX);
    }

    /** Whoever writes to a stream cannot say in between how long an entry is; even what is not packed may come so. */
    @Test
    void aWorkbookWithUnpackedPartsOfALengthSaidAfterwardsIsOne() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(out)) {
            zip.setMethod(ZipEntry.DEFLATED);
            zip.setLevel(0);
            zip.setUseZip64(Zip64Mode.Always);
            part(zip, "xl/workbook.xml", "<workbook/>");
            part(zip, "[Content_Types].xml", "spreadsheetml.sheet.main+xml");
        }

        assertThat(RealType.of(out.toByteArray())).contains(FileType.XLSX);
    }

    private static void part(ZipArchiveOutputStream zip, String name, String content) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    static Stream<byte[]> otherKinds() {
        return Stream.of(
                TestFiles.eicar(),
                TestFiles.program(),
                TestFiles.script(),
                TestFiles.zip(),
                TestFiles.docxWithMacros(),
                TestFiles.text("PK\3\4 a damaged archive"),
                TestFiles.text("plain words"));
    }

    @ParameterizedTest
    @MethodSource("otherKinds")
    void everythingElseIsNot(byte[] content) {
        assertThat(RealType.of(content)).isEmpty();
    }

    @Test
    void aNameLosesItsPathAndWhatAHeaderStumblesOver() {
        assertThat(FileName.of("C:\\Users\\安\\章程 (终稿).PDF").value()).isEqualTo("章程 (终稿).PDF");
        assertThat(FileName.of("../../etc/passwd.pdf").value()).isEqualTo("passwd.pdf");
        assertThat(FileName.of("a\r\nSet-Cookie: x.pdf").value()).isEqualTo("aSet-Cookie x.pdf");
        assertThat(FileName.of("licence\u202Efdp.exe.pdf").value()).isEqualTo("licencefdp.exe.pdf");
        assertThat(FileName.of("章程.PDF").suffix()).isEqualTo("pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "/", "\u0000\u0001", " . "})
    void aNameOfNothingIsRefused(String name) {
        assertThatThrownBy(() -> FileName.of(name)).isInstanceOf(Refused.class).hasMessage("documents.refused.name");
    }

    @Test
    void aNameLongerThan200CharactersIsRefused() {
        assertThat(FileName.of("a".repeat(196) + ".pdf").value()).hasSize(200);
        assertThatThrownBy(() -> FileName.of("a".repeat(197) + ".pdf")).hasMessage("documents.refused.name");
    }
}
