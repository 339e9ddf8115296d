package org.assay.rounds.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.rounds.Rounds;
import org.assay.workflow.CaseFile;
import org.springframework.stereotype.Component;

/** Shows a round beside the form of each of its steps: the call until it is published, the ranking from then on. */
@Component
class RoundFile implements CaseFile {

    private static final Set<String> ABOUT_THE_CALL = Set.of("draft-call", "approve-call");

    private final Rounds rounds;

    RoundFile(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String kind() {
        return Rounds.KIND;
    }

    @Override
    public boolean isVisibleTo(UUID caseId, Actor actor) {
        return Rounds.areVisibleTo(actor);
    }

    @Override
    public String fragment() {
        return "rounds/show :: file";
    }

    @Override
    public Optional<Map<String, Object>> model(UUID caseId, String step, Actor actor) {
        return isVisibleTo(caseId, actor)
                ? Optional.of(
                        Map.of("overview", rounds.overview(caseId), "aboutTheCall", ABOUT_THE_CALL.contains(step)))
                : Optional.empty();
    }
}
