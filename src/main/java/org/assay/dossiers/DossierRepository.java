package org.assay.dossiers;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.people.NotYours;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DossierRepository extends JpaRepository<Dossier, UUID> {

    /** Reads the dossier and keeps others from changing it until the transaction ends; free when this one holds it already. */
    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Dossier> findById(UUID id);

    @Query("select d from Dossier d where d.id = :id")
    Optional<Dossier> findUnlocked(UUID id);

    List<Dossier> findByRoundIdAndStatusIn(UUID roundId, Collection<DossierStatus> statuses);

    /** Reads and locks. @throws NotYours when there is no such dossier */
    default Dossier lock(DossierId id) {
        return findById(id.value()).orElseThrow(NotYours::new);
    }
}
