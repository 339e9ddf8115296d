package org.assay.registers;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.assay.catalogue.OrganizationListed;
import org.assay.organizations.Organizations;
import org.assay.registers.RegisterFact.ObjectEntered;
import org.assay.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Enters an organization once a certificate of it is listed: whoever is in the catalogue can be inspected. */
@Component("registerListing")
class Listing {

    private final JdbcClient jdbc;
    private final Labels labels;
    private final Organizations organizations;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Listing(
            JdbcClient jdbc,
            Labels labels,
            Organizations organizations,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.organizations = organizations;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** An organization that is in the register already, by account or by code, stays as it is and is linked to its account. */
    @ApplicationModuleListener
    void enter(OrganizationListed listed) {
        var organization = organizations.find(listed.organizationId());
        if (organization.isEmpty() || isEntered(listed)) {
            return;
        }
        var region = organization.get().region();
        var id = Ids.next();
        int serial = labels.next(ObjectKind.ORGANIZATION.prefix(), 1);
        String label = ObjectKind.ORGANIZATION.label(serial);
        jdbc.sql("""
                insert into register_object (id, serial, label, kind, name, code, legal_representative, address, province, field,
                                             risk_class, tags, complaint_upheld, status, organization_id, entered_at, version)
                values (:id, :serial, :label, 'ORGANIZATION', :name, :code, :legal, :address, :province, :field,
                        :risk, '{}', false, 'ACTIVE', :organization, :now, 0)""")
                .param("id", id)
                .param("serial", serial)
                .param("label", label)
                .param("name", listed.organization())
                .param("code", listed.creditCode())
                .param("legal", organization.get().legalRepresentative())
                .param("address", organization.get().address())
                .param("province", region.code())
                .param("field", listed.field())
                .param("risk", RiskClass.ORDINARY.name())
                .param("organization", listed.organizationId())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        changes.add(List.of(new Changes.Entry(id, "LISTED", List.of(), listed.certificate(), 0)), null);
        events.publishEvent(new ObjectEntered(
                id,
                label,
                ObjectKind.ORGANIZATION.name(),
                listed.organization(),
                listed.creditCode(),
                region.code(),
                RiskClass.ORDINARY.name()));
    }

    private boolean isEntered(OrganizationListed listed) {
        var known = jdbc.sql("""
                select id from register_object
                where kind = 'ORGANIZATION' and (organization_id = :organization or code = :code) for update""")
                .param("organization", listed.organizationId())
                .param("code", listed.creditCode())
                .query(UUID.class)
                .list();
        known.forEach(id -> {
            int linked = jdbc.sql("update register_object set organization_id = ?"
                            + " where id = ? and organization_id is null")
                    .params(listed.organizationId(), id)
                    .update();
            if (linked == 1) {
                changes.add(List.of(new Changes.Entry(id, "LINKED", List.of(), listed.certificate(), 0)), null);
            }
        });
        return !known.isEmpty();
    }
}
