package org.assay.reviews;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PanelRepository extends JpaRepository<Panel, UUID> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Panel p where p.id = :id")
    Optional<Panel> findByIdForUpdate(UUID id);
}
