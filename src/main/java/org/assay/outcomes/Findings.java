package org.assay.outcomes;

import java.util.UUID;
import org.assay.people.NotYours;
import org.springframework.stereotype.Component;

/** Finds findings and the case each belongs to; whoever changes one locks the whole case. */
@Component
class Findings {

    private final FollowUpRepository followUps;
    private final FindingRepository findings;

    Findings(FollowUpRepository followUps, FindingRepository findings) {
        this.followUps = followUps;
        this.findings = findings;
    }

    /** @throws NotYours when there is none */
    Finding expect(UUID id) {
        return findings.findById(id).orElseThrow(NotYours::new);
    }

    /** To be changed. @throws NotYours when there is none */
    Finding lock(UUID id) {
        var followUp = followUps.findByFindingForUpdate(id).orElseThrow(NotYours::new);
        return followUp.found().stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow(NotYours::new);
    }

    FollowUp of(Finding finding) {
        return followUps.findById(finding.followUpId()).orElseThrow(NotYours::new);
    }

    void save() {
        followUps.flush();
    }
}
