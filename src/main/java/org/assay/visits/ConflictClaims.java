package org.assay.visits;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers say of the conflicts of inspectors, and what somebody else decided about it. */
@Component
class ConflictClaims {

    private final JdbcClient jdbc;

    ConflictClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A claim nobody has decided about. @param label of the inspector */
    record Claim(UUID id, String label, String reason, UUID claimedBy, Instant claimedAt) {}

    /** How a claim ends; {@code MOOT} when the inspector left or the visit ended before it was decided. */
    enum Decision {
        CONFIRMED,
        DISMISSED,
        MOOT
    }

    void add(UUID visitId, String label, String reason, Actor claimant, Instant now) {
        jdbc.sql("""
                insert into visit_conflict_claim (id, visit_id, label, reason, claimed_by, claimed_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(), visitId, label, reason, claimant.personId(), NoticeTable.at(now))
                .update();
    }

    Optional<Claim> open(UUID visitId) {
        return jdbc.sql("select * from visit_conflict_claim where visit_id = ? and decision is null")
                .param(visitId)
                .query((row, number) -> new Claim(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("label"),
                        row.getString("reason"),
                        Objects.requireNonNull(row.getObject("claimed_by", UUID.class)),
                        Objects.requireNonNull(NoticeTable.instant(row, "claimed_at"))))
                .optional();
    }

    void decide(Claim claim, Decision decision, @Nullable String note, @Nullable UUID by, Instant now) {
        jdbc.sql("update visit_conflict_claim set decision = ?, note = ?, decided_by = ?, decided_at = ? where id = ?")
                .param(decision.name())
                .param(note)
                .param(by)
                .param(NoticeTable.at(now))
                .param(claim.id())
                .update();
    }

    /** Why an inspector had to leave, when an officer said so and it was confirmed. */
    Optional<String> confirmed(UUID visitId, String label) {
        return jdbc.sql("""
                select reason from visit_conflict_claim where visit_id = ? and label = ? and decision = 'CONFIRMED'
                order by decided_at desc limit 1""").param(visitId).param(label).query(String.class).optional();
    }
}
