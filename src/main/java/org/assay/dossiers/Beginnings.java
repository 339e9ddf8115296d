package org.assay.dossiers;

import java.util.UUID;
import org.assay.people.CurrentPerson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a draft once, however often the button is pressed: a draft its beginner has not written in yet is gone on with. */
@Component
@Transactional
public class Beginnings {

    private final Dossiers dossiers;
    private final DossierRepository repository;
    private final CurrentPerson currentPerson;

    Beginnings(Dossiers dossiers, DossierRepository repository, CurrentPerson currentPerson) {
        this.dossiers = dossiers;
        this.repository = repository;
        this.currentPerson = currentPerson;
    }

    /** The draft to write in; refusals as {@link Dossiers#begin}. */
    public DossierId begin(UUID roundId) {
        UUID person = currentPerson.expect().personId();
        repository.holdBeginning(person + " " + roundId);
        return repository
                .findUntouched(roundId, person)
                .orElseGet(() -> dossiers.begin(roundId))
                .id();
    }
}
