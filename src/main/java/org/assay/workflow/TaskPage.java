package org.assay.workflow;

import java.util.Map;
import java.util.Set;
import org.assay.people.Actor;

/** A module's own page part for steps where a plain form is not the best tool, such as scoring or ranking. */
public interface TaskPage {

    /** The user tasks it serves. */
    Set<String> steps();

    /** The Thymeleaf fragment that stands where the generic form's fields would stand. */
    String fragment();

    /** What the fragment needs besides {@code item}, {@code form}, {@code answers} and {@code problems}. */
    Map<String, Object> model(WorkItem item, Actor actor);
}
