package org.assay.visits;

import java.util.List;
import java.util.UUID;

/**
 * What inspectors found at one item of the checklist; how severe it is, others judge.
 *
 * @param item code of the checklist item, such as {@code TEO-6}
 * @param nature what sort of breach it is
 * @param evidence documents that show it
 */
public record RecordedFinding(
        int number, String matterCode, String item, Nature nature, String text, List<UUID> evidence) {

    /** What sort of breach it is (domain 3.7.3). */
    public enum Nature {
        SAFETY,
        LEAK,
        FRAUD,
        FEE_ABUSE,
        REFUSAL,
        SYSTEMATIC,
        LEARNER_HARM,
        ISOLATED,
        FORMAL
    }
}
