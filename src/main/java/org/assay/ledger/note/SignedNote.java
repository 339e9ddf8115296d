package org.assay.ledger.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A text with signatures below it, as C2SP signed-note says: text, blank line, one line a signature. */
public record SignedNote(String text, List<Signature> signatures) {

    static final String DASH = "— ";

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** One line below a note. @param bytes four bytes that tell the key, then its signature */
    public record Signature(String name, byte[] bytes) {

        public Signature {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Signature line && name.equals(line.name) && Arrays.equals(bytes, line.bytes);
        }

        @Override
        public int hashCode() {
            return 31 * name.hashCode() + Arrays.hashCode(bytes);
        }

        private static Signature parse(String line) {
            int blank = line.indexOf(' ', DASH.length());
            if (!line.startsWith(DASH) || blank < 0) {
                throw new IllegalArgumentException("Below a note stand signatures only");
            }
            return new Signature(
                    line.substring(DASH.length(), blank), Base64.getDecoder().decode(line.substring(blank + 1)));
        }
    }

    /** Reads a note. @throws IllegalArgumentException when it is none */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("A signed note is a text, a blank line and signatures");
        }
        List<Signature> signatures = new ArrayList<>();
        note.substring(blank + 2).lines().map(Signature::parse).forEach(signatures::add);
        if (signatures.isEmpty()) {
            throw new IllegalArgumentException("The note has no signature");
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }
}
