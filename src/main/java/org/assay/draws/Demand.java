package org.assay.draws;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a rule may demand of the inspectors of an object; each has a published name that stands beside whom it skipped. */
public enum Demand {
    /** One of the inspector's specialties is among those the object's matters need. */
    @JsonProperty("expertise")
    EXPERTISE,

    /** The inspector works in the object's region. */
    @JsonProperty("same-region")
    SAME_REGION,

    /** The inspector does not work in the object's region. */
    @JsonProperty("other-region")
    OTHER_REGION,

    /** The inspector has no conflict with the object on the frozen list. */
    @JsonProperty("recusal")
    RECUSAL,

    /** The inspector stays within the cap of the year, what this draw has given counted. */
    @JsonProperty("load")
    LOAD,

    /** Not everybody who inspected the object last time comes again. */
    @JsonProperty("same-team")
    SAME_TEAM,

    /** At most one inspector of a unit. */
    @JsonProperty("one-per-unit")
    ONE_PER_UNIT;

    /** As it is published. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
