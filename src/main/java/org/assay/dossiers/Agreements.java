package org.assay.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The agreements with the organizations that were selected. */
@Component
public class Agreements {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Agreements(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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
}
