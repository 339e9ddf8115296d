package org.assay.draws;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DrawRepository extends JpaRepository<Draw, UUID> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Draw d where d.id = :id")
    Optional<Draw> findByIdForUpdate(UUID id);

    List<Draw> findBySubjectIdOrderByCommittedCommittedAtAscIdAsc(UUID subjectId);

    int countBySubjectId(UUID subjectId);

    boolean existsByCommittedPlanId(String planId);
}
