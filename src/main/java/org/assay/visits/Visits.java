package org.assay.visits;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens visits and tells how they went. */
@Component
@Transactional
public class Visits {

    /** Opens a visit and asks its team to declare conflicts. @return the visit's id, which is its case */
    public UUID open(NewVisit input) {
        throw new UnsupportedOperationException();
    }

    /** A recorded or running visit. @throws org.assay.people.NotYours when there is none */
    @Transactional(readOnly = true)
    public VisitReport report(UUID visitId) {
        throw new UnsupportedOperationException();
    }

    /** What was checked, or is planned to be, in a calendar year by draw; for-cause visits and look-backs do not count. */
    @Transactional(readOnly = true)
    public Set<CheckedMatter> checkedIn(int year) {
        throw new UnsupportedOperationException();
    }

    /** How many visits of a year each inspector has, done or ahead. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> loadIn(int year) {
        throw new UnsupportedOperationException();
    }

    /** The labels of those who visited each object last. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<String>> lastTeams() {
        throw new UnsupportedOperationException();
    }
}
