package org.assay.reviews;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who sits on a panel, who is asked and who waits in reserve, each in the order of the draw. */
record Seating(List<PanelMember> members) {
    /** Five seats; P4 of the rules of the draw. */
    static final int SEATS = 5;

    Seating {
        members = List.copyOf(members);
    }

    /** Seats nobody holds or is asked to take, by number. */
    List<Integer> vacant() {
        return IntStream.rangeClosed(1, SEATS)
                .filter(seat -> holder(seat).isEmpty())
                .boxed()
                .toList();
    }

    /** Who has the seat or is asked to take it. */
    Optional<PanelMember> holder(int seat) {
        return members.stream().filter(member -> member.holds(seat)).findFirst();
    }

    /** The members who signed and sit. */
    List<PanelMember> seated() {
        return with(PanelMember.Status.TAKEN);
    }

    boolean isFull() {
        return seated().size() == SEATS;
    }

    /** The seated who have neither signed nor refused the report. */
    List<PanelMember> unsigned() {
        return seated().stream().filter(member -> member.stance().isEmpty()).toList();
    }

    /** Those who sit or are asked to: whoever joins must be lawful beside them. */
    List<PanelMember> staying() {
        return members.stream()
                .filter(member -> member.is(PanelMember.Status.OFFERED) || member.is(PanelMember.Status.TAKEN))
                .toList();
    }

    List<PanelMember> with(PanelMember.Status wanted) {
        return members.stream().filter(member -> member.is(wanted)).toList();
    }

    /** What this person is on the panel, among those of a status. */
    Optional<PanelMember> member(UUID personId, PanelMember.Status wanted) {
        return with(wanted).stream()
                .filter(member -> member.personId().equals(personId))
                .findFirst();
    }

    /** Who held the seat or was asked to take it last. */
    Optional<PanelMember> lastOn(int seat) {
        return members.stream()
                .filter(member -> Integer.valueOf(seat).equals(member.seat()))
                .max(Comparator.comparing(PanelMember::offeredAt, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** P5: the chair falls by the order of the draw to the first who is not from the applicant’s province, if there is one. */
    PanelMember chair(@Nullable String homeProvince) {
        List<PanelMember> seated = seated();
        return seated.stream()
                .filter(member -> !member.province().equals(homeProvince))
                .findFirst()
                .orElseGet(() -> seated.get(0));
    }
}
