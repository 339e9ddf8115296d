package org.assay.visits.web;

import java.util.UUID;
import org.assay.visits.Visit;
import org.assay.visits.VisitDesk;

/** Names of those who were asked to make a visit, for templates. */
public final class Names {

    /** The name of somebody of the team, of now or before; empty for anybody else. */
    public String name(Visit visit, UUID personId) {
        return VisitDesk.name(visit, personId);
    }
}
