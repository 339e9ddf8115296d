package org.assay.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assay.dossiers.DossierScript.Played;
import org.assay.forms.Forms;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.organizations.Organizations;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.reviews.Experts;
import org.assay.reviews.NewExpert;
import org.assay.reviews.Sector;
import org.assay.rounds.Round;
import org.assay.rounds.RoundScript;
import org.assay.rounds.Rounds;
import org.assay.shared.Level;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Cases;
import org.assay.workflow.Inbox;
import org.assay.workflow.Whereabouts;
import org.assay.workflow.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole road: from the draft over the panel, the notice and the decision to the certificate in the catalogue. */
@ProcessTest
class ListedRoadTest {

    private static final List<String> PROVINCES = List.of("110000", "310000", "320000", "440000");

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Rounds rounds;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Organizations organizations;

    @Autowired
    Sections sections;

    @Autowired
    Forms forms;

    @Autowired
    DossierReader reader;

    @Autowired
    Experts experts;

    @Autowired
    Inbox inbox;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    Notifications notifications;

    private DossierScript script;

    @Test
    void theBestAreListedTheNextWaitTheOthersAreTold() {
        mover.at(Time.BEGINNING);
        script = new DossierScript(cast, organizations, dossiers, sections, forms);
        var round = new RoundScript(cast, mover, rounds).open(List.of(RoundScript.place("logistics", "MATURE", 2)));
        appointExperts();
        var listed = script.eligible(round);
        var lapsed = script.eligible(round);
        var reserve = script.eligible(round);
        var rejected = script.eligible(round);

        review(round, listed, "0.9", "YES");
        review(round, lapsed, "0.85", "YES");
        review(round, reserve, "0.8", "YES");
        review(round, rejected, "0.6", "NO");
        assertThat(status(listed)).isEqualTo(DossierStatus.RECOMMENDED);
        assertThat(status(rejected)).isEqualTo(DossierStatus.NOT_RECOMMENDED);
        assertThat(where(listed)).containsExactly("round-decided");
        decide(round, listed);

        assertThat(status(reserve)).isEqualTo(DossierStatus.RESERVE);
        assertThat(mails(reserve)).contains("dossier-reserve");
        assertThat(status(rejected)).isEqualTo(DossierStatus.NOT_SELECTED);
        assertThat(mails(rejected)).contains("dossier-not-selected");
        assertThat(where(rejected)).isEmpty();
        assertThat(status(listed)).isEqualTo(DossierStatus.SIGNING);
        signs(listed);
        assertThat(status(listed)).isEqualTo(DossierStatus.LISTED);
        assertThat(where(listed)).isEmpty();
        assertThat(mails(listed)).contains("dossier-selected", "agreement-ready", "certificate-listed");
        assertThat(kinds(listed)).contains("agreement-countersigned", "certificate-listed");

        assertThat(where(lapsed)).containsExactly("sign-agreement");
        mover.pass(21);
        assertThat(status(lapsed)).isEqualTo(DossierStatus.LAPSED);
        assertThat(mails(lapsed)).contains("agreement-lapsed");
    }

    private void signs(Played played) {
        var agreement = Objects.requireNonNull(reader.proceedings(played.id()).agreement());
        assertThat(agreement.number()).endsWith("-A");
        assertThat(agreement.feeCeilings()).containsOnlyKeys(Level.L1, Level.L2);
        cast.does(played.agent(), played.caseId(), "sign-agreement", Map.of("signatory", "法定代表人甲", "accepted", true));
        cast.does(
                cast.approver(),
                played.caseId(),
                "countersign-agreement",
                Map.of("signatory", "签署人", "documentNumber", "协议〔2019〕1号", "accepted", true));
        var signed = Objects.requireNonNull(reader.proceedings(played.id()).agreement());
        assertThat(signed.validFrom()).isEqualTo(mover.today());
        assertThat(signed.validUntil()).isEqualTo(mover.today().plusYears(3).minusDays(1));
    }

    /** The round is closed, ranked, put under notice and decided; under notice nobody withdraws any more. */
    private void decide(Round round, Played one) {
        mover.pass(RoundScript.OPEN_FOR + 1);
        cast.does(cast.officer(), round.id(), "rank-candidates", Map.of("confirmed", true));
        cast.does(cast.approver(), round.id(), "confirm-shortlist", Map.of("decision", "confirmed"));
        assertThatThrownBy(() -> cast.as(one.agent(), () -> dossiers.withdraw(one.id())))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("dossiers.refused.too-late-to-withdraw"));
        mover.pass(8);
        cast.does(
                cast.member(),
                round.id(),
                "decide-round",
                Map.of(
                        "minuteNumber", "纪要〔2019〕1号",
                        "documentNumber", "公告〔2019〕" + round.number(),
                        "reasons", "经专家评审、排序和公示，名单符合公告规定的名额和条件。",
                        "remedy", "对结果不服的，可自公布之日起六十日内申请行政复议。",
                        "exclusions", List.of()));
    }

    private void review(Round round, Played played, String share, String vote) {
        cast.does(cast.officer(), played.caseId(), "draw-panel", Map.of("nonce", "20190506-88013", "witness", "见证人"));
        assertThat(status(played)).isEqualTo(DossierStatus.SCORING);
        answerAll(played, "accept-seat", Map.of("answer", "accept", "declaration", true));
        var seated = open(played, "score-dossier").get(0);
        assertThat(dossiers.visible(played.id(), expert(seated).actor())).isPresent();
        answerAll(played, "score-dossier", sheet(round, share, vote));
        answerAll(played, "conclude-panel", Map.of("summary", "专家组完成独立评分并经集体讨论，形成本结论。", "signed", true));
        answerAll(played, "sign-report", Map.of("decision", "signed"));
    }

    private static Map<String, Object> sheet(Round round, String share, String vote) {
        var half = new BigDecimal("0.5");
        var rows = new ArrayList<Map<String, Object>>();
        for (var criterion : round.criteria()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("criterion", criterion.code());
            row.put(
                    "points",
                    criterion
                            .weight()
                            .multiply(new BigDecimal(share))
                            .divide(half, 0, RoundingMode.HALF_UP)
                            .multiply(half));
            row.put("reason", "依据申报书所附材料与现场核对情况综合判断，理由充分。");
            rows.add(row);
        }
        return Map.of("scores", rows, "vote", vote, "comment", "独立评分。", "signed", true);
    }

    private void answerAll(Played played, String step, Map<String, Object> answers) {
        for (var item : open(played, step)) {
            cast.as(expert(item), () -> inbox.submit(item.id(), answers, null));
        }
    }

    private List<WorkItem> open(Played played, String step) {
        return inbox.of(played.caseId()).stream()
                .filter(item -> item.isOpen() && item.step().equals(step))
                .toList();
    }

    private org.assay.people.Person expert(WorkItem item) {
        return cast.person(PersonId.of(item.candidate().substring("person:".length())));
    }

    private void appointExperts() {
        for (int i = 0; i < 24; i++) {
            var employer = script.organization();
            var person = cast.newPerson(Role.EXPERT);
            var expert = new NewExpert(
                    person.id(),
                    experts.nextCode(),
                    "评审专家" + employer.creditCode(),
                    employer.name(),
                    employer.creditCode(),
                    PROVINCES.get(i % PROVINCES.size()),
                    Sector.values()[i % 3],
                    Set.of("logistics"),
                    mover.today().plusYears(3));
            cast.as(cast.administrator(), () -> experts.add(expert));
        }
    }

    private DossierStatus status(Played played) {
        return cast.as(played.agent(), () -> dossiers.expect(played.id())).status();
    }

    private List<String> where(Played played) {
        return cases.whereabouts(played.caseId()).stream()
                .map(Whereabouts::step)
                .toList();
    }

    private List<String> kinds(Played played) {
        UUID id = played.caseId();
        return ledger.of(id).stream().map(RecordedFact::kind).toList();
    }

    private List<String> mails(Played played) {
        return notifications.of(played.caseId()).stream()
                .map(NotificationRow::template)
                .toList();
    }
}
