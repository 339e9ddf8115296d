package org.assay.visits;

import java.time.Instant;
import java.util.UUID;

/**
 * One tap on a phone: what somebody answered to one question, and when by that phone's clock.
 *
 * @param id made on the phone; the same tap sent again has the same one
 * @param device the phone
 * @param sequence counts the taps of that phone
 * @param item code of the question
 * @param note replaces the note before, as the value replaces the value before
 * @param answeredAt by the phone's clock, milliseconds
 */
public record Answer(
        UUID id, UUID personId, UUID device, long sequence, String item, Value value, String note, Instant answeredAt) {

    /** What was tapped; none when only a note was written. */
    public enum Value {
        YES,
        NO,
        NOT_APPLICABLE,
        NONE
    }

    /**
     * The answer as it counts: nobody answers after the answer has come in, so a clock that is ahead is not believed beyond
     * that. What the phone said stays as it was sent.
     *
     * @param received by our clock, when it first came in; the same one sent again changes nothing
     */
    Answer received(Instant received) {
        return answeredAt.isAfter(received)
                ? new Answer(id, personId, device, sequence, item, value, note, received)
                : this;
    }
}
