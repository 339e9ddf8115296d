package org.assay.dossiers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.notifications.Notifications;
import org.assay.workflow.WorkExtended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the applicants when the decision they wait for takes longer, why, and until when (Administrative Licensing Law art. 42). */
@Component
class ExtensionLetters {

    private final DossierRepository dossiers;
    private final Notifications notifications;

    ExtensionLetters(DossierRepository dossiers, Notifications notifications) {
        this.dossiers = dossiers;
        this.notifications = notifications;
    }

    @EventListener
    void hear(WorkExtended extended) {
        waiting(extended.step(), extended.caseId())
                .forEach(dossier -> notifications.tellApplicant(
                        dossier.asCase(),
                        "decision-extended",
                        Map.of("due", extended.due(), "reason", extended.reason())));
    }

    private List<Dossier> waiting(String step, UUID caseId) {
        return switch (step) {
            case "decide-round" -> dossiers.findByRoundIdAndStatusIn(caseId, HeardEvents.WAITING);
            case "decide-place" -> dossiers.findUnlocked(caseId).stream().toList();
            default -> List.of();
        };
    }
}
