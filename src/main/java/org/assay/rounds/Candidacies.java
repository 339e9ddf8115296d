package org.assay.rounds;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.shared.Field;
import org.assay.shared.Track;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of candidates: who entered which round, how the reviews ended, and where the ranking put them. */
@Component
class Candidacies {

    private static final TypeReference<Map<String, BigDecimal>> MEANS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Candidacies(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Enters a candidate while the round is open, and keeps the round from being closed until the transaction ends without
     * keeping other submissions waiting.
     *
     * @return false when the round has been closed meanwhile, or has the candidate already
     */
    boolean enter(UUID roundId, Candidate candidate, Instant now) {
        return jdbc.sql("""
                with held as (select id from round where id = :roundId and status = 'OPEN' for share)
                insert into round_candidate (dossier_id, round_id, number, organization_id, organization, certificate, levels,
                                             field, track, entered_at)
                select :dossierId, held.id, :number, :organizationId, :organization, :certificate, :levels, :field, :track, :now
                from held on conflict (dossier_id) do nothing""")
                        .param("dossierId", candidate.dossierId())
                        .param("roundId", roundId)
                        .param("number", candidate.number())
                        .param("organizationId", candidate.organizationId())
                        .param("organization", candidate.organization())
                        .param("certificate", candidate.certificate())
                        .param("levels", candidate.levels())
                        .param("field", candidate.field().name())
                        .param("track", candidate.track().name())
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void conclude(UUID dossierId, Conclusion conclusion) {
        jdbc.sql("update round_candidate set result = ?, total = ?, group_means = ? where dossier_id = ?")
                .params(
                        conclusion.result().name(),
                        conclusion.total(),
                        json.writeValueAsString(conclusion.groups()),
                        dossierId)
                .update();
    }

    Optional<Candidacy> find(UUID dossierId) {
        return jdbc.sql("select * from round_candidate where dossier_id = ?")
                .param(dossierId)
                .query(this::candidacy)
                .optional();
    }

    /** All candidates of a round, by number. */
    List<Candidacy> of(UUID roundId) {
        return jdbc.sql("select * from round_candidate where round_id = ? order by number")
                .param(roundId)
                .query(this::candidacy)
                .list();
    }

    /** All candidates of a round as they stand when these are taken off the list. */
    List<Candidacy> of(UUID roundId, Set<UUID> removed) {
        return of(roundId).stream()
                .map(each -> removed.contains(each.dossierId()) ? each.takenOff() : each)
                .toList();
    }

    boolean isAnyPending(UUID roundId) {
        return jdbc.sql("select exists (select 1 from round_candidate where round_id = ? and result is null)")
                .param(roundId)
                .query(Boolean.class)
                .single();
    }

    void remove(UUID roundId, Set<UUID> dossierIds) {
        jdbc.sql("update round_candidate set removed = true where round_id = ? and dossier_id = any (?)")
                .params(roundId, dossierIds.toArray(UUID[]::new))
                .update();
    }

    /** Keeps these votes and forgets all earlier ones of the round. */
    void vote(UUID roundId, Map<UUID, Integer> votes) {
        jdbc.sql("""
                update round_candidate c set votes = coalesce(
                    (select v.votes from unnest(:ids, :votes) as v (id, votes) where v.id = c.dossier_id), 0)
                where c.round_id = :round""")
                .param("ids", votes.keySet().toArray(UUID[]::new))
                .param("votes", votes.values().toArray(Integer[]::new))
                .param("round", roundId)
                .update();
    }

    /** Keeps the ranking as it was submitted; whoever is not in it loses an earlier rank. */
    void rank(UUID roundId, Ranking ranking) {
        var lines = ranking.lines();
        jdbc.sql("""
                update round_candidate c set ranked = now.rank, placed = coalesce(now.placed, false)
                from round_candidate each
                left join unnest(:ids, :ranks, :placed) as now (id, rank, placed) on now.id = each.dossier_id
                where each.round_id = :round and c.dossier_id = each.dossier_id""")
                .param(
                        "ids",
                        lines.stream().map(line -> line.candidate().dossierId()).toArray(UUID[]::new))
                .param("ranks", lines.stream().map(Ranking.Line::rank).toArray(Integer[]::new))
                .param("placed", lines.stream().map(Ranking.Line::placed).toArray(Boolean[]::new))
                .param("round", roundId)
                .update();
    }

    /** @param reasons why, for each dossier left out */
    void exclude(Map<UUID, String> reasons) {
        jdbc.sql("""
                update round_candidate c set exclusion = r.reason
                from unnest(:ids, :reasons) as r (id, reason) where r.id = c.dossier_id""")
                .param("ids", reasons.keySet().toArray(UUID[]::new))
                .param("reasons", reasons.values().toArray(String[]::new))
                .update();
    }

    /** Gives every candidate of the round its standing: the placed are selected, the ranked below the line are in reserve. */
    void settle(UUID roundId) {
        jdbc.sql("""
                update round_candidate set standing = case
                    when exclusion is not null or ranked is null then 'NOT_SELECTED'
                    when placed then 'SELECTED' else 'RESERVE' end
                where round_id = ?""").param(roundId).update();
    }

    /** Gives one candidate another standing. @param exclusion why it is left out; null when it is not */
    void stand(UUID dossierId, Standing standing, @Nullable String exclusion) {
        jdbc.sql(
                        "update round_candidate set standing = :standing, exclusion = :exclusion where dossier_id = :dossierId")
                .param("standing", standing.name())
                .param("exclusion", exclusion)
                .param("dossierId", dossierId)
                .update();
    }

    private Candidacy candidacy(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        String means = row.getString("group_means");
        return new Candidacy(
                row.getObject("dossier_id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getString("number"),
                row.getString("organization"),
                row.getString("certificate"),
                row.getString("levels"),
                Field.valueOf(row.getString("field")),
                Track.valueOf(row.getString("track")),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                result == null ? null : Conclusion.Result.valueOf(result),
                row.getBigDecimal("total"),
                means == null ? Map.of() : json.readValue(means, MEANS),
                row.getInt("votes"),
                row.getBoolean("removed"),
                row.getObject("ranked", Integer.class),
                row.getBoolean("placed"),
                Standing.valueOf(row.getString("standing")),
                row.getString("exclusion"));
    }
}
