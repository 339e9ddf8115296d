package org.assay.outcomes;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface FollowUpRepository extends JpaRepository<FollowUp, UUID> {

    boolean existsByVisitVisitId(UUID visitId);

    /** Locks the case, so that its findings, its correction and its settling never overtake each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from FollowUp f where f.id = :id")
    Optional<FollowUp> findByIdForUpdate(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from FollowUp f where f.id = (select x.followUpId from Finding x where x.id = :finding)")
    Optional<FollowUp> findByFindingForUpdate(UUID finding);

    @Query("select f from FollowUp f where f.id = (select x.followUpId from Finding x where x.id = :finding)")
    Optional<FollowUp> findByFinding(UUID finding);

    /** The findings a look-back is to check. */
    @Query(
            "select x.id from Finding x where x.lookBackVisitId = :visit and x.status = org.assay.outcomes.FindingStatus.LOOK_BACK")
    List<UUID> findingsOfLookBack(UUID visit);
}
