package org.assay.demo;

import static org.assay.registers.ObjectKind.COLLEGE;
import static org.assay.registers.ObjectKind.ORGANIZATION;
import static org.assay.registers.ObjectKind.SITE;
import static org.assay.visits.ResultClass.NOT_OPERATING;
import static org.assay.visits.ResultClass.NOT_PUBLISHED_AS_REQUIRED;
import static org.assay.visits.ResultClass.NO_PROBLEM;
import static org.assay.visits.ResultClass.PROBLEM_CORRECTED;
import static org.assay.visits.ResultClass.PROBLEM_PENDING;

import java.time.LocalDate;
import org.assay.registers.ObjectKind;
import org.assay.visits.ResultClass;

/** How far a visit of the demo has come when visitors arrive: each of these happens to one object of its kind. */
enum DemoEnding {
    /** The object the visitor's own organization answers for: findings judged, its reply awaited. */
    REPLY(SITE, 19, PROBLEM_PENDING),
    /** A critical finding: published, reported as rectified, a look-back to be planned. */
    CRITICAL(SITE, 16, PROBLEM_PENDING),
    /** Published; one finding has more time, one waits for its report. */
    EXTENDED(COLLEGE, 16, NOT_PUBLISHED_AS_REQUIRED),
    /** Published, rectified and closed. */
    CLOSED(COLLEGE, 16, PROBLEM_CORRECTED),
    /** Findings that an officer has to judge. */
    JUDGE(COLLEGE, 19, PROBLEM_PENDING),
    /** Published, and nothing else. */
    CLEAN(COLLEGE, 16, NO_PROBLEM),
    CLEAN_TOO(ORGANIZATION, 16, NO_PROBLEM),
    CLEAN_LATER(COLLEGE, 17, NO_PROBLEM),
    IDLE(COLLEGE, 17, NOT_OPERATING),
    /** Nothing was found, which an approver has to settle. */
    SETTLE(ORGANIZATION, 19, NO_PROBLEM);

    private final ObjectKind kind;
    private final int day;
    private final ResultClass result;

    DemoEnding(ObjectKind kind, int day, ResultClass result) {
        this.kind = kind;
        this.day = day;
        this.result = result;
    }

    ObjectKind kind() {
        return kind;
    }

    /** The day of the visit. */
    LocalDate day() {
        return DemoStory.day(day);
    }

    ResultClass result() {
        return result;
    }
}
