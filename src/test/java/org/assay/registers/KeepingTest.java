package org.assay.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.organizations.NewOrganization;
import org.assay.organizations.Organization;
import org.assay.organizations.Organizations;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.shared.Province;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class KeepingTest {

    @Autowired
    ObjectTable objects;

    @Autowired
    Keeping keeping;

    @Autowired
    Answering answering;

    @Autowired
    Organizations organizations;

    @Autowired
    Registers registers;

    @Autowired
    People people;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Time.Mover mover;

    private Person officer;

    @BeforeEach
    void inMay() {
        mover.at(Time.BEGINNING);
        officer = Officers.officer(people, null);
    }

    @Test
    void anObjectIsEnteredWithItsLabelAndWhomToCallIsSealed() {
        var entry = enter(Register.OBJECTS, Officers.college());

        assertThat(entry.label()).matches("COL-\\d{5}");
        assertThat(kinds(entry.id())).containsExactly("object-entered");
        byte[] kept = jdbc.sql("select contact_phone from register_object where id = ?")
                .param(entry.id())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("13800000000");
        assertThat(as(officer, () -> keeping.expect(Register.OBJECTS, entry.id()))
                        .value("contactPhone"))
                .isEqualTo("13800000000");
        assertThat(keeping.expect(Register.OBJECTS, entry.id()).values())
                .doesNotContainKeys("contactPhone", "contactPerson");
    }

    @Test
    void theSameInstitutionIsEnteredOnce() {
        var said = Officers.college();
        var first = enter(Register.OBJECTS, said);

        assertThatThrownBy(() -> enter(Register.OBJECTS, said))
                .isInstanceOfSatisfying(
                        InvalidRow.class,
                        invalid -> assertThat(invalid.problems())
                                .containsExactly(Problem.of("code", "taken", first.label())));
    }

    @Test
    void aRiskClassIsChangedWithAReasonOnly() {
        var entry = enter(Register.OBJECTS, Officers.college());

        assertThatThrownBy(() -> change(Register.OBJECTS, entry, Map.of("riskClass", "D")))
                .isInstanceOfSatisfying(
                        InvalidRow.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::column)
                                .containsExactly("reason"));
        change(Register.OBJECTS, entry, Map.of("riskClass", "D", "reason", "抽查发现弄虚作假"));

        assertThat(registers.objects(List.of(entry.id())).get(0).riskClass()).isEqualTo(RiskClass.D);
        assertThat(kinds(entry.id())).containsExactly("object-entered", "object-changed", "object-reclassified");
        assertThat(keeping.history(entry.id()).get(0).reason()).isEqualTo("抽查发现弄虚作假");
        assertThat(keeping.history(entry.id()))
                .allSatisfy(row -> assertThat(row.actor()).isNull());
    }

    @Test
    void whoSavesAnOldPageIsToldWhatChangedMeanwhile() {
        var entry = enter(Register.OBJECTS, Officers.college());
        change(Register.OBJECTS, entry, Map.of("address", "虚构大道 2 号", "contactPhone", "13900000000"));

        assertThatThrownBy(() -> change(Register.OBJECTS, entry, Map.of("address", "虚构大道 3 号")))
                .isInstanceOfSatisfying(
                        StaleRow.class,
                        stale -> assertThat(stale.since())
                                .singleElement()
                                .satisfies(row -> assertThat(row.changes())
                                        .containsExactly(
                                                new Change("address", "虚构大道 1 号", "虚构大道 2 号"),
                                                new Change("contactPhone", null, null))));
    }

    @Test
    void aRowThatChangedBetweenReadingAndWritingIsNotOverwritten() {
        var entry = enter(Register.OBJECTS, Officers.college());
        change(Register.OBJECTS, entry, Map.of("address", "虚构大道 2 号"));

        assertThatThrownBy(() -> objects.update(List.of(entry)))
                .hasFieldOrPropertyWithValue("key", "registers.refused.changed-meanwhile");
    }

    @Test
    void whatChangesNothingIsNoChange() {
        var entry = enter(Register.OBJECTS, Officers.college());
        change(Register.OBJECTS, entry, Map.of("address", entry.value("address")));

        assertThat(kinds(entry.id())).containsExactly("object-entered");
        assertThat(keeping.expect(Register.OBJECTS, entry.id()).version()).isZero();
    }

    @Test
    void anObjectThatLeftIsNotDrawnAndMayComeBack() {
        var entry = enter(Register.OBJECTS, Officers.college());
        as(officer, () -> keeping.move(Register.OBJECTS, entry.id(), false, "院校合并，原代码停用"));

        assertThat(registers.objects(java.util.Set.of(ObjectKind.COLLEGE)))
                .extracting(RegisteredObject::id)
                .doesNotContain(entry.id());
        assertThatThrownBy(() -> as(officer, () -> keeping.move(Register.OBJECTS, entry.id(), false, "再次移出名录")))
                .isInstanceOf(Refused.class)
                .hasFieldOrPropertyWithValue("key", "registers.refused.so-already");
        assertThatThrownBy(() -> as(officer, () -> keeping.move(Register.OBJECTS, entry.id(), true, "错")))
                .hasFieldOrPropertyWithValue("key", "registers.refused.no-reason");
        as(officer, () -> keeping.move(Register.OBJECTS, entry.id(), true, "合并方案已撤销"));

        assertThat(registers.objects(java.util.Set.of(ObjectKind.COLLEGE)))
                .extracting(RegisteredObject::id)
                .contains(entry.id());
        assertThat(kinds(entry.id())).containsExactly("object-entered", "object-left", "object-returned");
    }

    @Test
    void whoAnswersForAnObjectIsSaidByItsKeeperAndStandsInItsHistory() {
        var entry = enter(Register.OBJECTS, Officers.college());
        var organization = organizations.register(new NewOrganization(
                "样例答复机构" + entry.label(),
                Samples.creditCode(),
                false,
                Organization.Kind.OTHER,
                Province.SICHUAN,
                "虚构大道 2 号",
                "法定代表人丁",
                null));

        var linked = as(officer, () -> answering.link(entry.id(), organization.creditCode()));

        assertThat(linked.organizationId()).isEqualTo(organization.id());
        assertThat(registers.objects(List.of(entry.id())).get(0).organizationId())
                .isEqualTo(organization.id());
        assertThat(keeping.history(entry.id()).get(0).reason()).isEqualTo(organization.name());
        assertThat(kinds(entry.id())).containsExactly("object-entered", "object-linked");
        assertThatThrownBy(() -> as(officer, () -> answering.link(entry.id(), organization.creditCode())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("registers.refused.so-already");
        assertThatThrownBy(() -> as(officer, () -> answering.link(entry.id(), Samples.creditCode())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("registers.refused.no-organization");
        var elsewhere = Officers.officer(people, "110000");
        assertThatThrownBy(() -> as(elsewhere, () -> answering.link(entry.id(), organization.creditCode())))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void anInspectorIsDrawnWithTheConflictsThatStillHold() {
        var account = Officers.person(people, Role.INSPECTOR, null);
        var said = Officers.inspector();
        said.put("account", account.username());
        var entry = enter(Register.INSPECTORS, said);

        var registered = registers.inspectors(List.of(entry.id())).get(0);
        assertThat(registered.label()).matches("INS-\\d{4,}");
        assertThat(registered.personId()).isEqualTo(account.id().value());
        assertThat(registered.conflicts()).containsExactly("4151010001");
        mover.at(java.time.LocalDate.of(2020, 1, 2));
        assertThat(registers.inspectors(List.of(entry.id())).get(0).conflicts()).isEmpty();

        as(officer, () -> keeping.move(Register.INSPECTORS, entry.id(), false, "停职调查期间"));
        assertThat(registers.inspectors()).extracting(RegisteredInspector::id).doesNotContain(entry.id());
    }

    @Test
    void anAccountBelongsToOneInspector() {
        var account = Officers.person(people, Role.INSPECTOR, null);
        var first = Officers.inspector();
        first.put("account", account.username());
        var entry = enter(Register.INSPECTORS, first);
        var second = Officers.inspector();
        second.put("account", account.username());

        assertThatThrownBy(() -> enter(Register.INSPECTORS, second))
                .isInstanceOfSatisfying(
                        InvalidRow.class,
                        invalid -> assertThat(invalid.problems())
                                .containsExactly(Problem.of("account", "account-taken", entry.label())));
        second.put("account", officer.username());
        assertThatThrownBy(() -> enter(Register.INSPECTORS, second)).isInstanceOf(InvalidRow.class);
    }

    @Test
    void aChangedMatterIsANewVersionFromItsDayOn() {
        var entry = enter(Register.MATTERS, Officers.matter());

        assertThatThrownBy(() -> change(Register.MATTERS, entry, Map.of("title", "改名后的事项")))
                .isInstanceOfSatisfying(
                        InvalidRow.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::column)
                                .contains("reason"));
        change(
                Register.MATTERS,
                entry,
                Map.of("title", "改名后的事项", "effectiveFrom", "2019-06-03", "reason", "名称与权力清单一致"));

        assertThat(matterInForce(entry.label()).title()).isEqualTo("样例检查事项");
        mover.at(java.time.LocalDate.of(2019, 6, 3));
        assertThat(matterInForce(entry.label()).title()).isEqualTo("改名后的事项");
        assertThat(keeping.versions(entry.id()))
                .extracting(MatterVersion::number)
                .containsExactly(2, 1);
        as(officer, () -> keeping.move(Register.MATTERS, entry.id(), false, "依据已废止"));
        assertThat(registers.matters()).extracting(RegisteredMatter::code).doesNotContain(entry.label());
        assertThat(kinds(entry.id())).containsExactly("matter-entered", "matter-revised", "matter-retired");
    }

    private RegisteredMatter matterInForce(String code) {
        return registers.matters().stream()
                .filter(matter -> matter.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Entry enter(Register register, Map<String, String> said) {
        return as(officer, () -> keeping.enter(register, said));
    }

    private Entry change(Register register, Entry entry, Map<String, String> said) {
        return as(officer, () -> keeping.change(register, entry.id(), entry.version(), said));
    }

    private <T> T as(Person person, Supplier<T> what) {
        return cast.as(person, what);
    }

    private List<String> kinds(UUID id) {
        return ledger.of(id).stream().map(RecordedFact::kind).toList();
    }
}
