package org.assay.dossiers;

import java.time.Clock;
import java.util.Set;
import org.assay.reviews.PanelInvited;
import org.assay.rounds.RoundDecided;
import org.assay.workflow.Flow;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What dossiers hear from below, in the same transaction: their panel is asked, their round is decided. */
@Component
class HeardEvents {

    /** Reviewed, and the round is not decided yet. */
    static final Set<DossierStatus> WAITING =
            Set.of(DossierStatus.RECOMMENDED, DossierStatus.CULTIVATE, DossierStatus.NOT_RECOMMENDED);

    private final DossierRepository dossiers;
    private final Flow flow;
    private final Clock clock;

    HeardEvents(DossierRepository dossiers, Flow flow, Clock clock) {
        this.dossiers = dossiers;
        this.flow = flow;
        this.clock = clock;
    }

    @EventListener
    void hear(RoundDecided decided) {
        dossiers.findByRoundIdAndStatusIn(decided.caseId(), WAITING)
                .forEach(dossier -> flow.tell("round-decided", dossier.id().value()));
    }

    /** A panel drawn again after its reserve ran out changes nothing. */
    @EventListener
    void hear(PanelInvited invited) {
        dossiers.findById(invited.caseId())
                .filter(dossier -> dossier.status() == DossierStatus.PANEL_SETUP)
                .ifPresent(dossier -> dossier.moveTo(DossierStatus.SCORING, clock.instant()));
    }
}
