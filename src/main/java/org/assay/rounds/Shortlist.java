package org.assay.rounds;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.announcements.Announcements;
import org.assay.rounds.RecruitmentRound.Exclusion;
import org.assay.rounds.RecruitmentRound.VoteRow;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the list of a round: applies votes between equals, draws the line, and takes off whom the meeting leaves out. */
@Component
class Shortlist {

    private final Candidacies candidacies;
    private final Announcements announcements;

    Shortlist(Candidacies candidacies, Announcements announcements) {
        this.candidacies = candidacies;
        this.announcements = announcements;
    }

    /**
     * Ranks those no objection took off, and keeps the ranking.
     *
     * @throws Refused when a vote names nobody who is ranked or has no note, or when equals stand on both sides of the line
     */
    Ranking rank(Round round, List<VoteRow> votes, @Nullable String note) {
        var removed = round.wasNoticed() ? announcements.removedBy(round.id()) : Set.<UUID>of();
        if (!removed.isEmpty()) {
            candidacies.remove(round.id(), removed);
        }
        var candidates = candidacies.of(round.id(), removed);
        if (vote(round, candidates, votes, note)) {
            candidates = candidacies.of(round.id());
        }
        var ranking = Ranking.of(round.places(), candidates);
        if (!ranking.tiedAcrossTheLine().isEmpty()) {
            throw new Refused(
                    "rounds.refused.tie",
                    ranking.tiedAcrossTheLine().stream().map(Candidacy::number).collect(Collectors.joining(", ")));
        }
        candidacies.rank(round.id(), ranking);
        return ranking;
    }

    /** @return whether anybody has other votes than before */
    private boolean vote(Round round, List<Candidacy> candidates, List<VoteRow> rows, @Nullable String note) {
        if (!rows.isEmpty() && (note == null || note.isBlank())) {
            throw new Refused("rounds.refused.vote-needs-note");
        }
        var byNumber = candidates.stream()
                .filter(Candidacy::isRankable)
                .collect(Collectors.toMap(Candidacy::number, Candidacy::dossierId));
        var votes = new HashMap<UUID, Integer>();
        for (var row : rows) {
            UUID dossierId = byNumber.remove(normal(row.number()));
            if (dossierId == null) {
                throw new Refused("rounds.refused.vote-unknown", row.number());
            }
            votes.put(dossierId, row.votes().intValue());
        }
        if (votes.isEmpty() && candidates.stream().allMatch(candidate -> candidate.votes() == 0)) {
            return false;
        }
        candidacies.vote(round.id(), votes);
        return true;
    }

    /** @throws Refused when one of them is not above the line of the list as it was noticed, or is named twice */
    void leaveOut(UUID roundId, List<Exclusion> exclusions) {
        if (exclusions.isEmpty()) {
            return;
        }
        var placed = candidacies.of(roundId).stream()
                .filter(Candidacy::placed)
                .collect(Collectors.toMap(Candidacy::number, Candidacy::dossierId));
        var reasons = new HashMap<UUID, String>();
        for (var exclusion : exclusions) {
            String number = normal(exclusion.number());
            UUID dossierId = placed.get(number);
            if (dossierId == null) {
                throw new Refused("rounds.refused.not-on-list", number);
            }
            if (reasons.put(dossierId, exclusion.reason()) != null) {
                throw new Refused("rounds.refused.excluded-twice", number);
            }
        }
        candidacies.exclude(reasons);
    }

    private static String normal(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }
}
