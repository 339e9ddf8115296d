package org.assay.dossiers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.shared.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The agreements with the organizations that were selected. */
@Component
public class Agreements {

    private static final TypeReference<List<Level>> LEVELS = new TypeReference<>() {};
    private static final TypeReference<Map<Level, BigDecimal>> FEES = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Agreements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The dossier's agreement; none before it is selected. */
    public Optional<Agreement> of(DossierId id) {
        return jdbc.sql("select * from dossier_agreement where dossier_id = ?")
                .param(id.value())
                .query(this::agreement)
                .optional();
    }

    void add(DossierId id, Agreement agreement) {
        jdbc.sql("""
                insert into dossier_agreement (dossier_id, number, drawn_up_at, due, term_years, levels, fee_ceilings, obligations)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        agreement.number(),
                        Sections.at(agreement.drawnUpAt()),
                        Sections.at(agreement.due()),
                        agreement.termYears(),
                        json.writeValueAsString(agreement.levels()),
                        json.writeValueAsString(agreement.feeCeilings()),
                        json.writeValueAsString(agreement.obligations()))
                .update();
    }

    void sign(DossierId id, String signatory, Instant now) {
        jdbc.sql("update dossier_agreement set signatory = ?, signed_at = ? where dossier_id = ?")
                .params(signatory, Sections.at(now), id.value())
                .update();
    }

    void countersign(DossierId id, String signatory, String documentNumber, LocalDate from, LocalDate until) {
        jdbc.sql("""
                update dossier_agreement set countersignatory = ?, document_number = ?, valid_from = ?, valid_until = ?
                where dossier_id = ?""").params(signatory, documentNumber, from, until, id.value()).update();
    }

    private Agreement agreement(ResultSet row, int number) throws SQLException {
        return new Agreement(
                row.getString("number"),
                row.getObject("drawn_up_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", OffsetDateTime.class).toInstant(),
                row.getInt("term_years"),
                json.readValue(row.getString("levels"), LEVELS),
                json.readValue(row.getString("fee_ceilings"), FEES),
                json.readValue(row.getString("obligations"), TEXTS),
                row.getString("signatory"),
                Supplements.instant(row, "signed_at"),
                row.getString("countersignatory"),
                row.getString("document_number"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }
}
