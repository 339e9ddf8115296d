package org.assay.reviews;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface SheetRepository extends JpaRepository<Sheet, UUID> {
    /** All editions with their scores, the first editions first. */
    @EntityGraph(attributePaths = "scores")
    List<Sheet> findByPanelIdOrderByEditionAscSignedAtAsc(UUID panelId);
}
