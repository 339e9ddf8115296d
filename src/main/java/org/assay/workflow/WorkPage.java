package org.assay.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the work list, and where the next one begins (null on the last). */
public record WorkPage(List<WorkItem> items, InboxQuery.@Nullable Cursor next) {

    static WorkPage of(List<WorkItem> found, int size) {
        return found.size() <= size
                ? new WorkPage(found, null)
                : new WorkPage(found.subList(0, size), InboxQuery.Cursor.after(found.get(size - 1)));
    }
}
