package org.assay.visits;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assay.registers.RegisteredInspector;

/** Who makes a visit, seen over everybody who was asked. @param asked in the order of asking */
public record Team(List<VisitMember> asked) {

    public Team {
        asked = List.copyOf(asked);
    }

    /** Everybody whose seat it is now, the leader first. */
    public List<VisitMember> now() {
        return asked.stream()
                .filter(member -> member.status().holds())
                .sorted(Comparator.comparing(VisitMember::leads).reversed().thenComparing(VisitMember::seat))
                .toList();
    }

    public List<RegisteredInspector> inspectors() {
        return now().stream().map(VisitMember::inspector).toList();
    }

    /** Everybody who was asked and does not make the visit. */
    public List<VisitMember> gone() {
        return asked.stream().filter(member -> !member.status().holds()).toList();
    }

    List<VisitMember> with(VisitMember.Status status) {
        return asked.stream().filter(member -> member.status() == status).toList();
    }

    /** The seats nobody has, of at least so many. */
    List<Integer> vacant(int seats) {
        int taken = asked.stream().mapToInt(VisitMember::seat).max().orElse(0);
        return IntStream.rangeClosed(1, Math.max(seats, taken))
                .filter(seat -> now().stream().noneMatch(member -> member.seat() == seat))
                .boxed()
                .toList();
    }

    boolean isComplete(int seats) {
        return vacant(seats).isEmpty() && with(VisitMember.Status.ASKED).isEmpty();
    }

    Optional<VisitMember> at(int seat) {
        return now().stream().filter(member -> member.seat() == seat).findFirst();
    }

    public Optional<VisitMember> leader() {
        return now().stream().filter(VisitMember::leads).findFirst();
    }

    /** The member this person is, while the seat is the person's. */
    public Optional<VisitMember> of(UUID personId) {
        return now().stream()
                .filter(member -> personId.equals(member.personId()))
                .findFirst();
    }

    boolean wasAsked(UUID inspectorId) {
        return asked.stream().anyMatch(member -> member.inspectorId().equals(inspectorId));
    }
}
