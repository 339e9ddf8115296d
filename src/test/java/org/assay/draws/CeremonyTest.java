package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The draw of an inspection as a ceremony: three people, four steps, each once. */
@ProcessTest
class CeremonyTest {
    @Autowired
    Draws draws;

    @Autowired
    Amendments amendments;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover time;

    @Autowired
    JdbcClient jdbc;

    private Ceremony ceremony;

    @BeforeEach
    void threePeople() {
        ceremony = new Ceremony(cast, draws, time);
    }

    @Test
    void aDrawGoesItsFourStepsAndEverybodyCanDoItAgain() throws Exception {
        DrawId id = ceremony.commit(true);
        ceremony.timeHasCome();
        ceremony.enter(ceremony.witness, id, "308417");
        InspectionResult result = cast.as(ceremony.operator, () -> draws.draw(id));

        assertThat(result.drawn()).hasSize(2);
        assertThat(result.incomplete()).isEmpty();
        assertThat(ledger.of(ceremony.plan))
                .extracting(RecordedFact::kind)
                .containsExactly("draw-committed", "nonce-entered", "draw-drawn");
        Team first = result.teams().get(0);
        cast.as(ceremony.operator, () -> {
            amendments.nextInspector(id, first.object(), first.labels().get(0), "本人申报回避");
            amendments.nextObject(id, first.object(), "该机构已注销");
        });
        Standing standing = amendments.standing(id);
        assertThat(standing.drawn()).hasSize(2).extracting(Drawn::label).doesNotContain(first.object());
        assertThat(standing.amendments()).extracting(Amendment::number).containsExactly(1, 2);
        assertThat(draws.expect(id).operatorId())
                .isEqualTo(ceremony.operator.id().value());
    }

    @Test
    void theNonceIsRefusedBeforeItsTimeASecondTimeAndInAFormThatCanBeReadInTwoWays() {
        DrawId id = ceremony.commit(true);
        refused("too-early", () -> ceremony.enter(ceremony.witness, id, "308417"));
        refused("no-nonce", () -> cast.as(ceremony.operator, () -> draws.draw(id)));
        ceremony.timeHasCome();
        refused("nonce-short", () -> ceremony.enter(ceremony.witness, id, "1234"));
        refused("nonce-form", () -> ceremony.enter(ceremony.witness, id, "308|417"));
        refused("nonce-form", () -> ceremony.enter(ceremony.witness, id, "308 417"));
        refused("nonce-long", () -> ceremony.enter(ceremony.witness, id, "1".repeat(201)));
        ceremony.enter(ceremony.witness, id, "308417");
        refused("nonce-entered", () -> ceremony.enter(ceremony.witness, id, "308418"));
        refused("drawn-already", () -> draws.supersede(id));
        cast.as(ceremony.operator, () -> draws.draw(id));
        refused("drawn-already", () -> cast.as(ceremony.operator, () -> draws.draw(id)));
        refused("drawn-already", () -> ceremony.enter(ceremony.witness, id, "308418"));
    }

    @Test
    void operatorWitnessAndApproverAreThreePeople() {
        refused(
                "approver-operates",
                () -> cast.as(ceremony.approver, () -> draws.commit(ceremony.input(true, Registers.example()))));
        DrawId id = ceremony.commit(true);
        ceremony.timeHasCome();
        refused("witness-operates", () -> ceremony.enter(ceremony.operator, id, "308417"));
        refused("witness-approves", () -> ceremony.enter(ceremony.approver, id, "308417"));
        ceremony.enter(ceremony.witness, id, "308417");
        refused("witness-draws", () -> cast.as(ceremony.witness, () -> draws.draw(id)));
        refused("approver-draws", () -> cast.as(ceremony.approver, () -> draws.draw(id)));
    }

    @Test
    void nobodyChangesTheNonceNorAFrozenTextAndIfTheDatabaseDoesItIsFound() {
        DrawId id = ceremony.commit(true);
        ceremony.timeHasCome();
        ceremony.enter(ceremony.witness, id, "308417");
        assertThatThrownBy(() -> jdbc.sql("update draw set nonce = '999999' where id = ?")
                        .param(id.value())
                        .update())
                .hasMessageContaining("cannot be changed");
        assertThatThrownBy(() -> jdbc.sql("delete from draw_part where draw_id = ?")
                        .param(id.value())
                        .update())
                .hasMessageContaining("cannot be changed");
        jdbc.sql("alter table draw_part disable trigger draw_part_is_final").update();
        jdbc.sql(
                        "update draw_part set text = replace(text, 'TEO-020', 'TEO-021') where draw_id = ? and name = 'objects'")
                .param(id.value())
                .update();
        jdbc.sql("alter table draw_part enable trigger draw_part_is_final").update();
        refused("pool-changed", () -> cast.as(ceremony.operator, () -> draws.draw(id)));
    }

    @Test
    void aRegisterThatMovedOnIsToldAndTheDrawIsFromTheFrozenOne() {
        DrawId id = ceremony.commit(true);
        assertThat(draws.drift(id, Registers.example())).isEmpty();
        Pools fewer = new Pools(
                Registers.example().objects().subList(0, 9), Registers.example().inspectors());
        assertThat(draws.drift(id, fewer)).containsExactly("objects");
    }

    @Test
    void whatCannotSucceedIsNotCommittedTo() {
        refused(
                "no-objects",
                () -> ceremony.commit(new Pools(List.of(), Registers.example().inspectors())));
        refused(
                "inspectors-short",
                () -> ceremony.commit(new Pools(Registers.example().objects(), List.of(Registers.inspector("I")))));
        refused(
                "label",
                () -> ceremony.commit(new Pools(
                        List.of(DrawObject.of("a|b", Map.of())),
                        Registers.example().inspectors())));
        refused(
                "label-twice",
                () -> ceremony.commit(new Pools(
                        List.of(DrawObject.of("a", Map.of()), DrawObject.of("a", Map.of())),
                        Registers.example().inspectors())));
        refused("time-past", () -> {
            ceremony.planned = time.clock().instant();
            ceremony.commit(true);
        });
        DrawId id = ceremony.commitAt(time.clock().instant().plusSeconds(60));
        refused(
                "plan-taken",
                () -> cast.as(
                        ceremony.operator,
                        () -> draws.commit(new NewInspectionDraw(
                                ceremony.plan,
                                draws.expect(id).planId(),
                                "again",
                                true,
                                ceremony.planned.plusSeconds(99),
                                NonceSource.WITNESS,
                                "见证人",
                                Algorithm.HMAC_SHA256,
                                Ceremony.rule(),
                                Registers.example(),
                                ceremony.approver.id()))));
    }

    @Test
    void whoIsReplacedMustHaveBeenDrawnAndTheReasonStands() {
        DrawId id = ceremony.commit(true);
        refused("not-yet-drawn", () -> amendments.nextInspector(id, "TEO-001", "INS-01", "taken ill"));
        ceremony.timeHasCome();
        ceremony.enter(ceremony.witness, id, "308417");
        InspectionResult result = cast.as(ceremony.operator, () -> draws.draw(id));
        refused(
                "not-in-team",
                () -> amendments.nextInspector(id, result.labels().get(0), "INS-99", "taken ill"));
        refused("not-drawn", () -> amendments.nextObject(id, "TEO-999", "not there"));
        refused("reason", () -> amendments.nextObject(id, result.labels().get(0), "x"));
    }

    @Test
    void whatAPublicSourceSaysMustLieAheadAndCanBeWrittenInOneWayOnly() {
        LocalDate today = LocalDate.of(2019, 6, 10);
        refused("value-known", () -> ceremony.commitTo(today, 14));
        refused("value-late", () -> ceremony.commitTo(today.plusDays(3), 14));
        refused("value-length", () -> ceremony.commitTo(today.plusDays(2), 5));
        refused(
                "no-value",
                () -> cast.as(
                        ceremony.operator,
                        () -> draws.commit(new NewInspectionDraw(
                                ceremony.plan,
                                "PLAN-" + UUID.randomUUID(),
                                "again",
                                true,
                                ceremony.planned,
                                NonceSource.INDEX,
                                "虚构指数收盘点位，两位小数",
                                Algorithm.HMAC_SHA256,
                                Ceremony.rule(),
                                Registers.example(),
                                ceremony.approver.id()))));
        DrawId id = ceremony.commitTo(today.plusDays(1), 14);
        ceremony.timeHasCome();
        for (String otherwise : List.of("1.2.3.4.5.6.7.8", "123456", "01020304050607x", "01-02-03-04-05")) {
            refused("nonce-spelling-digits", () -> ceremony.enter(ceremony.witness, id, otherwise));
        }
        ceremony.enter(ceremony.witness, id, "01020304050607");
        assertThat(draws.expect(id).nonce()).isEqualTo("01020304050607");
    }

    @Test
    void frozenPoolsAreNotGivenUpFromTheDayOnWhichTheValueMayBeKnown() {
        LocalDate today = LocalDate.of(2019, 6, 10);
        DrawId early = ceremony.commitTo(today.plusDays(1), 14);
        time.clock().moveTo(today.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant());
        refused("value-due", () -> draws.supersede(early));

        ceremony = new Ceremony(cast, draws, time);
        DrawId called = ceremony.commit(true);
        time.clock().moveTo(ceremony.planned.minusSeconds(1));
        draws.supersede(called);
        ceremony = new Ceremony(cast, draws, time);
        DrawId due = ceremony.commit(true);
        ceremony.timeHasCome();
        refused("value-due", () -> draws.supersede(due));
    }

    @Test
    void onlyTheWitnessOfAPublicSourceSaysThatItHasNoValueAndEverybodyCanReadIt() {
        DrawId called = ceremony.commit(true);
        ceremony.timeHasCome();
        refused("witness-is-source", () -> cast.as(ceremony.witness, () -> draws.fail(called, "本期停售")));

        ceremony = new Ceremony(cast, draws, time);
        DrawId id = ceremony.commitTo(LocalDate.of(2019, 6, 12), 14);
        refused("too-early", () -> cast.as(ceremony.witness, () -> draws.fail(id, "本期停售")));
        ceremony.timeHasCome();
        refused("witness-operates", () -> cast.as(ceremony.operator, () -> draws.fail(id, "本期停售")));
        cast.as(ceremony.witness, () -> draws.fail(id, "本期停售"));
        assertThat(ledger.of(ceremony.plan)).extracting(RecordedFact::kind).contains("draw-failed");
        refused("drawn-already", () -> ceremony.enter(ceremony.witness, id, "01020304050607"));
    }

    private static void refused(String why, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("draws.refused." + why));
    }
}
