package org.assay.registers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.assay.shared.Refused;

/** Looks into a workbook before anybody reads it: whether it is one, and what it becomes when it is unpacked. */
final class Inflated {

    /** Bytes of all parts together; 20,000 rows of ours need a fifth of it. */
    private static final long MOST_BYTES = 150L << 20;

    private static final int MOST_PARTS = 500;
    private static final int LONGEST_LIST = 1 << 20;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORKBOOK = "spreadsheetml.sheet.main+xml";

    private Inflated() {}

    /** Whether the bytes are an Excel workbook without macros, whatever name they came under. */
    static boolean isWorkbook(byte[] content) {
        try (var zip = open(content)) {
            var list = zip.getEntry(CONTENT_TYPES);
            return list != null
                    && new String(zip.getInputStream(list).readNBytes(LONGEST_LIST), StandardCharsets.UTF_8)
                            .contains(WORKBOOK);
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }

    /** @throws Refused when it unpacks to more than any list of ours, or cannot be unpacked */
    static void refuseBomb(byte[] content) {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (var zip = open(content)) {
            var parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new Refused("registers.refused.too-large-inside");
            }
            for (var part : parts) {
                try (InputStream in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES) {
                            throw new Refused("registers.refused.too-large-inside");
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new Refused("registers.refused.damaged");
        }
    }

    /** By its table of contents: some writers leave sizes out in between, which the JDK cannot read as a stream. */
    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder().setByteArray(content).get();
    }
}
