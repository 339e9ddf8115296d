package org.assay.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is listed, by whom, and how it stood on any day. */
@Component
@Transactional(readOnly = true)
public class Catalogue {

    /** What the certificates were on a day: only those entered by then, each with its latest change by then. */
    private static final String AS_OF = """
            select c.*, o.name as organization, o.credit_code, o.province,
                   case when c.valid_until < :day and h.status <> 'EXITED' then 'EXPIRED' else h.status end as status
            from catalogue_certificate c
            join catalogue_organization o on o.id = c.organization_id
            cross join lateral (select status from catalogue_change where certificate_id = c.id and day <= :day
                                order by day desc, id desc limit 1) h
            where c.recorded_on <= :day""";

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of certificates, the newest entry first. */
    public CataloguePage page(CatalogueQuery query) {
        var after = query.after();
        var found = jdbc.sql(sql(query))
                .param("day", query.asOf())
                .param("search", "%" + escaped(query.search()) + "%")
                .param("field", query.field())
                .param("level", query.level())
                .param("status", query.status() == null ? null : query.status().name())
                .param("batch", query.batch())
                .param("province", query.province())
                .param("afterDay", after == null ? null : after.day())
                .param("afterId", after == null ? null : after.id())
                .param("limit", query.size() + 1)
                .query(Catalogue::row)
                .list();
        return CataloguePage.of(found, query.size());
    }

    /** The batches and rounds that ever listed something, for the filter. */
    public List<String> batches() {
        return jdbc.sql("select distinct batch from catalogue_certificate where batch is not null order by batch")
                .query(String.class)
                .list();
    }

    /** An organization as of a day; empty when it was not entered by then. */
    public Optional<OrganizationEntry> organization(UUID id, LocalDate asOf) {
        return jdbc.sql("select * from catalogue_organization where id = ? and recorded_on <= ?")
                .params(id, asOf)
                .query((row, number) -> new OrganizationEntry(
                        id,
                        row.getString("name"),
                        row.getString("credit_code"),
                        row.getString("province"),
                        row.getObject("recorded_on", LocalDate.class),
                        certificates(id, asOf),
                        history("c.organization_id", id, asOf)))
                .optional();
    }

    /** A certificate as of a day; empty when it was not entered by then. */
    public Optional<CertificateRow> certificate(UUID id, LocalDate asOf) {
        return jdbc.sql(AS_OF + " and c.id = :id")
                .param("day", asOf)
                .param("id", id)
                .query(Catalogue::row)
                .optional();
    }

    /** The case whose fact entered a certificate; empty for what was entered when the catalogue was set up. */
    public Optional<UUID> caseOf(UUID certificateId) {
        return jdbc.sql("select case_id from catalogue_certificate where id = ? and case_id is not null")
                .param(certificateId)
                .query(UUID.class)
                .optional();
    }

    /** What became of a certificate up to a day, the newest change first. */
    public List<ChangeRow> history(UUID certificateId, LocalDate asOf) {
        return history("c.id", certificateId, asOf);
    }

    private List<CertificateRow> certificates(UUID organizationId, LocalDate asOf) {
        return jdbc.sql(AS_OF + " and c.organization_id = :organization order by c.recorded_on, c.id")
                .param("day", asOf)
                .param("organization", organizationId)
                .query(Catalogue::row)
                .list();
    }

    private List<ChangeRow> history(String column, UUID id, LocalDate asOf) {
        return jdbc.sql(
                        "select h.day, h.certificate_id, c.name as certificate, h.status, h.note from catalogue_change h"
                                + " join catalogue_certificate c on c.id = h.certificate_id where " + column
                                + " = ? and h.day <= ? order by h.day desc, h.id desc")
                .params(id, asOf)
                .query(ChangeRow.class)
                .list();
    }

    private static String sql(CatalogueQuery query) {
        return "select * from (" + AS_OF + ") c where true"
                + (query.search() == null
                        ? ""
                        : " and lower(name || ' ' || organization || ' ' || coalesce(credit_code, '')) like :search")
                + (query.field() == null ? "" : " and field = :field")
                + (query.level() == null ? "" : " and :level = any (levels)")
                + (query.status() == null ? "" : " and status = :status")
                + (query.batch() == null ? "" : " and batch = :batch")
                + (query.province() == null
                        ? ""
                        : query.leavesUnrecordedOut() ? " and province = :province" : " and province is null")
                + (query.after() == null ? "" : " and (recorded_on, id) < (:afterDay, :afterId)")
                + " order by recorded_on desc, id desc limit :limit";
    }

    private static String escaped(@Nullable String search) {
        return search == null
                ? ""
                : search.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_");
    }

    private static CertificateRow row(ResultSet row, int number) throws SQLException {
        return new CertificateRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("organization_id", UUID.class),
                row.getString("organization"),
                row.getString("field"),
                List.copyOf(Arrays.asList((String[]) row.getArray("levels").getArray())),
                row.getString("batch"),
                row.getString("track"),
                CertificateStatus.valueOf(row.getString("status")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("agreement_number"),
                row.getObject("recorded_on", LocalDate.class),
                row.getString("source"));
    }
}
