package org.assay.workflow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.people.Colleague;

/**
 * All that the inbox shows at once: a page of the list, how much waits in each scope, and by what it can be narrowed.
 *
 * @param people whose names the page needs: those who hold its items, and those the person stands in for
 */
public record Desk(
        WorkPage page, Counts counts, List<RoundChoice> rounds, List<SavedView> views, Map<UUID, Colleague> people) {

    /** Counts stop here: "1,000+" is all a person needs to know. */
    public static final int COUNT_CAP = 1000;

    /** Work taken by or meant for the person, work free for the roles, and work of those the person stands in for; each counted to 1,001. */
    public record Counts(int mine, int role, int acting) {}

    /** Whether the list is empty and nothing is free for the roles either: there is nothing to do now. */
    public boolean isIdle() {
        return page.items().isEmpty() && counts.role() == 0;
    }

    /** Whether the person stands in for anybody today. */
    public boolean isActing() {
        return people.values().stream().anyMatch(Colleague::absent);
    }
}
