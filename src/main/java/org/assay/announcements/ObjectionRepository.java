package org.assay.announcements;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ObjectionRepository extends JpaRepository<Objection, UUID> {

    Optional<Objection> findByNumber(String number);

    List<Objection> findByAnnouncementIdAndStatusIn(UUID announcementId, Collection<ObjectionStatus> statuses);

    boolean existsByAnnouncementIdAndStatusIn(UUID announcementId, Collection<ObjectionStatus> statuses);

    List<Objection> findByAnnouncementIdAndRemovalTrue(UUID announcementId);

    Optional<Objection> findByAnnouncementIdAndLineCaseIdAndIdMark(UUID announcementId, UUID lineCaseId, String idMark);

    List<Objection> findFirst100ByPersonIdOrderByFiledAtDesc(UUID personId);
}
