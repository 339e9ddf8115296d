package org.assay.visits;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.RegisteredObject;
import org.assay.shared.Refused;
import org.assay.workflow.CaseRef;
import org.jspecify.annotations.Nullable;

/** One visit of one object by its team. */
@Entity
public class Visit {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private NewVisit.Kind kind;

    private @Nullable String reason;
    private @Nullable UUID drawId;
    private @Nullable UUID planId;
    private @Nullable String planNumber;
    private @Nullable UUID follows;
    private int year;
    private UUID objectId;
    private String objectName;
    private String province;
    private @Nullable UUID organizationId;
    private String object;
    private String matters;
    private int checklistVersion;
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

    @ElementCollection
    @CollectionTable(name = "visit_matter", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    @Column(name = "code")
    private List<String> matterCodes = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "visit_id", nullable = false, updatable = false)
    @OrderBy("place")
    private List<VisitMember> members = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    Visit(UUID id, String number, NewVisit input, @Nullable String reason, int checklistVersion, Instant now) {
        this.id = id;
        this.number = number;
        this.kind = input.kind();
        this.reason = reason;
        this.drawId = input.drawId();
        this.planId = input.planId();
        this.planNumber = input.planNumber();
        this.follows = input.follows();
        this.year = input.from().getYear();
        this.objectId = input.object().id();
        this.objectName = input.object().name();
        this.province = input.object().province().code();
        this.organizationId = input.object().organizationId();
        this.object = Snapshot.of(input.object());
        this.matters = Snapshot.of(input.matters());
        this.checklistVersion = checklistVersion;
        this.firstDay = input.from();
        this.lastDay = input.until();
        this.announced = input.announced();
        this.openedAt = now;
        input.matters().forEach(matter -> matterCodes.add(matter.code()));
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
        return number + "-N" + notices;
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

    CaseRef asCase() {
        return new CaseRef(id, Visits.CASE_KIND, number, objectName, organizationId, objectName, null, province, null);
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public NewVisit.Kind kind() {
        return kind;
    }

    /** Why a visit is made that nobody drew, or why it is closed without a record. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable UUID drawId() {
        return drawId;
    }

    public @Nullable UUID planId() {
        return planId;
    }

    public @Nullable String planNumber() {
        return planNumber;
    }

    public @Nullable UUID follows() {
        return follows;
    }

    /** The object as the register knew it when the visit was opened. */
    public RegisteredObject object() {
        return Snapshot.object(object);
    }

    /** The matters in the version that was in force then. */
    public List<RegisteredMatter> matters() {
        return Snapshot.matters(matters);
    }

    public String province() {
        return province;
    }

    public @Nullable UUID organizationId() {
        return organizationId;
    }

    int checklistVersion() {
        return checklistVersion;
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
