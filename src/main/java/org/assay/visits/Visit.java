package org.assay.visits;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.registers.RegisteredInspector;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;

/** One visit of one object by its team, and how far it has come. */
@Entity
public class Visit extends VisitOrder {

    @Version
    private @Nullable Long version;

    private @Nullable String reason;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private boolean announced;

    @Enumerated(EnumType.STRING)
    private VisitStatus status = VisitStatus.DECLARING;

    private int attempt = 1;
    private int notices;
    private @Nullable LocalDate plannedOn;

    @Embedded
    private @Nullable Postponement postponement;

    @Embedded
    private @Nullable Stay stay;

    @Embedded
    private @Nullable VisitRecord record;

    private Instant openedAt;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "visit_id", nullable = false, updatable = false)
    @OrderBy("place")
    private List<VisitMember> members = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    Visit(UUID id, String number, NewVisit input, @Nullable String reason, int checklistVersion, Instant now) {
        super(id, number, input, checklistVersion);
        this.reason = reason;
        this.firstDay = input.from();
        this.lastDay = input.until();
        this.announced = input.announced();
        this.openedAt = now;
        for (RegisteredInspector inspector : input.team()) {
            int place = members.size() + 1;
            members.add(new VisitMember(place, place, inspector, place == 1, VisitMember.Source.FIRST, now));
        }
    }

    /** Asks somebody to take a vacant seat. */
    VisitMember ask(int seat, RegisteredInspector next, VisitMember.Source source, Instant now) {
        VisitMember asked = new VisitMember(members.size() + 1, seat, next, false, source, now);
        members.add(asked);
        return asked;
    }

    /** The team is complete: somebody of it leads, and the notice is due, or the visit itself. */
    VisitStatus assemble() {
        Team team = team();
        if (team.leader().isEmpty()) {
            team.now().stream()
                    .filter(member -> member.inspector().leads())
                    .findFirst()
                    .orElse(team.now().get(0))
                    .lead(true);
        }
        moveTo(announced && plannedOn == null ? VisitStatus.NOTIFYING : VisitStatus.VISITING);
        return status;
    }

    /** The object knows; the day stands. @return the number of the notice, counted within the visit */
    String serve(LocalDate day) {
        moveTo(VisitStatus.VISITING);
        plannedOn = day;
        notices++;
        return number() + "-N" + notices;
    }

    void postpone(Postponement asked) {
        moveTo(VisitStatus.POSTPONING);
        postponement = asked;
    }

    /** The visit stays in the plan, with other days; a notice that was served stands no more. */
    void grant(LocalDate from, LocalDate until) {
        firstDay = from;
        lastDay = until;
        plannedOn = null;
        postponement = null;
    }

    void refusePostponement() {
        postponement = null;
    }

    void leave(Stay made) {
        moveTo(VisitStatus.RECORDING);
        stay = made;
    }

    void record(VisitRecord written) {
        moveTo(VisitStatus.RECORDED);
        record = written;
    }

    /** The object is there no more: the visit is not made. */
    void close(String why) {
        if (!status.next().contains(VisitStatus.CLOSED)) {
            throw new Refused("visits.refused.made");
        }
        moveTo(VisitStatus.CLOSED);
        reason = why;
    }

    /** A conflict was found late: what this team did stands no more, and the visit begins anew with others. */
    void repeat() {
        if (status != VisitStatus.DECLARING) {
            moveTo(VisitStatus.DECLARING);
            attempt++;
            plannedOn = null;
            postponement = null;
            stay = null;
        }
    }

    private void moveTo(VisitStatus wanted) {
        if (!status.next().contains(wanted)) {
            throw new Refused("visits.refused.out-of-turn");
        }
        status = wanted;
    }

    /** Why a visit is made that nobody drew, or why it is closed without a record. */
    public @Nullable String reason() {
        return reason;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public boolean announced() {
        return announced;
    }

    public VisitStatus status() {
        return status;
    }

    /** 1, and one more each time a conflict found late made it begin anew. */
    public int attempt() {
        return attempt;
    }

    /** The day the object was told, while that notice stands. */
    public @Nullable LocalDate plannedOn() {
        return plannedOn;
    }

    /** Whether the object knows of the visit, from a notice, even one that was taken back. */
    boolean wasTold() {
        return notices > 0;
    }

    public @Nullable Postponement postponement() {
        return postponement;
    }

    public @Nullable Stay stay() {
        return stay;
    }

    public @Nullable VisitRecord record() {
        return record;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Team team() {
        return new Team(members);
    }
}
