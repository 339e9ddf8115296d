package org.assay.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.people.Actor;

/** How a module shows its cases to whoever works on them; one implementation for each kind of case. */
public interface CaseFile {

    /** The kind of case, as in {@link CaseRef#kind()}. */
    String kind();

    /** Whether this person may see this case at all; what is not theirs does not exist for them. */
    boolean isVisibleTo(UUID caseId, Actor actor);

    /** The Thymeleaf fragment that shows the case file beside a form, such as {@code dossiers/show :: file}. */
    String fragment();

    /** What the fragment needs, in the order this step needs it; empty when the case is not this person's to see. */
    Optional<Map<String, Object>> model(UUID caseId, String step, Actor actor);
}
