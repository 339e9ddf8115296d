package org.assay.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assay.people.PersonId;
import org.assay.shared.Ids;
import org.junit.jupiter.api.Test;

/** The rules of the seats of one panel. */
class SeatingTest {
    private static final String HOME = "110000";
    private static final Instant NOW = Instant.parse("2019-06-10T01:00:00Z");

    @Test
    void theChairIsTheFirstDrawnWhoIsNotFromTheProvinceOfTheApplicant() {
        PanelMember local = seated(1, HOME);
        PanelMember second = seated(2, "310000");

        assertThat(new Seating(List.of(local, second, seated(3, "440000"))).chair(HOME))
                .isEqualTo(second);
    }

    @Test
    void whereEverybodyIsLocalTheFirstDrawnIsInTheChair() {
        PanelMember first = seated(1, HOME);

        assertThat(new Seating(List.of(first, seated(2, HOME))).chair(HOME)).isEqualTo(first);
    }

    @Test
    void aSeatGivenUpIsVacantAndItsHolderSitsNoMore() {
        PanelMember leaving = seated(1, HOME);
        PanelMember staying = seated(2, HOME);
        leaving.leave(PanelMember.Status.RECUSED, List.of("CONSULTANCY"), "found since", NOW);
        Seating seating = new Seating(List.of(leaving, staying));

        assertThat(seating.vacant()).containsExactly(1, 3, 4, 5);
        assertThat(seating.seated()).containsExactly(staying);
        assertThat(seating.lastOn(1)).contains(leaving);
        assertThat(leaving.grounds()).containsExactly("CONSULTANCY");
    }

    private static PanelMember seated(int seat, String province) {
        Expert expert = new Expert(
                Ids.next(),
                new NewExpert(
                        new PersonId(Ids.next()),
                        "EX-00" + seat,
                        "专家",
                        "单位",
                        "91310115MA1T20022W",
                        province,
                        Sector.INDUSTRY,
                        Set.of("logistics"),
                        LocalDate.of(2040, 1, 1)),
                NOW);
        PanelMember member = new PanelMember(Ids.next(), seat, expert);
        member.offer(seat, NOW);
        member.take(NOW);
        return member;
    }
}
