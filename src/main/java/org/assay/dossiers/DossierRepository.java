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

    /** Keeps a person from beginning two dossiers of a round at the same moment. */
    @Query(nativeQuery = true, value = "select 1 from (select pg_advisory_xact_lock(hashtextextended(:of, 0))) held")
    int holdBeginning(String of);

    /** The newest draft this person began and nobody has written in since. */
    @Query(nativeQuery = true, value = """
            select d.* from dossier d
            where d.round_id = :roundId and d.begun_by = :personId and d.status = 'DRAFT'
              and not exists (select 1 from dossier_section s where s.dossier_id = d.id and (s.section <> 'A' or s.version > 1))
            order by d.id desc limit 1""")
    Optional<Dossier> findUntouched(UUID roundId, UUID personId);

    /** Reads and locks. @throws NotYours when there is no such dossier */
    default Dossier lock(DossierId id) {
        return findById(id.value()).orElseThrow(NotYours::new);
    }
}
