package org.assay.rounds;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RoundRepository extends JpaRepository<Round, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Round r where r.id = :id")
    Optional<Round> findByIdForUpdate(UUID id);

    /** With its places and its score sheet, in one statement. */
    @EntityGraph(attributePaths = {"places", "criteria"})
    Optional<Round> findWholeById(UUID id);

    @EntityGraph(attributePaths = {"places", "criteria"})
    List<Round> findByStatusInOrderByClosesOn(Collection<RoundStatus> statuses);
}
