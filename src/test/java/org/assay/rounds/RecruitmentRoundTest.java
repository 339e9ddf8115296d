package org.assay.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.announcements.Announcements;
import org.assay.announcements.Line;
import org.assay.announcements.NewObjection;
import org.assay.announcements.Objections;
import org.assay.announcements.ObjectorKind;
import org.assay.people.NotYours;
import org.assay.shared.Field;
import org.assay.shared.Refused;
import org.assay.shared.Track;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Cases;
import org.assay.workflow.Whereabouts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of a round from its draft to the decision, with every turn it may take. */
@ProcessTest
class RecruitmentRoundTest {

    private static final String LONG_REASON = "排序与评分表不一致，请核对各组得分后重新提交。";

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Rounds rounds;

    @Autowired
    RecruitmentRound steps;

    @Autowired
    Reserves reserves;

    @Autowired
    CallAmendments amendments;

    @Autowired
    Announcements announcements;

    @Autowired
    Objections objections;

    @Autowired
    Cases cases;

    private RoundScript script;

    @BeforeEach
    void begin() {
        script = new RoundScript(cast, mover, rounds);
        mover.at(Time.BEGINNING);
    }

    @Test
    void aRoundIsDraftedApprovedOpenedRankedNoticedAndDecided() {
        var round = script.begun();
        assertThat(round.number()).matches("RND-2019-\\d{3}");
        assertThat(where(round)).containsExactly("draft-call");

        var opensOn = mover.calendar().days().plus(mover.today(), 3);
        cast.does(
                cast.officer(),
                round.id(),
                "draft-call",
                script.call(opensOn, List.of(RoundScript.place("logistics", "MATURE", 1))));
        cast.does(cast.approver(), round.id(), "approve-call", Map.of("decision", "approved"));
        assertThat(status(round)).isEqualTo(RoundStatus.PUBLISHED);
        assertThat(where(round)).containsExactly("opening-day");
        assertThat(rounds.open()).extracting(Round::id).doesNotContain(round.id());

        mover.at(opensOn);
        assertThat(status(round)).isEqualTo(RoundStatus.OPEN);
        assertThat(where(round)).containsExactly("closing-day");
        assertThat(rounds.open()).extracting(Round::id).contains(round.id());
        var second = script.enters(round);
        var first = script.enters(round);
        var third = script.enters(round);

        script.passPeriod();
        assertThat(status(round)).isEqualTo(RoundStatus.CLOSED);
        assertThat(where(round)).containsExactly("reviews-concluded");
        script.recommends(first, "91.25");
        script.recommends(second, "88.00");
        rounds.conclude(third.dossierId(), Conclusion.out());
        assertThat(status(round)).isEqualTo(RoundStatus.REVIEWING);
        assertThat(where(round)).containsExactly("rank-candidates");

        rank(round);
        confirm(round);
        assertThat(status(round)).isEqualTo(RoundStatus.NOTICED);
        assertThat(announcements.noticeOf(round.id()).orElseThrow().lines())
                .extracting(Line::number)
                .containsExactly(first.number());
        assertThat(rounds.standing(first.dossierId())).isEqualTo(Standing.PENDING);

        mover.pass(8);
        assertThat(where(round)).containsExactly("decide-round");
        decide(round, List.of());
        assertThat(status(round)).isEqualTo(RoundStatus.DECIDED);
        assertThat(where(round)).isEmpty();
        assertThat(rounds.standing(first.dossierId())).isEqualTo(Standing.SELECTED);
        assertThat(rounds.standing(second.dossierId())).isEqualTo(Standing.RESERVE);
        assertThat(rounds.standing(third.dossierId())).isEqualTo(Standing.NOT_SELECTED);
    }

    @Test
    void theDraftStartsWithTheUsualScoreSheet() {
        var round = script.begun();
        var item = cast.item(round.id(), "draft-call");

        var prefill = cast.as(cast.officer(), () -> inbox().prefill(item));

        assertThat((List<?>) prefill.get("criteria")).hasSize(18);
        assertThat(prefill).containsEntry("opensOn", round.opensOn().toString());
    }

    @Test
    void aReturnedCallIsDraftedAgainWithWhatItSaid() {
        var round = script.begun();
        var call = script.call(mover.today(), List.of(RoundScript.place("logistics", "MATURE", 2)));
        cast.does(cast.officer(), round.id(), "draft-call", call);
        cast.does(cast.approver(), round.id(), "approve-call", Map.of("decision", "returned", "reason", LONG_REASON));

        assertThat(where(round)).containsExactly("draft-call");
        assertThat(rounds.expect(round.id()).returnReason()).isEqualTo(LONG_REASON);
        var item = cast.item(round.id(), "draft-call");
        assertThat(cast.as(cast.officer(), () -> inbox().prefill(item))).containsEntry("title", call.get("title"));
        assertThat(item.caseTitle()).isEqualTo(call.get("title"));
    }

    @Test
    void whoDraftedTheCallMayNotApproveIt() {
        var both = cast.newPerson(org.assay.people.Role.CASE_OFFICER);
        var round = script.begun();
        cast.does(
                both,
                round.id(),
                "draft-call",
                script.call(mover.today(), List.of(RoundScript.place("logistics", "MATURE", 2))));

        assertThat(cast.item(round.id(), "approve-call").isBarredFor(both.actor()))
                .isTrue();
    }

    @Test
    void theCallMustKeepItsRules() {
        var round = script.begun();
        var twice = RoundScript.place("logistics", "MATURE", 2);

        refusesCall(
                round,
                "opens-in-past",
                Map.of("opensOn", mover.today().minusDays(1).toString()));
        refusesCall(
                round,
                "too-short",
                Map.of(
                        "closesOn",
                        mover.calendar().days().plus(mover.today(), 19).toString()));
        refusesCall(round, "same-place-twice", Map.of("places", List.of(twice, twice)));
        refusesCall(round, "weights", Map.of("criteria", List.of(criterion("A1", "99.5"))));
        refusesCall(
                round,
                "same-criterion-twice",
                Map.of("criteria", List.of(criterion("A1", "50"), criterion("A1", "50"))));
        refusesCall(round, "criterion-code", Map.of("criteria", List.of(criterion("1A", "100"))));
    }

    @Test
    void aCallWhoseOpeningDayPassedCannotBeApproved() {
        var round = script.begun();
        cast.does(
                cast.officer(),
                round.id(),
                "draft-call",
                script.call(mover.today(), List.of(RoundScript.place("logistics", "MATURE", 2))));
        mover.pass(1);

        refuses(
                "opening-passed",
                () -> cast.does(cast.approver(), round.id(), "approve-call", Map.of("decision", "approved")));
    }

    @Test
    void anApprovedCallIsLockedAndNoStepComesBeforeItsTurn() {
        var published = script.open();
        var draft = script.begun();

        refuses(
                "call-locked",
                () -> cast.as(
                        cast.officer(), () -> steps.draftCall(published.id(), steps.draftCallPrefill(published.id()))));
        refuses("status", () -> steps.openRound(draft.id().toString()));
        assertThat(status(draft)).isEqualTo(RoundStatus.DRAFT);
    }

    @Test
    void aPlaceThatWasNotOfferedCannotBeLeftVacant() {
        var round = script.open();
        var candidate = script.enters(round);

        refuses("not-offered", () -> reserves.leaveVacant(candidate.dossierId(), LONG_REASON));
        refuses("not-offered", () -> reserves.turnDown(candidate.dossierId(), LONG_REASON));
    }

    @Test
    void aPeriodIsProlongedByAPublishedAmendmentBeforeItEndsAndNeverAfter() {
        var round = script.open();
        var before = rounds.expect(round.id()).closesOn();
        var later = before.plusDays(14);
        assertThatThrownBy(() -> cast.as(cast.officer(), () -> amendments.prolong(round.id(), later, LONG_REASON)))
                .isInstanceOf(NotYours.class);
        refusesToProlong("not-later", round, before);
        refusesToProlong("no-day", round, null);
        refuses("reason", () -> cast.as(cast.approver(), () -> amendments.prolong(round.id(), later, "短")));

        cast.as(cast.approver(), () -> amendments.prolong(round.id(), later, LONG_REASON));
        script.passPeriod();
        assertThat(status(round)).isEqualTo(RoundStatus.OPEN);
        script.enters(round);

        mover.at(later.plusDays(1));
        assertThat(status(round)).isEqualTo(RoundStatus.CLOSED);
        refusesToProlong("period-over", round, later.plusDays(30));
    }

    private void refusesToProlong(String why, Round round, java.time.@org.jspecify.annotations.Nullable LocalDate day) {
        refuses(why, () -> cast.as(cast.approver(), () -> amendments.prolong(round.id(), day, LONG_REASON)));
    }

    @Test
    void onlyACaseOfficerBeginsARound() {
        assertThatThrownBy(() -> cast.as(cast.approver(), rounds::begin)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> rounds.begin()).isInstanceOf(NotYours.class);
    }

    @Test
    void aDossierEntersOnlyAnOpenRoundThatOffersItsPlaceAndOnlyOnce() {
        var draft = script.begun();
        refuses("not-open", () -> script.enters(draft));

        var round = script.open();
        var entered = script.enters(round);
        refuses("no-such-place", () -> script.enters(round, Field.AUTOMOBILE, Track.MATURE));
        refuses("entered-before", () -> rounds.enter(round.id(), entered));

        script.passPeriod();
        refuses("not-open", () -> script.enters(round));
        assertThatThrownBy(() -> rounds.conclude(UUID.randomUUID(), Conclusion.out()))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> rounds.standing(UUID.randomUUID())).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> rounds.expect(UUID.randomUUID())).isInstanceOf(NotYours.class);
    }

    @Test
    void aRoundNobodyEnteredIsDecidedWithAnEmptyList() {
        var round = script.open();
        script.passPeriod();
        assertThat(where(round)).containsExactly("rank-candidates");

        rank(round);
        confirm(round);
        mover.pass(8);
        decide(round, List.of());

        assertThat(status(round)).isEqualTo(RoundStatus.DECIDED);
        assertThat(announcements.noticeOf(round.id()).orElseThrow().lines()).isEmpty();
    }

    @Test
    void candidatesConcludedBeforeTheClosingLeadStraightToTheRanking() {
        var round = script.open();
        script.recommends(script.enters(round), "80");
        script.passPeriod();

        assertThat(status(round)).isEqualTo(RoundStatus.REVIEWING);
        assertThat(where(round)).containsExactly("rank-candidates");
    }

    @Test
    void aReturnedShortlistIsRankedAgain() {
        var round = reviewed("80");
        rank(round);
        cast.does(
                cast.approver(),
                round.id(),
                "confirm-shortlist",
                Map.of("decision", "returned", "reason", LONG_REASON));

        assertThat(where(round)).containsExactly("rank-candidates");
        assertThat(rounds.expect(round.id()).returnReason()).isEqualTo(LONG_REASON);
    }

    @Test
    void aTieAcrossTheLineNeedsAVoteAndItsNote() {
        var round = script.open(List.of(RoundScript.place("logistics", "MATURE", 1)));
        var one = script.enters(round);
        var other = script.enters(round);
        script.recommends(one, "80");
        script.recommends(other, "80");
        script.passPeriod();

        refuses("tie", () -> rank(round));
        var votes = List.of(vote(one, 2), vote(other, 5));
        refuses("vote-needs-note", () -> rank(round, Map.of("votes", votes, "confirmed", true)));
        refuses(
                "vote-unknown",
                () -> rank(
                        round,
                        Map.of(
                                "votes",
                                List.of(Map.of("number", "TEO-NOBODY", "votes", BigDecimal.ONE)),
                                "note",
                                "表决",
                                "confirmed",
                                true)));
        rank(round, Map.of("votes", votes, "note", "评审组长主持表决，2比5。", "confirmed", true));
        confirm(round);

        assertThat(announcements.noticeOf(round.id()).orElseThrow().lines())
                .extracting(Line::number)
                .containsExactly(other.number());
    }

    @Test
    void aListThatChangedSinceItWasRankedCannotBeConfirmed() {
        var round = script.open();
        var leaving = script.enters(round);
        script.recommends(leaving, "90");
        script.recommends(script.enters(round), "80");
        script.passPeriod();
        rank(round);
        rounds.conclude(leaving.dossierId(), Conclusion.out());

        refuses("list-changed", () -> confirm(round));
    }

    @Test
    void anUpheldObjectionTakesACandidateOffAndTheNextOneGetsItsOwnNotice() {
        var round = script.open(List.of(RoundScript.place("logistics", "MATURE", 1)));
        var first = script.enters(round);
        var second = script.enters(round);
        script.recommends(first, "90");
        script.recommends(second, "80");
        script.passPeriod();
        rank(round);
        confirm(round);

        var notice = announcements.noticeOf(round.id()).orElseThrow();
        var objection = objections.file(notice.id(), first.dossierId(), objection());
        cast.does(cast.objectionOfficer(), objection.id(), "admit-objection", Map.of("verdict", "admitted"));
        cast.does(
                cast.objectionOfficer(),
                objection.id(),
                "conclude-objection",
                Map.of("conclusion", "UPHELD", "removal", true, "reasons", "经核查，所附业绩证明与事实不符，异议成立，移出名单。"));
        mover.pass(8);

        assertThat(where(round)).containsExactly("rank-candidates");
        rank(round);
        confirm(round);
        var again = announcements.noticeOf(round.id()).orElseThrow();
        assertThat(again.documentNumber()).isNotEqualTo(notice.documentNumber());
        assertThat(again.lines()).extracting(Line::number).containsExactly(second.number());

        mover.pass(8);
        decide(round, List.of());
        assertThat(rounds.standing(first.dossierId())).isEqualTo(Standing.NOT_SELECTED);
        assertThat(rounds.standing(second.dossierId())).isEqualTo(Standing.SELECTED);
    }

    @Test
    void theMeetingLeavesOutOnlyWhoIsOnTheListAndOnlyOnce() {
        var round = script.open();
        var kept = script.enters(round);
        var left = script.enters(round);
        script.recommends(kept, "90");
        script.recommends(left, "80");
        script.passPeriod();
        rank(round);
        confirm(round);
        refuses("already-noticed", () -> rounds.conclude(left.dossierId(), Conclusion.out()));
        mover.pass(8);

        refuses("not-on-list", () -> decide(round, List.of(exclusion("TEO-NOBODY"))));
        refuses("excluded-twice", () -> decide(round, List.of(exclusion(left.number()), exclusion(left.number()))));
        decide(round, List.of(exclusion(left.number())));

        assertThat(rounds.standing(kept.dossierId())).isEqualTo(Standing.SELECTED);
        assertThat(rounds.standing(left.dossierId())).isEqualTo(Standing.NOT_SELECTED);
    }

    private Round reviewed(String... totals) {
        var round = script.open();
        for (String total : totals) {
            script.recommends(script.enters(round), total);
        }
        script.passPeriod();
        return round;
    }

    private void rank(Round round) {
        rank(round, Map.of("confirmed", true));
    }

    private void rank(Round round, Map<String, Object> answers) {
        cast.does(cast.officer(), round.id(), "rank-candidates", answers);
    }

    private void confirm(Round round) {
        cast.does(cast.approver(), round.id(), "confirm-shortlist", Map.of("decision", "confirmed"));
    }

    private void decide(Round round, List<Map<String, Object>> exclusions) {
        cast.does(
                cast.member(),
                round.id(),
                "decide-round",
                Map.of(
                        "minuteNumber", "部际联席会议纪要〔2019〕1号",
                        "documentNumber", "公告〔2019〕" + round.number(),
                        "reasons", "经专家评审、排序和公示，名单符合公告规定的名额和条件。",
                        "remedy", "对结果不服的，可自公布之日起六十日内申请行政复议。",
                        "exclusions", exclusions));
    }

    private static Map<String, Object> exclusion(String number) {
        return Map.of("number", number, "reason", "公示期间发现其被列入经营异常名录，尚未移出，不宜入选。");
    }

    private static Map<String, Object> criterion(String code, String weight) {
        return Map.of("code", code, "name", "Criterion", "weight", new BigDecimal(weight), "veto", false);
    }

    private static Map<String, Object> vote(Candidate candidate, int votes) {
        return Map.of("number", candidate.number(), "votes", BigDecimal.valueOf(votes));
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

    private void refusesCall(Round round, String why, Map<String, Object> changes) {
        var answers = new HashMap<>(script.call(mover.today(), List.of(RoundScript.place("logistics", "MATURE", 2))));
        answers.putAll(changes);
        refuses(why, () -> cast.does(cast.officer(), round.id(), "draft-call", answers));
    }

    private static void refuses(String why, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(Refused.class).hasMessage("rounds.refused." + why);
    }

    private RoundStatus status(Round round) {
        return rounds.expect(round.id()).status();
    }

    private List<String> where(Round round) {
        return cases.whereabouts(round.id()).stream().map(Whereabouts::step).toList();
    }

    @Autowired
    org.assay.workflow.Inbox inbox;

    private org.assay.workflow.Inbox inbox() {
        return inbox;
    }
}
