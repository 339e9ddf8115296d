package org.assay.visits;

import org.assay.draws.DrawId;
import org.assay.draws.Insiders;
import org.assay.people.Actor;
import org.assay.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those of a draw who make one of its visits. */
@Component
public class DrawnInspectors implements Insiders {

    private final JdbcClient jdbc;

    DrawnInspectors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean include(DrawId draw, Actor actor) {
        return actor.is(Role.INSPECTOR)
                && jdbc.sql("""
                        select exists (select 1 from visit_member m join visit v on v.id = m.visit_id
                                       where m.person_id = ? and v.draw_id = ? and m.status in ('ASKED', 'CLEAR'))""")
                        .param(actor.personId())
                        .param(draw.value())
                        .query(Boolean.class)
                        .single();
    }
}
