package org.assay.demo;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.dossiers.DocumentKind;
import org.assay.dossiers.DossierId;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Section;
import org.assay.forms.Forms;
import org.assay.organizations.Organizations;
import org.assay.shared.Field;
import org.assay.shared.Track;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The agents of the demo story: each fills the example dossier in the name of its organization. */
@Component
@Profile("demo")
class DemoApplicants {

    private final DemoCast cast;
    private final Dossiers dossiers;
    private final Organizations organizations;
    private final Forms forms;

    DemoApplicants(DemoCast cast, Dossiers dossiers, Organizations organizations, Forms forms) {
        this.cast = cast;
        this.dossiers = dossiers;
        this.organizations = organizations;
        this.forms = forms;
    }

    /** Fills a whole dossier and hands it in. */
    UUID submits(String username, UUID round, Field field, Track track, String certificate) {
        return cast.as(username, () -> {
            var id = begin(username, round);
            sections(username, field, track, certificate).forEach((section, answers) -> save(id, section, answers));
            for (DocumentKind kind : DocumentKind.values()) {
                dossiers.attach(
                        id,
                        kind,
                        kind.name().toLowerCase(Locale.ROOT) + ".pdf",
                        new ByteArrayInputStream(ExampleDossier.pdf(kind.name())));
            }
            dossiers.submit(id, null);
            return id.value();
        });
    }

    /** Begins a dossier and fills its first half, as an agent might who went home for the night. */
    UUID drafts(String username, UUID round, Field field, Track track, String certificate) {
        return cast.as(username, () -> {
            var id = begin(username, round);
            var sections = sections(username, field, track, certificate);
            for (Section section : new Section[] {Section.A, Section.C, Section.D, Section.E}) {
                save(id, section, Objects.requireNonNull(sections.get(section)));
            }
            return id.value();
        });
    }

    private DossierId begin(String username, UUID round) {
        return dossiers.begin(round).id();
    }

    private Map<Section, Map<String, Object>> sections(String username, Field field, Track track, String certificate) {
        var organization = organizations.expect(
                java.util.Objects.requireNonNull(cast.person(username).organizationId()));
        return ExampleDossier.of(organization, field, track, certificate + "职业技能等级证书");
    }

    private void save(DossierId id, Section section, Map<String, Object> answers) {
        var form = forms.named("section-" + section.name().toLowerCase(Locale.ROOT));
        dossiers.save(
                id,
                section,
                Forms.read(form, answers),
                dossiers.expectWhole(id).section(section).version());
    }
}
