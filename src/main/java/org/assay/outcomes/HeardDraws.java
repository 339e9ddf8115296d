package org.assay.outcomes;

import java.util.stream.IntStream;
import org.assay.inspections.DrawOpened;
import org.assay.inspections.ObjectsDrawn;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps for the figures what was drawn from each stratum of a plan; the same draw told twice is kept once. */
@Component
class HeardDraws {

    private final NamedParameterJdbcTemplate batches;

    HeardDraws(NamedParameterJdbcTemplate batches) {
        this.batches = batches;
    }

    @ApplicationModuleListener
    void hear(ObjectsDrawn drawn) {
        batches.batchUpdate(
                """
                insert into outcome_stratum (plan_id, position, plan_number, year, level, name, risk_class, province, object_kind,
                                             pool, expected, drawn)
                values (:plan, :position, :number, :year, :level, :name, :risk, :province, :kind, :pool, :expected, :drawn)
                on conflict (plan_id, position) do nothing""",
                IntStream.range(0, drawn.strata().size())
                        .mapToObj(position -> row(drawn, position))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** From now on it counts for everybody; which of the two is heard first does not matter. */
    @ApplicationModuleListener
    void hear(DrawOpened opened) {
        batches.update(
                "insert into outcome_open_plan (plan_id) values (:plan) on conflict do nothing",
                new MapSqlParameterSource("plan", opened.caseId()));
    }

    private static MapSqlParameterSource row(ObjectsDrawn drawn, int position) {
        var stratum = drawn.strata().get(position);
        return new MapSqlParameterSource()
                .addValue("plan", drawn.caseId())
                .addValue("position", position)
                .addValue("number", drawn.planNumber())
                .addValue("year", drawn.year())
                .addValue("level", drawn.province() == null ? "NATIONAL" : "PROVINCIAL")
                .addValue("name", stratum.name())
                .addValue("risk", stratum.riskClass().name())
                .addValue("province", stratum.province().name())
                .addValue("kind", stratum.kind().name())
                .addValue("pool", stratum.pool())
                .addValue("expected", stratum.expected())
                .addValue("drawn", stratum.drawn());
    }
}
