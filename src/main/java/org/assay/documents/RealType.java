package org.assay.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.Tika;

/** Finds out by its content what a file is, whatever its name says. */
final class RealType {

    private static final Tika TIKA = new Tika();
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    /** A real list of parts is a few kilobytes; more is an attempt to fill the memory. */
    private static final int LONGEST_LIST = 1 << 20;

    private RealType() {}

    /** Empty when it is none of the kinds that are taken. */
    static Optional<FileType> of(byte[] content) {
        return switch (TIKA.detect(content)) {
            case "application/pdf" -> Optional.of(FileType.PDF);
            case "image/jpeg" -> Optional.of(FileType.JPEG);
            case "image/png" -> Optional.of(FileType.PNG);
            case "application/zip", "application/x-tika-ooxml" -> office(content);
            default -> Optional.empty();
        };
    }

    private static Optional<FileType> office(byte[] content) {
        String parts = parts(content);
        if (parts.contains("wordprocessingml.document.main+xml")) {
            return Optional.of(FileType.DOCX);
        }
        return parts.contains("spreadsheetml.sheet.main+xml") ? Optional.of(FileType.XLSX) : Optional.empty();
    }

    /**
     * The list of parts that every office document carries, found by the table of contents of the archive: some writers leave
     * sizes out in between, which the JDK cannot read as a stream. Empty when the archive has none or is damaged.
     */
    private static String parts(byte[] content) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var list = zip.getEntry(CONTENT_TYPES);
            return list == null
                    ? ""
                    : new String(zip.getInputStream(list).readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException damaged) {
            return "";
        }
    }
}
