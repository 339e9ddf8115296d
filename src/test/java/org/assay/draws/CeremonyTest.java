package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

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

    @Autowired
    MockMvc web;

    private Person operator;
    private Person witness;
    private Person approver;
    private Instant planned;
    private UUID plan;

    @BeforeEach
    void threePeople() {
        time.at(LocalDate.of(2019, 6, 10));
        operator = cast.newPerson(Role.INSPECTION_OFFICER);
        witness = cast.newPerson(Role.WITNESS);
        approver = cast.newPerson(Role.APPROVER);
        planned = time.clock().instant().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        plan = UUID.randomUUID();
    }

    @Test
    void aDrawGoesItsFourStepsAndEverybodyCanDoItAgain() throws Exception {
        DrawId id = commit(true);
        time.clock().moveTo(planned);
        enter(witness, id, "308417");
        InspectionResult result = cast.as(operator, () -> draws.draw(id));

        assertThat(result.drawn()).hasSize(2);
        assertThat(result.incomplete()).isEmpty();
        assertThat(ledger.of(plan))
                .extracting(RecordedFact::kind)
                .containsExactly("draw-committed", "nonce-entered", "draw-drawn");
        Team first = result.teams().get(0);
        cast.as(operator, () -> {
            amendments.nextInspector(id, first.object(), first.labels().get(0), "本人申报回避");
            amendments.nextObject(id, first.object(), "该机构已注销");
        });
        Standing standing = amendments.standing(id);
        assertThat(standing.drawn()).hasSize(2).extracting(Drawn::label).doesNotContain(first.object());
        assertThat(standing.amendments()).extracting(Amendment::number).containsExactly(1, 2);
        assertThat(draws.expect(id).operatorId()).isEqualTo(operator.id().value());

        byte[] bundle = web.perform(get("/draws/" + id + "/bundle.json"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(BundleCheck.of(bundle, draws.expect(id).commitmentSha256()).key())
                .isEqualTo("good-drawn");
        assertThat(page("/draws/" + id, null)).contains("TEO-", "INS-", "308417", "data-recompute");
        assertThat(page("/draws", null)).contains(draws.expect(id).planId());
    }

    @Test
    void theNonceIsRefusedBeforeItsTimeASecondTimeAndInAFormThatCanBeReadInTwoWays() {
        DrawId id = commit(true);
        refused("too-early", () -> enter(witness, id, "308417"));
        refused("no-nonce", () -> cast.as(operator, () -> draws.draw(id)));
        time.clock().moveTo(planned);
        refused("nonce-short", () -> enter(witness, id, "1234"));
        refused("nonce-form", () -> enter(witness, id, "308|417"));
        refused("nonce-form", () -> enter(witness, id, "308 417"));
        refused("nonce-long", () -> enter(witness, id, "1".repeat(201)));
        enter(witness, id, "308417");
        refused("nonce-entered", () -> enter(witness, id, "308418"));
        refused("drawn-already", () -> draws.supersede(id));
        cast.as(operator, () -> draws.draw(id));
        refused("drawn-already", () -> cast.as(operator, () -> draws.draw(id)));
        refused("drawn-already", () -> enter(witness, id, "308418"));
    }

    @Test
    void operatorWitnessAndApproverAreThreePeople() {
        refused("approver-operates", () -> cast.as(approver, () -> draws.commit(input(true, Registers.example()))));
        DrawId id = commit(true);
        time.clock().moveTo(planned);
        refused("witness-operates", () -> enter(operator, id, "308417"));
        refused("witness-approves", () -> enter(approver, id, "308417"));
        enter(witness, id, "308417");
        refused("witness-draws", () -> cast.as(witness, () -> draws.draw(id)));
        refused("approver-draws", () -> cast.as(approver, () -> draws.draw(id)));
    }

    @Test
    void nobodyChangesTheNonceNorAFrozenTextAndIfTheDatabaseDoesItIsFound() {
        DrawId id = commit(true);
        time.clock().moveTo(planned);
        enter(witness, id, "308417");
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
        refused("pool-changed", () -> cast.as(operator, () -> draws.draw(id)));
    }

    @Test
    void aRegisterThatMovedOnIsToldAndTheDrawIsFromTheFrozenOne() {
        DrawId id = commit(true);
        assertThat(draws.drift(id, Registers.example())).isEmpty();
        Pools fewer = new Pools(
                Registers.example().objects().subList(0, 9), Registers.example().inspectors());
        assertThat(draws.drift(id, fewer)).containsExactly("objects");
    }

    @Test
    void whatCannotSucceedIsNotCommittedTo() {
        refused(
                "no-objects",
                () -> commit(new Pools(List.of(), Registers.example().inspectors())));
        refused(
                "inspectors-short",
                () -> commit(new Pools(Registers.example().objects(), List.of(Registers.inspector("I")))));
        refused(
                "label",
                () -> commit(new Pools(
                        List.of(DrawObject.of("a|b", Map.of())),
                        Registers.example().inspectors())));
        refused(
                "label-twice",
                () -> commit(new Pools(
                        List.of(DrawObject.of("a", Map.of()), DrawObject.of("a", Map.of())),
                        Registers.example().inspectors())));
        refused("time-past", () -> {
            planned = time.clock().instant();
            commit(true);
        });
        DrawId id = commitAt(time.clock().instant().plusSeconds(60));
        refused(
                "plan-taken",
                () -> cast.as(
                        operator,
                        () -> draws.commit(new NewInspectionDraw(
                                plan,
                                draws.expect(id).planId(),
                                "again",
                                true,
                                planned.plusSeconds(99),
                                NonceSource.LOTTERY,
                                "3D",
                                Algorithm.HMAC_SHA256,
                                rule(),
                                Registers.example(),
                                approver.id()))));
    }

    @Test
    void ofASealedDrawTheCommitmentIsPublicAtOnceAndTheRestWhenItIsReleased() throws Exception {
        DrawId id = commit(false);
        assertThat(page("/draws/" + id, null))
                .contains(draws.expect(id).commitmentSha256(), "福彩")
                .doesNotContain("TEO-0");
        time.clock().moveTo(planned);
        enter(witness, id, "308417");
        cast.as(operator, () -> draws.draw(id));
        assertThat(page("/draws/" + id, null)).doesNotContain("TEO-0", "308417", "INS-");
        assertThat(page("/draws/" + id, operator)).contains("TEO-0", "308417", "INS-");
        draws.release(id);
        assertThat(page("/draws/" + id, null)).contains("TEO-0", "308417", "INS-");
    }

    @Test
    void whoIsReplacedMustHaveBeenDrawnAndTheReasonStands() {
        DrawId id = commit(true);
        refused("not-yet-drawn", () -> amendments.nextInspector(id, "TEO-001", "INS-01", "taken ill"));
        time.clock().moveTo(planned);
        enter(witness, id, "308417");
        InspectionResult result = cast.as(operator, () -> draws.draw(id));
        refused(
                "not-in-team",
                () -> amendments.nextInspector(id, result.labels().get(0), "INS-99", "taken ill"));
        refused("not-drawn", () -> amendments.nextObject(id, "TEO-999", "not there"));
        refused("reason", () -> amendments.nextObject(id, result.labels().get(0), "x"));
    }

    @Test
    void stepsAndPagesKeepToTheirStatements() throws Exception {
        DrawId id = commit(true);
        time.clock().moveTo(planned);
        assertThat(Statements.of(() -> enter(witness, id, "308417"))).hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> cast.as(operator, () -> draws.draw(id)))).hasSizeLessThanOrEqualTo(6);
        assertThat(own("/draws/" + id)).hasSizeLessThanOrEqualTo(6);
        assertThat(own("/draws")).hasSizeLessThanOrEqualTo(4);
        assertThat(own("/draws/" + id + "/bundle.json")).hasSizeLessThanOrEqualTo(6);
        assertThat(own("/draws/how-to-check")).hasSizeLessThanOrEqualTo(4);
    }

    private List<String> own(String page) {
        return Statements.of(() -> web.perform(get(page)).andExpect(status().isOk())).stream()
                .filter(statement -> !statement.toLowerCase(Locale.ROOT).contains("spring_session"))
                .toList();
    }

    private String page(String page, @Nullable Person person) throws Exception {
        var request = get(page);
        if (person != null) {
            request.with(securityContext(cast.as(person, SecurityContextHolder::getContext)));
        }
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static void refused(String why, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("draws.refused." + why));
    }

    private void enter(Person person, DrawId id, String nonce) {
        cast.as(person, () -> draws.enterNonce(id, nonce));
    }

    private DrawId commit(boolean open) {
        return cast.as(operator, () -> draws.commit(input(open, Registers.example())));
    }

    private DrawId commit(Pools pools) {
        return cast.as(operator, () -> draws.commit(input(true, pools)));
    }

    private DrawId commitAt(Instant when) {
        planned = when;
        return commit(true);
    }

    private static InspectionRule rule() {
        return InspectionRule.pairs(List.of(Stratum.all("全部", 2)), 0);
    }

    private NewInspectionDraw input(boolean open, Pools pools) {
        return new NewInspectionDraw(
                plan,
                "PLAN-" + UUID.randomUUID(),
                "年度抽查",
                open,
                planned,
                NonceSource.LOTTERY,
                "福彩 3D 第 2026120 期",
                Algorithm.HMAC_SHA256,
                rule(),
                pools,
                approver.id());
    }
}
