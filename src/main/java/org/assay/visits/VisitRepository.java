package org.assay.visits;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.registers.RegisteredInspector;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface VisitRepository extends JpaRepository<Visit, UUID> {
    /** The members are read after the lock: of two who declare at once the second must see the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Visit v where v.id = :id")
    Optional<Visit> findByIdForUpdate(UUID id);

    /** The visit with everybody asked for it. */
    @Query("select v from Visit v left join fetch v.members where v.id = :id")
    Optional<Visit> findWithMembers(UUID id);

    /** Who made the visit that a look-back follows: others make that (domain 3.7.3). Nobody for any other visit. */
    default Set<UUID> madeBefore(Visit visit) {
        return Optional.ofNullable(visit.follows()).flatMap(this::findWithMembers).stream()
                .flatMap(before -> before.team().inspectors().stream())
                .map(RegisteredInspector::id)
                .collect(Collectors.toSet());
    }
}
