package org.assay.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.announcements.Announcement;
import org.assay.announcements.Announcements;
import org.assay.announcements.Line;
import org.assay.announcements.NewObjection;
import org.assay.announcements.Objections;
import org.assay.announcements.ObjectorKind;
import org.assay.dossiers.DossierScript.Played;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.notifications.NotificationRow;
import org.assay.notifications.Notifications;
import org.assay.people.Role;
import org.assay.rounds.Rounds;
import org.assay.rounds.Standing;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Cases;
import org.assay.workflow.Whereabouts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A place falls free: the reserve moves up in its order, each under a notice, a decision and an agreement of its own. */
@ProcessTest
class ReserveOfferTest {

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Road road;

    @Autowired
    Rounds rounds;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    Notifications notifications;

    @Autowired
    Announcements announcements;

    @Autowired
    Objections objections;

    @Test
    void theReserveMovesUpInItsOrderEachUnderItsOwnNotice() {
        var round = road.openWithExperts();
        var script = road.dossiers();
        var reviews = road.reviews();
        var played = new ArrayList<Played>();
        for (var share : List.of("0.9", "0.88", "0.86", "0.84", "0.82", "0.8", "0.78")) {
            played.add(script.eligible(round));
            reviews.concludes(round, played.get(played.size() - 1), share, "YES");
        }
        reviews.putsUnderNotice(round);
        mover.pass(8);
        reviews.decides(round);
        assertThat(played.subList(2, 7)).allMatch(each -> status(each) == DossierStatus.RESERVE);

        mover.pass(21);
        assertThat(rounds.standing(played.get(0).caseId())).isEqualTo(Standing.LAPSED);
        var struckOff = played.get(2);
        var rejected = played.get(3);
        var lapsing = played.get(4);
        var listed = played.get(5);
        var last = played.get(6);
        assertThat(where(struckOff)).containsExactly("offer-place");
        assertThat(where(rejected)).containsExactly("offer-place");
        assertThat(where(lapsing)).isEmpty();

        offer(struckOff);
        offer(rejected);
        assertThat(status(struckOff)).isEqualTo(DossierStatus.OFFERED);
        assertThat(mails(struckOff)).contains("place-offered");
        var notice = notice(struckOff);
        assertThat(notice.lines()).extracting(Line::caseId).containsExactly(struckOff.caseId());
        assertThat(notice.documentNumber()).isEqualTo(round.number() + "-N2");
        uphold(notice, struckOff);
        assertThat(where(struckOff)).containsExactly("notice-period-over");
        mover.pass(8);

        assertThat(status(struckOff)).isEqualTo(DossierStatus.NOT_SELECTED);
        assertThat(where(struckOff)).isEmpty();
        assertThat(where(lapsing)).containsExactly("offer-place");
        assertThat(where(rejected)).containsExactly("decide-place");
        decide(rejected, "not-selected");
        assertThat(status(rejected)).isEqualTo(DossierStatus.NOT_SELECTED);
        assertThat(where(listed)).containsExactly("offer-place");

        offer(lapsing);
        offer(listed);
        mover.pass(8);
        decide(lapsing, "selected");
        decide(listed, "selected");
        assertThat(status(listed)).isEqualTo(DossierStatus.SIGNING);
        assertThat(rounds.standing(listed.caseId())).isEqualTo(Standing.SELECTED);
        assertThat(mails(listed)).contains("dossier-selected", "agreement-ready");
        sign(listed);
        assertThat(status(listed)).isEqualTo(DossierStatus.LISTED);
        assertThat(kinds(round.id())).contains("place-freed", "reserve-moved-up");

        mover.pass(21);
        assertThat(status(lapsing)).isEqualTo(DossierStatus.LAPSED);
        assertThat(where(last)).containsExactly("offer-place");
        cast.does(
                cast.approver(),
                last.caseId(),
                "offer-place",
                Map.of("decision", "vacant", "reason", "本领域已有足够的证书，空缺名额不再递补。"));
        assertThat(status(last)).isEqualTo(DossierStatus.RESERVE);
        assertThat(where(last)).isEmpty();
        assertThat(rounds.standing(last.caseId())).isEqualTo(Standing.RESERVE);
    }

    private void offer(Played played) {
        cast.does(cast.approver(), played.caseId(), "offer-place", Map.of("decision", "offered"));
    }

    private void decide(Played played, String decision) {
        var answers = new HashMap<String, Object>(Map.of(
                "decision", decision,
                "minuteNumber", "纪要〔2019〕2号",
                "reasons", "公示期满，经会议研究，依据评审结论作出本决定。",
                "remedy", "对结果不服的，可自公布之日起六十日内申请行政复议。"));
        if (decision.equals("selected")) {
            answers.put("documentNumber", "公告〔2019〕" + played.caseId());
        }
        cast.does(cast.member(), played.caseId(), "decide-place", answers);
    }

    private void sign(Played played) {
        cast.does(played.agent(), played.caseId(), "sign-agreement", Map.of("signatory", "法定代表人甲", "accepted", true));
        cast.does(
                cast.approver(),
                played.caseId(),
                "countersign-agreement",
                Map.of("signatory", "签署人", "documentNumber", "协议〔2019〕9号", "accepted", true));
    }

    private void uphold(Announcement notice, Played played) {
        var objection = objections.file(notice.id(), played.caseId(), objection());
        var both = cast.newPerson(Role.OBJECTION_OFFICER);
        assertThat(cast.item(objection.id(), "admit-objection").roundId())
                .isNotNull()
                .isNotEqualTo(played.caseId());
        cast.does(both, objection.id(), "admit-objection", Map.of("verdict", "admitted"));
        cast.does(
                both,
                objection.id(),
                "conclude-objection",
                Map.of("conclusion", "UPHELD", "removal", true, "reasons", "经核实，申报材料所列培训人次与年度报告不符，异议成立。"));
    }

    private static NewObjection objection() {
        return new NewObjection(
                ObjectorKind.ORGANIZATION,
                "某某培训有限公司",
                "91310115MA1T20022W",
                "objector@assay.example",
                List.of("UNTRUE_MATERIAL"),
                "该单位申报材料所列的培训人次与公开的年度报告明显不符。年度报告载明的培训人次不足申报数的三分之一，且证明文件的出具单位已经注销，证明不具有效力。",
                null,
                false);
    }

    private Announcement notice(Played played) {
        return announcements.noticeOf(played.caseId()).orElseThrow();
    }

    private DossierStatus status(Played played) {
        return cast.as(played.agent(), () -> dossiers.expect(played.id())).status();
    }

    private List<String> where(Played played) {
        return cases.whereabouts(played.caseId()).stream()
                .map(Whereabouts::step)
                .toList();
    }

    private List<String> kinds(UUID id) {
        return ledger.of(id).stream().map(RecordedFact::kind).toList();
    }

    private List<String> mails(Played played) {
        return notifications.of(played.caseId()).stream()
                .map(NotificationRow::template)
                .toList();
    }
}
