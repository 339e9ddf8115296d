package org.assay.dossiers;

import java.util.Map;
import java.util.Set;
import org.assay.notifications.Notifications;
import org.assay.rounds.CallProlonged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the organizations that have begun a dossier that the call is open longer. */
@Component
class ProlongationLetters {

    private final DossierRepository dossiers;
    private final Notifications notifications;

    ProlongationLetters(DossierRepository dossiers, Notifications notifications) {
        this.dossiers = dossiers;
        this.notifications = notifications;
    }

    @ApplicationModuleListener
    void hear(CallProlonged prolonged) {
        dossiers.findByRoundIdAndStatusIn(prolonged.caseId(), Set.of(DossierStatus.DRAFT)).stream()
                .map(Dossier::organizationId)
                .distinct()
                .forEach(organization -> notifications.tellOrganization(
                        organization,
                        "call-prolonged",
                        prolonged.caseId(),
                        Map.of("closes", prolonged.closesOn(), "reason", prolonged.reason())));
    }
}
