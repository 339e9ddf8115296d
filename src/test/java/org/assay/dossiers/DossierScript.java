package org.assay.dossiers;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.demo.ExampleDossier;
import org.assay.forms.Forms;
import org.assay.organizations.NewOrganization;
import org.assay.organizations.Organization;
import org.assay.organizations.Organizations;
import org.assay.people.Person;
import org.assay.rounds.Round;
import org.assay.shared.Field;
import org.assay.shared.Province;
import org.assay.shared.SocialCreditCode;
import org.assay.shared.Track;
import org.assay.testing.Cast;

/** Plays applicants for tests: a new organization with its agent, a complete dossier, handed in by the front door. */
public record DossierScript(Cast cast, Organizations organizations, Dossiers dossiers, Sections sections, Forms forms) {

    /** A dossier that was handed in or is about to be, and whose it is. */
    public record Played(DossierId id, Person agent, Organization organization) {
        public UUID caseId() {
            return id.value();
        }
    }

    private static final AtomicInteger SERIAL = new AtomicInteger((int) (System.nanoTime() % 80_000));

    /** A new enterprise with a code that satisfies its check. */
    public Organization organization() {
        int serial = SERIAL.incrementAndGet();
        return organizations.register(new NewOrganization(
                "测试评价组织" + serial + "有限公司",
                creditCode(serial),
                false,
                Organization.Kind.ENTERPRISE,
                Province.BEIJING,
                "北京市海淀区测试路 " + serial + " 号",
                "法定代表人甲",
                null));
    }

    private static String creditCode(int serial) {
        String start = "91110108MA%06d0".formatted(serial % 1_000_000);
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(check -> start + (char) check)
                .filter(code -> SocialCreditCode.check(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** A complete draft of a new organization for logistics on the mature track. */
    public Played draft(Round round) {
        var organization = organization();
        var agent = cast.newAgent(organization.id());
        return cast.as(agent, () -> {
            var id = dossiers.begin(round.id()).id();
            answers(organization).forEach((section, answers) -> save(id, section, answers));
            for (var kind : DocumentKind.values()) {
                attach(id, kind);
            }
            return new Played(id, agent, organization);
        });
    }

    /** What a complete dossier of this organization says; nobody else's certificate is named like it. */
    public Map<Section, Map<String, Object>> answers(Organization organization) {
        return ExampleDossier.of(
                organization,
                Field.LOGISTICS,
                Track.MATURE,
                "智慧仓配" + UUID.randomUUID().toString().substring(0, 8) + "职业技能等级证书");
    }

    /** Saves a section over what is there now. */
    public SectionAnswers save(DossierId id, Section section, Map<String, Object> answers) {
        return dossiers.save(
                id,
                section,
                Forms.read(forms.named(section.form()), answers),
                sections.of(id, section).get(0).version());
    }

    public void attach(DossierId id, DocumentKind kind) {
        dossiers.attach(
                id, kind, kind.code() + ".pdf", new ByteArrayInputStream(ExampleDossier.pdf("test " + kind.code())));
    }

    /** A dossier that was handed in. */
    public Played submitted(Round round) {
        var played = draft(round);
        cast.as(played.agent(), () -> dossiers.submit(played.id(), null));
        return played;
    }

    /** A dossier whose completeness check it has passed. */
    public Played accepted(Round round) {
        var played = submitted(round);
        cast.does(cast.officer(), played.caseId(), "check-dossier", Map.of("verdict", "accepted"));
        return played;
    }

    /** A dossier that waits for its panel. */
    public Played eligible(Round round) {
        var played = accepted(round);
        assessed(played, Map.of());
        return played;
    }

    /** Lets one officer assess, all criteria met but these, and the other confirm. */
    public void assessed(Played played, Map<String, Map<String, Object>> exceptions) {
        cast.does(cast.officer(), played.caseId(), "assess-eligibility", assessment(exceptions, null));
        cast.does(cast.secondOfficer(), played.caseId(), "confirm-eligibility", Map.of("decision", "confirmed"));
    }

    /** Answers to assess-eligibility. @param exceptions by criterion, what differs from a finding of MET */
    public static Map<String, Object> assessment(Map<String, Map<String, Object>> exceptions, String question) {
        List<Map<String, Object>> rows = Eligibility.CODES.stream()
                .map(code -> {
                    Map<String, Object> row = new HashMap<>(Map.of("criterion", code, "finding", "MET"));
                    row.putAll(exceptions.getOrDefault(code, Map.of()));
                    return row;
                })
                .toList();
        Map<String, Object> answers = new HashMap<>(Map.of("findings", rows));
        if (question != null) {
            answers.put("question", question);
        }
        return answers;
    }
}
