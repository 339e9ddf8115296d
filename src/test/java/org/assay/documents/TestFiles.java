package org.assay.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files that are what they say, and some that are not. */
final class TestFiles {

    private TestFiles() {}

    static byte[] pdf() {
        return text("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] png() {
        return Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    }

    static byte[] jpeg() {
        return new byte[] {
            (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
        };
    }

    static byte[] docx() {
        return office("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    }

    static byte[] xlsx() {
        return office("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
    }

    static byte[] docxWithMacros() {
        return office("application/vnd.ms-word.document.macroEnabled.main+xml");
    }

    static byte[] zip() {
        return archive("readme.txt", "nothing");
    }

    /** The test file of the virus scanners, written in two halves so that no scanner takes this source for it. */
    static byte[] eicar() {
        return text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");
    }

    static byte[] program() {
        return text("MZ\u0090\0\3\0\0\0\4\0\0\0this is a program");
    }

    static byte[] script() {
        return text("<html><script>alert(1)</script></html>");
    }

    static byte[] text(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] office(String mainPart) {
        return archive(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/main.xml\" ContentType=\"" + mainPart + "\"/></Types>");
    }

    private static byte[] archive(String entry, String content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(text(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
