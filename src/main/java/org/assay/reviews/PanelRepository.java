package org.assay.reviews;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PanelRepository extends JpaRepository<Panel, UUID> {
    /** The members are read after the lock, never with it: of two who accept at once the second must see the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Panel p where p.id = :id")
    Optional<Panel> findByIdForUpdate(UUID id);

    /** The panel with everybody drawn for it. */
    @Query("select p from Panel p left join fetch p.members where p.id = :id")
    Optional<Panel> findWithMembers(UUID id);
}
