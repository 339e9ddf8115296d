package org.assay.organizations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganizationRepository extends JpaRepository<Organization, UUID> {

    Optional<Organization> findByCreditCode(String creditCode);

    List<Organization> findByCreditCodeInAndGroupParentCreditCodeNotNull(Collection<String> creditCodes);

    boolean existsByName(String name);
}
