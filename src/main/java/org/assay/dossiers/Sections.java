package org.assay.dossiers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private static final String FIRST = """
            insert into dossier_section (dossier_id, section, answers, state, version, saved_at, saved_by)
            values (:id, :section, :answers, :state, :version + 1, :now, :person)
            on conflict (dossier_id, section) do nothing""";

    private static final String AGAIN = """
            update dossier_section set answers = :answers, state = :state, version = version + 1, saved_at = :now,
                   saved_by = :person
            where dossier_id = :id and section = :section and version = :version""";

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

    /** A section as it is kept. */
    record Kept(Section section, byte[] answers, long version, Instant savedAt, UUID savedBy) {}

    /** The ten written sections in order, those never saved as empty ones. */
    public List<SectionAnswers> of(DossierId id) {
        return opened(id, kept("select * from dossier_section where dossier_id = ?", id.value()));
    }

    /** Some of the written sections, in the order they are asked for. */
    List<SectionAnswers> of(DossierId id, Section... wanted) {
        var names = Arrays.stream(wanted).map(Section::name).toArray(String[]::new);
        var sql = "select * from dossier_section where dossier_id = ? and section = any (?)";
        return opened(id, kept(sql, id.value(), names), wanted);
    }

    private List<Kept> kept(String sql, Object... parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new Kept(
                        Section.valueOf(row.getString("section")),
                        row.getBytes("answers"),
                        row.getLong("version"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getObject("saved_by", UUID.class)))
                .list();
    }

    /** The ten written sections in order, as {@link #of}, from what was read already. */
    List<SectionAnswers> opened(DossierId id, List<Kept> saved) {
        return opened(
                id,
                saved,
                Arrays.stream(Section.values()).filter(Section::isForm).toArray(Section[]::new));
    }

    private List<SectionAnswers> opened(DossierId id, List<Kept> saved, Section... wanted) {
        Map<Section, SectionAnswers> opened = new EnumMap<>(Section.class);
        saved.forEach(kept -> opened.put(kept.section(), opened(id, kept)));
        return Arrays.stream(wanted)
                .map(section -> opened.getOrDefault(section, empty(section)))
                .toList();
    }

    private SectionAnswers opened(DossierId id, Kept kept) {
        var section = kept.section();
        var form = forms.named(section.form());
        var answers = Forms.read(form, json.readValue(vault.open(kept.answers(), place(id, section)), TREE));
        var problems = Forms.check(form, answers);
        return new SectionAnswers(
                section, answers, SectionState.of(problems), kept.version(), kept.savedAt(), kept.savedBy(), problems);
    }

    /** @throws Refused when somebody saved the section after the version this save was made from */
    SectionAnswers save(
            DossierId id, Section section, Map<String, Object> answers, long version, UUID person, Instant now) {
        var problems = Forms.check(forms.named(section.form()), answers);
        var state = SectionState.of(problems);
        int saved = jdbc.sql(version == 0 ? FIRST : AGAIN)
                .param("id", id.value())
                .param("section", section.name())
                .param("answers", vault.seal(json.writeValueAsString(answers), place(id, section)))
                .param("state", state.name())
                .param("now", at(now))
                .param("person", person)
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Refused("dossiers.refused.stale", section.name());
        }
        return new SectionAnswers(section, answers, state, version + 1, now, person, problems);
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
