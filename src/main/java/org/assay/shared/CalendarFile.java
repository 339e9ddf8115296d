package org.assay.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;

/** The State Council's notices of 2019 to 2026 as they came: spans of days off and of weekend days worked. */
final class CalendarFile {
    private static final String FILE = "/calendar/2019-2026.csv";

    /** Days in a row that one notice makes {@code OFF} or {@code WORK}, both ends included. */
    record Span(LocalDate from, LocalDate to, String kind, String notice) {
        private static Span of(String line) {
            String[] cells = line.split(",", -1);
            return new Span(LocalDate.parse(cells[0]), LocalDate.parse(cells[1]), cells[2], cells[3]);
        }
    }

    private CalendarFile() {}

    static List<Span> spans() {
        return text().lines().skip(1).map(Span::of).toList();
    }

    static int checksum() {
        CRC32 crc = new CRC32();
        crc.update(text().getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    private static String text() {
        try (InputStream file = CalendarFile.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The application was built without " + FILE);
            }
            // a checkout may have turned the line ends; the days are the same
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
