package org.assay.reviews;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ExpertRepository extends JpaRepository<Expert, UUID> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Expert e where e.id = :id")
    Optional<Expert> findByIdForUpdate(UUID id);

    boolean existsByCode(String code);

    boolean existsByPersonId(UUID personId);

    List<Expert> findAllByOrderByCode();

    List<Expert> findByCodeIn(Collection<String> codes);
}
