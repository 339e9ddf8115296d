package org.assay.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonRepository extends JpaRepository<Person, UUID> {

    Optional<Person> findByUsername(String username);

    List<Person> findByOrganizationIdAndActiveTrue(UUID organizationId);

    List<Person> findByIdIn(Collection<UUID> ids);

    List<Person> findAllByOrderByUsername();

    @Query(value = "select * from person where active and roles @> array[:role]::text[]", nativeQuery = true)
    List<Person> withRole(String role);
}
