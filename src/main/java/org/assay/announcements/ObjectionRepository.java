package org.assay.announcements;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ObjectionRepository extends JpaRepository<Objection, UUID> {

    Optional<Objection> findByNumber(String number);

    List<Objection> findByAnnouncementIdAndStatusIn(UUID announcementId, Collection<ObjectionStatus> statuses);

    boolean existsByAnnouncementIdAndStatusIn(UUID announcementId, Collection<ObjectionStatus> statuses);

    List<Objection> findByAnnouncementIdAndRemovalTrue(UUID announcementId);

    /** The cases whose rows objections took off the latest notice of a subject. */
    @Query("select o.lineCaseId from Objection o where o.removal and o.subjectId = :subjectId and o.announcementId ="
            + " (select a.id from Announcement a where a.subjectId = :subjectId and a.kind = org.assay.announcements.Kind.NOTICE"
            + " order by a.preparedAt desc, a.id desc limit 1)")
    Set<UUID> removedFromLatestNoticeOf(UUID subjectId);

    Optional<Objection> findByAnnouncementIdAndLineCaseIdAndIdMark(UUID announcementId, UUID lineCaseId, String idMark);

    List<Objection> findFirst100ByPersonIdOrderByFiledAtDesc(UUID personId);
}
