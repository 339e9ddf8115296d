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

    @Query(
            value = "select * from person where username > :after and (strpos(lower(username), :text) > 0"
                    + " or strpos(lower(name), :text) > 0 or strpos(lower(email), :text) > 0)"
                    + " order by username limit :limit",
            nativeQuery = true)
    List<Person> search(String text, String after, int limit);

    @Query(value = "select * from person where active and roles @> array[:role]::text[]", nativeQuery = true)
    List<Person> withRole(String role);
}
