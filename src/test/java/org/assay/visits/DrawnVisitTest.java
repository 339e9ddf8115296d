package org.assay.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.draws.Algorithm;
import org.assay.draws.DrawId;
import org.assay.draws.DrawObject;
import org.assay.draws.Draws;
import org.assay.draws.InspectionRule;
import org.assay.draws.Inspector;
import org.assay.draws.NewInspectionDraw;
import org.assay.draws.NonceSource;
import org.assay.draws.Pools;
import org.assay.draws.Stratum;
import org.assay.ledger.Ledger;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.registers.Keeping;
import org.assay.registers.ObjectKind;
import org.assay.registers.Register;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.assay.registers.Samples;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Cases;
import org.assay.workflow.Inbox;
import org.assay.workflow.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit goes back to its draw whenever somebody of the team cannot make it, and ends when its object is gone. */
@ProcessTest
class DrawnVisitTest {

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover time;

    @Autowired
    Visits visits;

    @Autowired
    VisitDesk desk;

    @Autowired
    ForCause forCause;

    @Autowired
    Registers registers;

    @Autowired
    Keeping keeping;

    @Autowired
    Candidates candidates;

    @Autowired
    Draws draws;

    @Autowired
    Inbox inbox;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    VisitScript script;

    Map<String, Person> people;

    @BeforeEach
    void anOrdinaryDay() {
        time.at(LocalDate.of(2019, 6, 10));
        people = new HashMap<>();
    }

    @Test
    void whoHasAConflictIsFollowedByTheNextOfTheDrawUntilItIsUsedUp() {
        UUID id = drawn(3);
        List<VisitMember> team = team(id);
        assertThat(team).hasSize(2);
        script.conflict(people.get(team.get(1).label()), id);
        script.clear(people.get(team.get(0).label()), id);

        assertThat(team(id)).hasSize(2).extracting(VisitMember::source).contains(VisitMember.Source.NEXT);
        VisitMember next = team(id).get(1);
        assertThat(next.label()).isNotEqualTo(team.get(1).label());
        assertThat(steps(id)).containsExactly("declare-conflict");
        assertThat(ledger.of(id))
                .filteredOn(fact -> fact.kind().equals("inspector-replaced"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.content())
                        .containsEntry("source", "NEXT")
                        .containsEntry("reason", "CONFLICT"));
        time.pass(3);
        assertThat(steps(id)).as("the third was silent, nobody is left").containsExactly("name-replacement");
    }

    @Test
    void silenceAsksTheNextOfTheDraw() {
        UUID id = drawn(4);
        time.pass(3);

        assertThat(team(id))
                .hasSize(2)
                .allMatch(member -> member.source() == VisitMember.Source.NEXT)
                .allMatch(member -> member.status() == VisitMember.Status.ASKED);
    }

    @Test
    void whoHasNoAccountIsPassedOver() {
        RegisteredInspector first = enter(true);
        RegisteredInspector absent = enter(false);
        RegisteredInspector third = enter(true);
        UUID id = drawn(List.of(first, absent, third));

        // The draw may have taken the one without an account at once; else only after a conflict.
        VisitMember any = team(id).get(0);
        script.conflict(people.get(any.label()), id);
        team(id).stream()
                .filter(member -> member.status() == VisitMember.Status.ASKED)
                .forEach(member -> script.clear(people.get(member.label()), id));
        assertThat(team(id).stream().map(VisitMember::label)).doesNotContain(absent.label());
        assertThat(desk.see(id, cast.inspectionOfficer().actor()).visit().team().gone())
                .filteredOn(member -> member.label().equals(absent.label()))
                .singleElement()
                .satisfies(member -> assertThat(member.status()).isEqualTo(VisitMember.Status.NO_ACCOUNT));
        assertThat(steps(id)).containsExactly("name-replacement");
    }

    @Test
    void theOfficerNamesSomebodyOfTheRegisterWhoHasNoConflict() {
        VisitScript.Running visit = script.open(null, true);
        script.clear(visit.leader(), visit.id());
        script.conflict(visit.member(), visit.id());
        RegisteredInspector absent = enter(false);
        RegisteredInspector fit = enter(true);

        assertThatThrownBy(() -> names(visit.id(), absent.label()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.no-account"));
        names(visit.id(), fit.label());
        assertThat(steps(visit.id())).containsExactly("declare-conflict");
        script.conflict(people.get(fit.label()), visit.id());
        assertThatThrownBy(() -> names(visit.id(), fit.label()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.asked-before"));
    }

    @Test
    void nobodyWhoMadeTheFirstVisitIsNamedForTheLookBack() {
        List<RegisteredInspector> first = List.of(enter(true), enter(true));
        List<RegisteredInspector> others = List.of(enter(true), enter(true));
        UUID made = visits.open(visit(first, NewVisit.Kind.FOR_CAUSE, null));
        UUID lookBack = visits.open(visit(others, NewVisit.Kind.LOOK_BACK, made));
        script.clear(people.get(others.get(0).label()), lookBack);
        script.conflict(people.get(others.get(1).label()), lookBack);

        for (RegisteredInspector before : first) {
            assertThatThrownBy(() -> names(lookBack, before.label()))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.was-there"));
        }
        assertThat(steps(lookBack)).containsExactly("name-replacement");
        names(lookBack, enter(true).label());
        assertThat(steps(lookBack)).containsExactly("declare-conflict");
    }

    private NewVisit visit(List<RegisteredInspector> team, NewVisit.Kind kind, @Nullable UUID follows) {
        return new NewVisit(
                kind,
                null,
                null,
                null,
                script.object(null),
                List.of(script.matter("JC-T04")),
                team,
                time.today(),
                time.calendar().days().plus(time.today(), 10),
                false,
                follows);
    }

    @Test
    void whereTheDrawFoundTooFewTheOfficerNamesTheOthers() {
        Lacking lacking = lacking();
        UUID id = visits.open(new NewVisit(
                NewVisit.Kind.DRAWN,
                lacking.draw().value(),
                null,
                null,
                lacking.object(),
                List.of(script.matter("JC-T04")),
                lacking.found(),
                time.today(),
                time.calendar().days().plus(time.today(), 30),
                true,
                null));
        lacking.found().forEach(each -> script.clear(people.get(each.label()), id));
        assertThat(steps(id)).containsExactly("name-replacement");

        List<RegisteredInspector> others = List.of(enter(true), enter(true));
        assertThat(candidates.of(desk.see(id, cast.inspectionOfficer().actor()).visit()))
                .as("who may be named, least visits first")
                .isNotEmpty()
                .noneMatch(each -> lacking.found().contains(each.inspector()));
        for (RegisteredInspector other : others.subList(0, 2 - lacking.found().size())) {
            assertThat(steps(id)).containsExactly("name-replacement");
            names(id, other.label());
            script.clear(people.get(other.label()), id);
        }
        assertThat(steps(id)).containsExactly("serve-notice");
        assertThat(team(id)).hasSize(2).extracting(VisitMember::source).contains(VisitMember.Source.NAMED);
    }

    /** A draw of two objects, one of which found fewer than two inspectors. */
    private record Lacking(DrawId draw, RegisteredObject object, List<RegisteredInspector> found) {}

    /** Four inspectors for one visit each, two of whom may not visit the second object: the first may take those it needs. */
    private Lacking lacking() {
        List<RegisteredObject> objects = registers.objects(Set.of(ObjectKind.ORGANIZATION));
        RegisteredObject first = objects.get(1);
        RegisteredObject second = objects.get(2);
        for (int attempt = 0; attempt < 60; attempt++) {
            List<RegisteredInspector> pool = List.of(enter(true), enter(true), enter(true), enter(true));
            List<Inspector> inspectors = new ArrayList<>();
            for (RegisteredInspector each : pool) {
                Map<String, String> conflicts =
                        inspectors.size() < 2 ? Map.of(second.label(), Inspector.DECLARED) : Map.of();
                inspectors.add(new Inspector(each.label(), List.of(), null, null, true, 0, 1, conflicts));
            }
            DrawId draw = draw(
                    List.of(DrawObject.of(first.label(), Map.of()), DrawObject.of(second.label(), Map.of())),
                    inspectors,
                    2);
            var shortOfOne = cast.as(cast.inspectionOfficer(), () -> draws.draw(draw)).teams().stream()
                    .filter(team -> team.lacking() > 0)
                    .findFirst();
            if (shortOfOne.isPresent()) {
                return new Lacking(
                        draw,
                        shortOfOne.get().object().equals(first.label()) ? first : second,
                        pool.stream()
                                .filter(each -> shortOfOne.get().labels().contains(each.label()))
                                .toList());
            }
        }
        throw new AssertionError("Every draw found full teams");
    }

    @Test
    void aVisitWhoseObjectIsGoneEndsWithoutARecord() {
        VisitScript.Running visit = script.open(null, true);
        script.declare(visit);
        visits.close(visit.id(), "该机构已退出目录");

        assertThat(cases.whereabouts(visit.id())).isEmpty();
        assertThat(cases.diagrams(visit.id()).get(0).past()).contains("object-gone", "visit-closed");
        assertThat(inbox.of(visit.id())).noneMatch(item -> item.isOpen());
        assertThat(visits.loadIn(2019)).doesNotContainKey(visit.team().get(0).id());
        VisitScript.Running made = script.left(null, Answer.Value.YES, Answer.Value.YES);
        assertThatThrownBy(() -> visits.close(made.id(), "该机构已退出目录"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("visits.refused.made"));
    }

    @Test
    void aVisitForCauseIsOpenedByHand() {
        RegisteredInspector one = enter(true);
        RegisteredInspector other = enter(true);
        RegisteredObject object = script.object(null);
        UUID id = cast.as(cast.inspectionOfficer(), () -> forCause.open(wanted(object.label(), "JC-T04", one, other)));

        assertThat(visits.report(id).kind()).isEqualTo(NewVisit.Kind.FOR_CAUSE);
        assertThat(visits.checkedIn(2019))
                .as("only drawn visits count")
                .doesNotContain(new CheckedMatter(object.id(), "JC-C03"));
        assertRefused("visits.refused.no-such-object", () -> forCause.open(wanted("ORG-99999", "JC-T04", one, other)));
        assertRefused(
                "visits.refused.no-such-matter", () -> forCause.open(wanted(object.label(), "JC-C03", one, other)));
        assertRefused("visits.refused.team", () -> forCause.open(wanted(object.label(), "JC-T04", one)));
        assertThatThrownBy(() -> cast.as(cast.officer(), () -> forCause.choices()))
                .isInstanceOf(org.assay.people.NotYours.class);
    }

    private ForCause.Wanted wanted(String object, String matter, RegisteredInspector... team) {
        return new ForCause.Wanted(
                object,
                List.of(matter),
                "经核实的举报：收费超出公示标准",
                List.of(team).stream().map(RegisteredInspector::label).toList(),
                time.today(),
                time.today().plusDays(20),
                false);
    }

    private void assertRefused(String key, Runnable what) {
        assertThatThrownBy(() -> cast.as(cast.inspectionOfficer(), what))
                .as(key)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private void names(UUID id, String label) {
        cast.does(cast.inspectionOfficer(), id, "name-replacement", Map.of("inspector", label, "reason", "专业对口且无利害关系"));
    }

    private UUID drawn(int inspectors) {
        List<RegisteredInspector> pool = new ArrayList<>();
        for (int i = 0; i < inspectors; i++) {
            pool.add(enter(true));
        }
        return drawn(pool);
    }

    /** A visit of one object, drawn with its team from this pool. */
    private UUID drawn(List<RegisteredInspector> pool) {
        RegisteredObject object = script.object(null);
        DrawId draw = draw(
                List.of(DrawObject.of(object.label(), Map.of())),
                pool.stream()
                        .map(each -> new Inspector(each.label(), List.of(), null, null, true, 0, 100, Map.of()))
                        .toList(),
                1);
        var team = cast.as(cast.inspectionOfficer(), () -> draws.draw(draw))
                .teams()
                .get(0);
        List<RegisteredInspector> chosen = team.labels().stream()
                .map(label -> pool.stream()
                        .filter(each -> each.label().equals(label))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return visits.open(new NewVisit(
                NewVisit.Kind.DRAWN,
                draw.value(),
                null,
                null,
                object,
                List.of(script.matter("JC-T04")),
                chosen,
                time.today(),
                time.calendar().days().plus(time.today(), 30),
                true,
                null));
    }

    /** A draw whose nonce is entered. @param number of objects to draw */
    private DrawId draw(List<DrawObject> objects, List<Inspector> inspectors, int number) {
        DrawId draw = cast.as(
                cast.inspectionOfficer(),
                () -> draws.commit(new NewInspectionDraw(
                        UUID.randomUUID(),
                        "PLAN-2019-" + UUID.randomUUID().toString().substring(0, 8),
                        "抽查计划（测试）",
                        true,
                        time.clock().instant().plusSeconds(60),
                        NonceSource.WITNESS,
                        "由见证人现场报出",
                        Algorithm.HMAC_SHA256,
                        InspectionRule.pairs(List.of(Stratum.all("all", number)), 0),
                        new Pools(objects, inspectors),
                        cast.approver().id())));
        time.clock().moveTo(time.clock().instant().plusSeconds(120));
        cast.as(cast.witness(), () -> draws.enterNonce(draw, "308417"));
        return draw;
    }

    /** A new inspector of the register. */
    private RegisteredInspector enter(boolean account) {
        Map<String, String> said = new HashMap<>(Map.of(
                "name", "检查员样例",
                "certificateNumber", "JC" + UUID.randomUUID().toString().substring(0, 8),
                "unit", "蜀中虚构评价中心",
                "unitCode", Samples.creditCode(),
                "region", "510000",
                "specialties", "fees;teaching",
                "cap", "12",
                "leads", "yes"));
        Person person = cast.newPerson(Role.INSPECTOR);
        if (account) {
            said.put("account", person.username());
        }
        UUID id = cast.as(cast.inspectionOfficer(), () -> keeping.enter(Register.INSPECTORS, said))
                .id();
        RegisteredInspector entered = registers.inspectors(List.of(id)).get(0);
        if (account) {
            people.put(entered.label(), person);
        }
        return entered;
    }

    private List<VisitMember> team(UUID id) {
        return desk.see(id, cast.inspectionOfficer().actor()).visit().team().now();
    }

    private List<String> steps(UUID id) {
        return cases.whereabouts(id).stream().map(Whereabouts::step).distinct().toList();
    }
}
