package org.assay.reviews;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may be appointed to the pool, and when an expert is kept out of the draws. */
@ProcessTest
class ExpertsTest {

    private static final LocalDate UNTIL = LocalDate.of(2099, 12, 31);

    @Autowired
    Experts experts;

    @Autowired
    Cast cast;

    private PersonId person;
    private String code;

    @BeforeEach
    void somebody() {
        person = cast.newPerson(Role.EXPERT).id();
        code = experts.nextCode();
    }

    @Test
    void anAppointmentIsRefusedWhereItsDataIsNotWhatItSays() {
        refuses(expert(person, code, "999999", Set.of("logistics"), UNTIL), "reviews.refused.no-such-province");
        refuses(expert(person, code, "310000", Set.of(), UNTIL), "reviews.refused.no-field");
        refuses(expert(person, code, "310000", Set.of("astrology"), UNTIL), "reviews.refused.no-such-field");
        refuses(expert(person, "EXPERT-1", "310000", Set.of("logistics"), UNTIL), "reviews.refused.code");
        refuses(
                expert(person, code, "310000", Set.of("logistics"), LocalDate.of(2001, 1, 1)),
                "reviews.refused.term-over");
    }

    @Test
    void neitherAPersonNorACodeIsInThePoolTwice() {
        experts.add(expert(person, code, "310000", Set.of("logistics"), UNTIL));

        refuses(
                expert(cast.newPerson(Role.EXPERT).id(), code, "310000", Set.of("logistics"), UNTIL),
                "reviews.refused.code-taken");
        refuses(
                expert(person, experts.nextCode(), "310000", Set.of("logistics"), UNTIL),
                "reviews.refused.in-pool-already");
    }

    @Test
    void anExpertIsSuspendedWithAReasonAndReinstatedOnce() {
        UUID id = experts.add(expert(person, code, "310000", Set.of("logistics"), UNTIL))
                .id();

        refuses(() -> experts.reinstate(id), "reviews.refused.active-already");
        experts.suspend(id, "has advised an applicant");
        refuses(() -> experts.suspend(id, "again"), "reviews.refused.suspended-already");
        experts.reinstate(id);
    }

    private void refuses(NewExpert input, String key) {
        refuses(() -> experts.add(input), key);
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable what, String key) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> org.assertj.core.api.Assertions.assertThat(refused.key())
                                .isEqualTo(key));
    }

    private static NewExpert expert(
            PersonId person, String code, String province, Set<String> fields, LocalDate until) {
        return new NewExpert(
                person, code, "试聘专家", "试聘单位", "91310115MA1T20022W", province, Sector.INDUSTRY, fields, until);
    }
}
