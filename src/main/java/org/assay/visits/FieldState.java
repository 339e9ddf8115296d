package org.assay.visits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A visit as a phone of its team needs it: what stands to each question, and what came in from all phones.
 *
 * @param me the person the server knows on this phone
 * @param open whether answers still count
 * @param now by the server's clock
 */
public record FieldState(
        UUID me,
        boolean leader,
        VisitStatus status,
        boolean open,
        int attempt,
        Instant now,
        Map<String, Item> answers,
        List<Photo> photos,
        List<Signed> signatures) {

    /** What stands to one question. @param last the last answer of each inspector */
    public record Item(Said current, boolean differs, List<Said> last) {}

    /** An answer with who gave it. @param at by the phone's clock, but not after it came in */
    public record Said(
            UUID id, UUID device, long sequence, Instant at, Answer.Value value, String note, UUID person, String by) {}

    /** A photo the server has. */
    public record Photo(UUID id, String item, String sha256, UUID document, String by, boolean late) {}

    /** A signature the server has. */
    public record Signed(UUID id, VisitSignature.Party party, UUID person, String name, boolean drawn, Instant at) {}
}
