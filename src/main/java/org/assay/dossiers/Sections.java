package org.assay.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.forms.Forms;
import org.assay.shared.Refused;
import org.assay.shared.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What applicants have written in the sections A to J; who may read them is for the caller to ask first. */
@Component
public class Sections {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Forms forms;
    private final JsonMapper json;
    private final Vault vault;

    Sections(JdbcClient jdbc, Forms forms, JsonMapper json, Vault vault) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.json = json;
        this.vault = vault;
    }

    /** The ten written sections in order, those never saved as empty ones. */
    public List<SectionAnswers> of(DossierId id) {
        Map<Section, SectionAnswers> saved = new EnumMap<>(Section.class);
        jdbc.sql("select * from dossier_section where dossier_id = ?")
                .param(id.value())
                .query(this::answers)
                .list()
                .forEach(section -> saved.put(section.section(), section));
        return Arrays.stream(Section.values())
                .filter(Section::isForm)
                .map(section -> Optional.ofNullable(saved.get(section)).orElseGet(() -> empty(section)))
                .toList();
    }

    public SectionAnswers find(DossierId id, Section section) {
        return jdbc.sql("select * from dossier_section where dossier_id = ? and section = ?")
                .params(id.value(), section.name())
                .query(this::answers)
                .optional()
                .orElseGet(() -> empty(section));
    }

    /** @throws Refused when somebody saved the section after the version this save was made from */
    SectionAnswers save(
            DossierId id, Section section, Map<String, Object> answers, long version, UUID person, Instant now) {
        var problems = Forms.check(forms.named(section.form()), answers);
        var state = SectionState.of(problems);
        int saved = jdbc.sql("""
                insert into dossier_section (dossier_id, section, answers, state, version, saved_at, saved_by)
                select :id, :section, :answers, :state, 1, :now, :person where :version = 0
                on conflict (dossier_id, section) do nothing""")
                .param("id", id.value())
                .param("section", section.name())
                .param("answers", vault.seal(json.writeValueAsString(answers), place(id, section)))
                .param("state", state.name())
                .param("now", at(now))
                .param("person", person)
                .param("version", version)
                .update();
        if (saved == 0) {
            saved = jdbc.sql("""
                    update dossier_section set answers = :answers, state = :state, version = version + 1, saved_at = :now,
                           saved_by = :person
                    where dossier_id = :id and section = :section and version = :version""")
                    .param("id", id.value())
                    .param("section", section.name())
                    .param("answers", vault.seal(json.writeValueAsString(answers), place(id, section)))
                    .param("state", state.name())
                    .param("now", at(now))
                    .param("person", person)
                    .param("version", version)
                    .update();
        }
        if (saved == 0) {
            throw new Refused("dossiers.refused.stale", section.name());
        }
        return new SectionAnswers(section, answers, state, version + 1, now, person, problems);
    }

    private SectionAnswers answers(ResultSet row, int number) throws SQLException {
        var section = Section.valueOf(row.getString("section"));
        var form = forms.named(section.form());
        var answers = Forms.read(form, json.readValue(open(row, section), TREE));
        var problems = Forms.check(form, answers);
        return new SectionAnswers(
                section,
                answers,
                SectionState.of(problems),
                row.getLong("version"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("saved_by", UUID.class),
                problems);
    }

    private String open(ResultSet row, Section section) throws SQLException {
        return vault.open(
                row.getBytes("answers"), place(new DossierId(row.getObject("dossier_id", UUID.class)), section));
    }

    private static String place(DossierId id, Section section) {
        return "dossiers/" + id + "/" + section;
    }

    private static SectionAnswers empty(Section section) {
        return new SectionAnswers(section, Map.of(), SectionState.EMPTY, 0, null, null, List.of());
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
