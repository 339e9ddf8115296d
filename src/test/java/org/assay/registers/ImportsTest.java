package org.assay.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.shared.MovableClock;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class ImportsTest {

    @Autowired
    Imports imports;

    @Autowired
    Keeping keeping;

    @Autowired
    People people;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    Time.Mover mover;

    private Person officer;

    @BeforeEach
    void inMay() {
        mover.at(Time.BEGINNING);
        officer = Officers.officer(people, null);
    }

    @Test
    void goodRowsAreAddedAndTheSameFileAgainChangesNothing() {
        var file = Workbooks.of(List.of(Officers.college(), Officers.college()));
        var id = upload(file);
        assertThat(plan(id).added()).isEqualTo(2);

        var done = confirm(id, false);

        assertThat(done.added()).isEqualTo(2);
        assertThat(ledger.of(id)).extracting(RecordedFact::kind).containsExactly("register-imported");
        var again = upload(file);
        assertThat(plan(again).same()).isEqualTo(2);
        assertThat(refusal(() -> confirm(again, false))).isEqualTo("registers.refused.nothing-to-do");
        assertThat(refusal(() -> confirm(id, false))).isEqualTo("registers.refused.done-already");
        assertThat(jdbc.sql("select content is null from register_import where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void oneWrongRowKeepsTheWholeFileOutUnlessTheGoodRowsAreChosen() {
        var good = Officers.college();
        var wrong = Officers.college();
        wrong.put("code", "123");
        wrong.put("riskClass", "Z");
        var id = upload(Workbooks.of(List.of(good, wrong)));

        var plan = plan(id);
        assertThat(plan.wrong()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.problems()).extracting(Problem::column).containsExactlyInAnyOrder("code", "riskClass");
        });
        assertThat(refusal(() -> confirm(id, false))).isEqualTo("registers.refused.wrong-rows");
        assertThat(found(good.get("code"))).isEmpty();

        assertThat(confirm(id, true).leftOut()).isEqualTo(1);
        assertThat(found(good.get("code"))).hasSize(1);
        assertThat(found("123")).isEmpty();
    }

    @Test
    void aRowThatStandsTwiceInTheFileIsNamed() {
        var one = Officers.college();
        var plan = plan(upload(Workbooks.of(List.of(one, Officers.college(), one))));

        assertThat(plan.wrong()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(4);
            assertThat(row.problems()).containsExactly(Problem.of("", "twice", 2));
        });
    }

    @Test
    void aKnownRowIsChangedByCodeAndWhatTheFileLeavesOutStays() {
        var said = Officers.college();
        var entry = cast.as(officer, () -> keeping.enter(Register.OBJECTS, said));
        var changed = new HashMap<>(said);
        changed.put("address", "虚构大道 99 号");
        changed.put("riskClass", "C");
        assertThat(plan(upload(Workbooks.of(List.of(changed)))).wrong()).hasSize(1);
        changed.put("reason", "年检发现两项重大问题");

        confirm(upload(Workbooks.of(List.of(changed))), false);

        var now = cast.as(officer, () -> keeping.expect(Register.OBJECTS, entry.id()));
        assertThat(now.value("address")).isEqualTo("虚构大道 99 号");
        assertThat(now.value("contactPhone")).isEqualTo("13800000000");
        assertThat(keeping.history(entry.id()).get(0).reason()).isEqualTo("年检发现两项重大问题");
    }

    @Test
    void aFileWaitsADayForItsOwnerOnly() {
        var id = upload(Workbooks.of(List.of(Officers.college())));
        var other = Officers.officer(people, null);

        assertThatThrownBy(() -> cast.as(other, () -> imports.plan(id))).isInstanceOf(NotYours.class);
        assertThat(plan(id).added()).isEqualTo(1);
        clock.moveTo(clock.instant().plus(Duration.ofHours(25)));
        assertThatThrownBy(() -> plan(id)).isInstanceOf(NotYours.class);
        mover.at(Time.BEGINNING);
    }

    @Test
    void aRegisterThatChangedMeanwhileIsLookedAtAgain() {
        var said = Officers.college();
        var id = upload(Workbooks.of(List.of(said)));
        String seen = plan(id).digest();
        cast.as(officer, () -> keeping.enter(Register.OBJECTS, said));

        assertThat(refusal(() -> cast.as(officer, () -> imports.confirm(id, seen, false))))
                .isEqualTo("registers.refused.plan-changed");
    }

    @Test
    void aProvinceImportsItsOwnRowsOnly() {
        var hebei = Officers.officer(people, "130000");
        var file = Workbooks.of(List.of(Officers.college()));
        var id = cast.as(hebei, () -> imports.upload(Register.OBJECTS, "list.xlsx", file));

        assertThat(cast.as(hebei, () -> imports.plan(id)).wrong())
                .singleElement()
                .satisfies(row -> assertThat(row.problems()).containsExactly(Problem.of("province", "other-province")));
    }

    @Test
    void tenThousandRowsAreTakenInABoundedNumberOfStatements() {
        List<Map<String, String>> rows = new ArrayList<>();
        int base = (int) (System.nanoTime() % 80_000) * 10_000;
        for (int i = 0; i < 10_000; i++) {
            var row = new HashMap<>(Map.of(
                    "kind", "SITE",
                    "name", "批量虚构站点" + base + "-" + i,
                    "code", String.format(Locale.ROOT, "4151%06d", i % 100_000),
                    "legalRepresentative", "院长甲",
                    "address", "虚构大道 " + i + " 号",
                    "province", "510000",
                    "riskClass", "B",
                    "complaintUpheld", "no"));
            rows.add(row);
        }
        var id = upload(Workbooks.of(rows));
        String seen = plan(id).digest();
        var statements = Statements.of(() -> cast.as(officer, () -> imports.confirm(id, seen, false)));

        assertThat(statements).hasSizeLessThanOrEqualTo(40);
        jdbc.sql("delete from register_object where name like ?")
                .param("批量虚构站点" + base + "%")
                .update();
    }

    private UUID upload(byte[] content) {
        return cast.as(officer, () -> imports.upload(Register.OBJECTS, "list.xlsx", content));
    }

    private Plan plan(UUID id) {
        return cast.as(officer, () -> imports.plan(id));
    }

    private Imports.Upload confirm(UUID id, boolean goodRowsOnly) {
        return cast.as(officer, () -> imports.confirm(id, imports.plan(id).digest(), goodRowsOnly));
    }

    private List<Entry> found(String code) {
        return keeping.page(Register.OBJECTS, new RegisterQuery(code, "", "", "", "", "", "", null, 50)).rows().stream()
                .filter(entry -> entry.value("code").equals(code))
                .toList();
    }

    private static String refusal(Supplier<?> what) {
        try {
            what.get();
            return "no refusal";
        } catch (org.assay.shared.Refused refused) {
            return refused.key();
        }
    }
}
