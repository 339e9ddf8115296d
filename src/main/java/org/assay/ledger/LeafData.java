package org.assay.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.assay.ledger.tree.Hash;
import org.assay.ledger.tree.Merkle;
import org.jspecify.annotations.Nullable;

/**
 * What of a fact is hashed into its leaf: seven lines of UTF-8, joined by line feeds, none at the end. All of it is
 * public, and nothing else goes in, so that whoever has the lines can compute the leaf.
 *
 * <pre>
 * assay-fact-1
 * id 01935b6e-…            the fact
 * at 2019-05-06T01:00:00.000000Z   when, in UTC with six decimals
 * kind dossier-submitted
 * case 01935b6d-…          the case it belongs to
 * actor 5f0c…              SHA-256 of (actor key, line feed, id of the person), or - when a timer or a visitor acted
 * content 9a41…            SHA-256 of (content key, line feed, content)
 * </pre>
 *
 * The actor key is the SHA-256, in hexadecimal, of "actor " and the salt of the fact; the content key that of "content "
 * and the salt. Without them nobody can guess what stands behind a hash; the content key is shown to those who may read
 * the content.
 */
public record LeafData(String id, String at, String kind, String caseId, String actor, String content) {

    static final String FORMAT = "assay-fact-1";
    static final String NOBODY = "-";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    static LeafData of(StoredFact fact) {
        return new LeafData(
                fact.id().toString(),
                TIME.format(fact.at()),
                fact.kind(),
                fact.caseId().toString(),
                actor(fact.actor(), fact.salt()),
                Merkle.ofText(contentKey(fact.salt()) + "\n" + fact.content()).hex());
    }

    private static String actor(@Nullable UUID actor, UUID salt) {
        return actor == null
                ? NOBODY
                : Merkle.ofText(Merkle.ofText("actor " + salt).hex() + "\n" + actor)
                        .hex();
    }

    /** What opens the hash of the content. */
    static String contentKey(UUID salt) {
        return Merkle.ofText("content " + salt).hex();
    }

    /** Reads the lines again. @throws IllegalArgumentException when they are not of this form */
    public static LeafData parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 7 || !lines[0].equals(FORMAT)) {
            throw new IllegalArgumentException("Not the lines of a leaf");
        }
        return new LeafData(
                value(lines[1], "id "),
                value(lines[2], "at "),
                value(lines[3], "kind "),
                value(lines[4], "case "),
                value(lines[5], "actor "),
                value(lines[6], "content "));
    }

    private static String value(String line, String name) {
        if (!line.startsWith(name)) {
            throw new IllegalArgumentException("A line of a leaf does not begin with " + name.strip());
        }
        return line.substring(name.length());
    }

    public String text() {
        return String.join(
                "\n",
                FORMAT,
                "id " + id,
                "at " + at,
                "kind " + kind,
                "case " + caseId,
                "actor " + actor,
                "content " + content);
    }

    public Hash hash() {
        return hash(text());
    }

    static Hash hash(String text) {
        return Merkle.leaf(text.getBytes(StandardCharsets.UTF_8));
    }

    public Instant instant() {
        return Instant.parse(at);
    }
}
