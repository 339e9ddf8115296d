package org.assay.rounds;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
        candidacies.remove(round.id(), announcements.removedBy(round.id()));
        vote(round, votes, note);
        var ranking = Ranking.of(round.places(), candidacies.of(round.id()));
        if (!ranking.tiedAcrossTheLine().isEmpty()) {
            throw new Refused(
                    "rounds.refused.tie",
                    ranking.tiedAcrossTheLine().stream().map(Candidacy::number).collect(Collectors.joining(", ")));
        }
        candidacies.rank(round.id(), ranking);
        return ranking;
    }

    private void vote(Round round, List<VoteRow> votes, @Nullable String note) {
        if (!votes.isEmpty() && (note == null || note.isBlank())) {
            throw new Refused("rounds.refused.vote-needs-note");
        }
        var byNumber = candidacies.of(round.id()).stream()
                .filter(Candidacy::isRankable)
                .collect(Collectors.toMap(Candidacy::number, Candidacy::dossierId));
        candidacies.forgetVotes(round.id());
        for (var row : votes) {
            UUID dossierId = byNumber.remove(normal(row.number()));
            if (dossierId == null) {
                throw new Refused("rounds.refused.vote-unknown", row.number());
            }
            candidacies.vote(dossierId, row.votes().intValue());
        }
    }

    /** @throws Refused when one of them is not above the line of the list as it was noticed, or is named twice */
    void leaveOut(UUID roundId, List<Exclusion> exclusions) {
        var placed = candidacies.of(roundId).stream()
                .filter(Candidacy::placed)
                .collect(Collectors.toMap(Candidacy::number, Candidacy::dossierId));
        var named = new HashSet<String>();
        for (var exclusion : exclusions) {
            String number = normal(exclusion.number());
            UUID dossierId = placed.get(number);
            if (dossierId == null) {
                throw new Refused("rounds.refused.not-on-list", number);
            }
            if (!named.add(number)) {
                throw new Refused("rounds.refused.excluded-twice", number);
            }
            candidacies.exclude(dossierId, exclusion.reason());
        }
    }

    private static String normal(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }
}
