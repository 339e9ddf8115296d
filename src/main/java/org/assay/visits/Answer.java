package org.assay.visits;

import java.time.Instant;
import java.util.Comparator;
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

    /** Of two answers to a question the later one counts; the order is total, so that it is the same wherever they arrive. */
    static final Comparator<Answer> BY_TIME = Comparator.comparing(Answer::answeredAt)
            .thenComparing(Answer::sequence)
            .thenComparing(answer -> answer.device().toString())
            .thenComparing(answer -> answer.id().toString());
}
