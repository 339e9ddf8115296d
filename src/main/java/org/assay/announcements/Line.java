package org.assay.announcements;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * One row of a paper's list: which organization with which certificate.
 *
 * @param caseId the case the row is about; an objection names it
 * @param number the number people quote for that case
 * @param levels level codes, blanks or commas between them: {@code L1 L2}
 * @param field a field code such as {@code elderly-care}
 * @param track MATURE, GROWING or GAP; empty where there is none
 * @param remark empty where there is nothing to remark
 */
@Embeddable
@Schema(name = "PaperLine")
public record Line(
        UUID caseId,
        String number,
        String organization,
        String certificate,
        String levels,
        String field,
        String track,
        String remark) {

    Line corrected(String correction) {
        String added = "更正：" + correction;
        return new Line(
                caseId,
                number,
                organization,
                certificate,
                levels,
                field,
                track,
                remark.isEmpty() ? added : remark + "；" + added);
    }
}
