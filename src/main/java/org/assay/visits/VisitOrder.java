package org.assay.visits;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.RegisteredObject;
import org.assay.workflow.CaseRef;
import org.jspecify.annotations.Nullable;

/** What a visit was opened with and never changes: the object and the matters as the registers knew them then, and where it comes from. */
@MappedSuperclass
public abstract class VisitOrder {

    @Id
    private UUID id;

    private String number;

    @Enumerated(EnumType.STRING)
    private NewVisit.Kind kind;

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

    @ElementCollection
    @CollectionTable(name = "visit_matter", joinColumns = @JoinColumn(name = "visit_id"))
    @OrderColumn(name = "position")
    @Column(name = "code")
    private List<String> matterCodes = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected VisitOrder() {}

    VisitOrder(UUID id, String number, NewVisit input, int checklistVersion) {
        this.id = id;
        this.number = number;
        this.kind = input.kind();
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
        input.matters().forEach(matter -> matterCodes.add(matter.code()));
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
}
