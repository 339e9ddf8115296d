package org.assay.registers;

import java.util.List;
import java.util.UUID;
import org.assay.organizations.Organization;
import org.assay.organizations.Organizations;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whose agents answer for an object: its visits are told to them, and theirs is the right of reply. */
@Component("registerAnswering")
@Transactional
public class Answering {

    private final Keeping keeping;
    private final Organizations organizations;
    private final Changes changes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Answering(
            Keeping keeping,
            Organizations organizations,
            Changes changes,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.keeping = keeping;
        this.organizations = organizations;
        this.changes = changes;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Links an object to an organization; visits that are under way keep to what they began with.
     *
     * @param creditCode of an organization that has an account
     * @throws NotYours when there is no such object, or the person at work does not keep it
     * @throws Refused when no organization has this code, or it answers for the object already
     */
    public Entry link(UUID id, String creditCode) {
        var entry = keeping.locked(Register.OBJECTS, id);
        var organization = organizations
                .byCreditCode(creditCode)
                .orElseThrow(() -> new Refused("registers.refused.no-organization", creditCode.strip()));
        if (organization.id().equals(entry.organizationId())) {
            throw new Refused("registers.refused.so-already", entry.label());
        }
        link(entry, organization);
        return keeping.expect(Register.OBJECTS, id);
    }

    private void link(Entry entry, Organization organization) {
        jdbc.sql("update register_object set organization_id = ?, version = version + 1 where id = ?")
                .params(organization.id(), entry.id())
                .update();
        var linked = new Changes.Entry(entry.id(), "LINKED", List.of(), organization.name(), entry.version() + 1);
        changes.add(List.of(linked), null);
        events.publishEvent(new RegisterFact.ObjectLinked(entry.id(), entry.label(), organization.id()));
    }
}
