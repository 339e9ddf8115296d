package org.assay.organizations;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganizationRepository extends JpaRepository<Organization, UUID> {

    Optional<Organization> findByCreditCode(String creditCode);

    boolean existsByName(String name);
}
