package org.assay.workflow;

import java.time.Clock;
import java.util.UUID;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the filters a person comes back to every day; each sees only their own. */
@Component
@Transactional
public class SavedViews {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_FILTERS = 1_000;

    private final JdbcClient jdbc;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, CurrentPerson currentPerson, Clock clock) {
        this.jdbc = jdbc;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Keeps the filters under a name of 1 to 40 characters; the same name again takes the new filters.
     *
     * @throws Refused when the name is empty or too long, or there are 20 already
     */
    public void keep(String name, String filters) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME || filters.length() > LONGEST_FILTERS) {
            throw new Refused("workflow.refused.view-name", LONGEST_NAME);
        }
        int kept = jdbc.sql("""
                insert into work_view (id, person, name, filters, created_at)
                select :id, :person, :name, :filters, :now
                where exists (select 1 from work_view where person = :person and name = :name)
                   or (select count(*) from work_view where person = :person) < :most
                on conflict (person, name) do update set filters = excluded.filters""")
                .param("id", Ids.next())
                .param("person", currentPerson.expect().personId())
                .param("name", wanted)
                .param("filters", filters)
                .param("now", WorkList.at(clock.instant()))
                .param("most", MOST)
                .update();
        if (kept == 0) {
            throw new Refused("workflow.refused.too-many-views", MOST);
        }
    }

    /** @throws NotYours when the person keeps no such filters */
    public void remove(UUID id) {
        int removed = jdbc.sql("delete from work_view where id = ? and person = ?")
                .params(id, currentPerson.expect().personId())
                .update();
        if (removed == 0) {
            throw new NotYours();
        }
    }
}
