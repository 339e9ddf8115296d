package org.assay.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import org.assay.dossiers.CertificateListed;
import org.assay.dossiers.Origins;
import org.assay.shared.Ids;
import org.assay.shared.WorkingCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Enters a certificate once its agreement is signed; the same case told twice is one entry. */
@Component
class Listing {

    private final Origins origins;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Listing(Origins origins, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.origins = origins;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void enter(CertificateListed listed) {
        LocalDate today = WorkingCalendar.today(clock);
        LocalDate day = listed.validFrom().isBefore(today) ? listed.validFrom() : today;
        enterOrganization(listed, day);
        var id = Ids.next();
        int entered = jdbc.sql("""
                insert into catalogue_certificate (id, organization_id, name, field, levels, batch, track, agreement_number,
                                                   valid_from, valid_until, recorded_on, source, case_id)
                values (:id, :organization, :name, :field, :levels, :batch, :track, :agreement, :from, :until, :day, 'AGREEMENT', :caseId)
                on conflict (case_id) do nothing""")
                .param("id", id)
                .param("organization", listed.organizationId())
                .param("name", listed.certificate())
                .param("field", listed.field())
                .param("levels", listed.levels().toArray(String[]::new))
                .param("batch", listed.round())
                .param("track", listed.track())
                .param("agreement", listed.agreementNumber())
                .param("from", listed.validFrom())
                .param("until", listed.validUntil())
                .param("day", day)
                .param("caseId", listed.caseId())
                .update();
        if (entered == 1) {
            jdbc.sql("insert into catalogue_change (id, certificate_id, day, status) values (?, ?, ?, 'ACTIVE')")
                    .params(Ids.next(), id, day)
                    .update();
        }
        events.publishEvent(new OrganizationListed(
                listed.organizationId(),
                listed.organization(),
                listed.creditCode(),
                listed.certificate(),
                listed.field()));
    }

    /** A name may have changed since the last listing; the day of the first entry stays. */
    private void enterOrganization(CertificateListed listed, LocalDate day) {
        jdbc.sql("""
                insert into catalogue_organization (id, name, credit_code, province, recorded_on)
                values (:id, :name, :code, :province, :day)
                on conflict (id) do update set name = excluded.name, credit_code = excluded.credit_code,
                    province = coalesce(excluded.province, catalogue_organization.province)""")
                .param("id", listed.organizationId())
                .param("name", listed.organization())
                .param("code", listed.creditCode())
                .param("province", origins.provinceOf(listed.caseId()).orElse(null))
                .param("day", day)
                .update();
    }
}
