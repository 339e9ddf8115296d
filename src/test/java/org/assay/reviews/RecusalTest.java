package org.assay.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.people.PersonId;
import org.assay.shared.Ids;
import org.junit.jupiter.api.Test;

/** Each ground of the Regulations on Government Procurement art. 9 and of the rules of the draw that registers can show. */
class RecusalTest {
    private static final String APPLICANT = "91110108MA0T10017U";
    private static final String PARENT = "91310115MA1T20022W";
    private static final String SISTER = "91440300MA5T300337";
    private static final String STRANGER = "91510100MA6T40049Q";

    @Test
    void whoWorksForTheApplicantStandsAside() {
        assertThat(holds(Recusal.SAME_EMPLOYER, expert(APPLICANT, "周一"))).isTrue();
        assertThat(holds(Recusal.SAME_EMPLOYER, expert(STRANGER, "周一"))).isFalse();
    }

    @Test
    void whoWorksForTheParentOrASisterOfTheApplicantStandsAside() {
        assertThat(holds(Recusal.SAME_GROUP, expert(PARENT, "周一"))).isTrue();
        assertThat(holds(Recusal.SAME_GROUP, expert(SISTER, "周一"))).isTrue();
        assertThat(holds(Recusal.SAME_GROUP, expert(STRANGER, "周一"))).isFalse();
    }

    @Test
    void whoIsNamedInTheDossierStandsAsideHoweverTheNameIsSpaced() {
        assertThat(holds(Recusal.RELATED_PERSON, expert(STRANGER, "钱 作者"))).isTrue();
        assertThat(holds(Recusal.RELATED_PERSON, expert(STRANGER, "周一"))).isFalse();
    }

    @Test
    void whoWorksForACompetitorOfTheRoundStandsAside() {
        Applicant applicant = applicant(Set.of(STRANGER), Set.of(), Set.of(), Set.of());
        assertThat(Recusal.COMPETITOR.applies().test(expert(STRANGER, "周一"), applicant))
                .isTrue();
        assertThat(Recusal.COMPETITOR.applies().test(expert(PARENT, "周一"), applicant))
                .isFalse();
    }

    @Test
    void whoSpeaksForTheApplicantOrHandledTheCaseOrStoodAsideBeforeStandsAside() {
        Expert expert = expert(STRANGER, "周一");
        Set<UUID> person = Set.of(expert.person().value());
        assertThat(Recusal.AGENT.applies().test(expert, applicant(Set.of(), person, Set.of(), Set.of())))
                .isTrue();
        assertThat(Recusal.HANDLED.applies().test(expert, applicant(Set.of(), Set.of(), person, Set.of())))
                .isTrue();
        assertThat(Recusal.DECLARED
                        .applies()
                        .test(expert, applicant(Set.of(), Set.of(), Set.of(), Set.of(expert.id()))))
                .isTrue();
        assertThat(Recusal.of(expert, applicant(Set.of(), Set.of(), Set.of(), Set.of())))
                .isEmpty();
    }

    @Test
    void theFirstGroundIsTheReasonGiven() {
        assertThat(Recusal.of(expert(APPLICANT, "钱作者"), applicant(Set.of(), Set.of(), Set.of(), Set.of())))
                .contains("same-employer");
    }

    private static boolean holds(Recusal ground, Expert expert) {
        return ground.applies().test(expert, applicant(Set.of(), Set.of(), Set.of(), Set.of()));
    }

    private static Applicant applicant(
            Set<String> competitors, Set<UUID> agents, Set<UUID> handlers, Set<UUID> declared) {
        Map<String, String> parents = Map.of(SISTER, PARENT);
        return new Applicant(
                APPLICANT,
                PARENT,
                Set.of("钱作者"),
                competitors,
                agents,
                handlers,
                declared,
                code -> Optional.ofNullable(parents.get(code)));
    }

    private static Expert expert(String employer, String name) {
        return new Expert(
                Ids.next(),
                new NewExpert(
                        new PersonId(Ids.next()),
                        "EX-001",
                        name,
                        "单位",
                        employer,
                        "110000",
                        Sector.INDUSTRY,
                        Set.of("construction"),
                        LocalDate.of(2022, 1, 1)),
                Instant.EPOCH);
    }
}
