package org.assay.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class KeepersTest {

    @Autowired
    Keeping keeping;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    private Person officer;

    @BeforeEach
    void inMay() {
        mover.at(Time.BEGINNING);
        officer = Officers.officer(people, null);
    }

    @Test
    void aProvinceKeepsItsOwnRowsOnly() {
        var entry = enter(Register.OBJECTS, Officers.college());
        var sichuan = Officers.officer(people, "510000");
        var hebei = Officers.officer(people, "130000");

        assertThat(as(sichuan, () -> keeping.mayChange(Register.OBJECTS, entry)))
                .isTrue();
        assertThatThrownBy(() ->
                        as(hebei, () -> keeping.change(Register.OBJECTS, entry.id(), 0, Map.of("address", "别处 1 号"))))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> as(hebei, () -> keeping.enter(Register.OBJECTS, Officers.college())))
                .isInstanceOfSatisfying(
                        InvalidRow.class,
                        invalid -> assertThat(invalid.problems())
                                .containsExactly(Problem.of("province", "other-province")));
        assertThat(as(hebei, () -> keeping.expect(Register.OBJECTS, entry.id())).values())
                .doesNotContainKey("contactPhone");
        assertThatThrownBy(() -> as(sichuan, () -> keeping.enter(Register.MATTERS, Officers.matter())))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void nobodyElseKeepsARegisterAndAuditorsSeeEverything() {
        var entry = enter(Register.INSPECTORS, Officers.inspector());
        for (Role role : Role.values()) {
            if (role != Role.INSPECTION_OFFICER) {
                var person = Officers.person(people, role, null);
                assertThatThrownBy(() -> as(person, () -> keeping.enter(Register.OBJECTS, Officers.college())))
                        .isInstanceOf(NotYours.class);
            }
        }
        assertThatThrownBy(() -> keeping.enter(Register.OBJECTS, Officers.college()))
                .isInstanceOf(NotYours.class);
        assertThat(as(cast.auditor(), () -> keeping.expect(Register.INSPECTORS, entry.id()))
                        .value("conflicts"))
                .contains("曾任职");
        assertThat(keeping.expect(Register.INSPECTORS, entry.id()).value("certificateNumber"))
                .contains("****");
    }

    @Test
    void aListIsReadInFewStatementsAndThePagesMissNothing() {
        for (int i = 0; i < 5; i++) {
            enter(Register.OBJECTS, Officers.college());
        }
        var query = new RegisterQuery("蜀中虚构", "COLLEGE", "510000", "", "", "", "", null, 2);
        List<String> seen = new ArrayList<>();
        var page = keeping.page(Register.OBJECTS, query);
        while (true) {
            page.rows().forEach(row -> seen.add(row.label()));
            if (page.next() == null) {
                break;
            }
            page = keeping.page(Register.OBJECTS, query.from(page.next(), 2));
        }
        assertThat(seen).doesNotHaveDuplicates().isSorted().hasSizeGreaterThanOrEqualTo(5);
        for (Register register : Register.values()) {
            assertThat(Statements.of(() -> as(officer, () -> keeping.page(register, RegisterQuery.ALL))))
                    .hasSizeLessThanOrEqualTo(4);
        }
        assertThat(keeping.page(Register.OBJECTS, query.from("nonsense", 2)).rows())
                .isNotEmpty();
    }

    @Test
    void aFormIsSavedInTwelveStatementsOfOurOwn() {
        assertThat(Statements.of(() -> enter(Register.OBJECTS, Officers.college())))
                .hasSizeLessThanOrEqualTo(12);
        assertThat(Statements.of(() -> enter(Register.INSPECTORS, Officers.inspector())))
                .hasSizeLessThanOrEqualTo(12);
    }

    private Entry enter(Register register, Map<String, String> said) {
        return as(officer, () -> keeping.enter(register, said));
    }

    private <T> T as(Person person, Supplier<T> what) {
        return cast.as(person, what);
    }
}
