package org.assay.announcements;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AnnouncementRepository extends JpaRepository<Announcement, UUID> {

    Optional<Announcement> findFirstBySubjectIdAndKindOrderByPreparedAtDescIdDesc(UUID subjectId, Kind kind);

    /** With its list, in one statement. */
    @EntityGraph(attributePaths = "lines")
    Optional<Announcement> findWholeById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Announcement a where a.id = :id")
    Optional<Announcement> findByIdForUpdate(UUID id);
}
