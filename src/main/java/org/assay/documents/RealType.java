package org.assay.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** Finds out by its content what a file is, whatever its name says. */
final class RealType {

    private static final Tika TIKA = new Tika();
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    /** A real list of parts is a few kilobytes; more is an attempt to fill the memory. */
    private static final int LONGEST_LIST = 1 << 20;
    /** The list of parts stands at the front; who hides it behind thousands of entries means no good. */
    private static final int MOST_ENTRIES = 1000;

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

    /** The list of parts that every office document carries; empty when the archive has none or is damaged. */
    private static String parts(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry();
                    entry != null && seen < MOST_ENTRIES;
                    entry = zip.getNextEntry()) {
                seen++;
                if (entry.getName().equals(CONTENT_TYPES)) {
                    return new String(zip.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
                }
            }
            return "";
        } catch (IOException | IllegalArgumentException damaged) {
            return "";
        }
    }
}
