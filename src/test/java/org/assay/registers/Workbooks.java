package org.assay.registers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;

/** Workbooks as people bring them, and as nobody should. */
final class Workbooks {

    static final List<String> COLUMNS = List.of(
            "kind",
            "name",
            "code",
            "legalRepresentative",
            "address",
            "province",
            "riskClass",
            "complaintUpheld",
            "reason");

    private Workbooks() {}

    static byte[] of(List<Map<String, String>> rows) {
        return of(COLUMNS, rows);
    }

    static byte[] of(List<String> columns, List<Map<String, String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("x");
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i));
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, i, rows.get(row).getOrDefault(columns.get(i), ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook with a part that unpacks to 200 MB. */
    static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setByteArray(of(List.of(Officers.college())))
                        .get();
                var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry("xl/media/x.bin"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    /** All parts of a workbook, one after the other. */
    static String text(byte[] file) {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var all = new StringBuilder();
            for (var entry : Collections.list(zip.getEntries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
