package org.assay.visits;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.assay.draws.Amendment;
import org.assay.draws.Amendments;
import org.assay.draws.DrawId;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.Registers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who comes next in the draw a visit goes back to; nobody when there was none or it is used up. */
@Component
class NextOfDraw {

    private static final String UNLISTED = "UNLISTED";

    private final Amendments amendments;
    private final Registers registers;
    private final ConflictClaims claims;
    private final MessageSource messages;

    NextOfDraw(Amendments amendments, Registers registers, ConflictClaims claims, MessageSource messages) {
        this.amendments = amendments;
        this.registers = registers;
        this.claims = claims;
        this.messages = messages;
    }

    /** How many the rule of the draw asks for, however many it found; without a draw, as many as the law asks for. */
    int seats(Visit visit) {
        UUID draw = visit.drawId();
        return draw == null
                ? Visits.FEWEST
                : amendments.standing(new DrawId(draw)).teams().stream()
                        .filter(team -> team.object().equals(visit.object().label()))
                        .mapToInt(team -> team.members().size() + team.lacking())
                        .findFirst()
                        .orElse(Visits.FEWEST);
    }

    /** Who takes the seat after the last one to leave it; the draw keeps the step and its reason, in general words. */
    Optional<RegisteredInspector> next(Visit visit, int seat) {
        UUID draw = visit.drawId();
        // For a seat nobody ever had the draw was used up before the visit began.
        return draw == null
                ? Optional.empty()
                : visit.team().gone().stream()
                        .filter(member -> member.seat() == seat)
                        .reduce((before, after) -> after)
                        .flatMap(left -> next(visit, new DrawId(draw), left.label(), why(visit, left)));
    }

    private String why(Visit visit, VisitMember left) {
        String general = said(left.status().name());
        return claims.confirmed(visit.id(), left.label())
                .map(claimed -> general + claimed)
                .orElse(general);
    }

    /** @param why in words: what an officer said and another person confirmed, else the kind of reason only */
    private Optional<RegisteredInspector> next(Visit visit, DrawId draw, String leaving, String why) {
        String object = visit.object().label();
        boolean drawn = amendments.standing(draw).teams().stream()
                .anyMatch(team -> team.object().equals(object) && team.labels().contains(leaving));
        if (!drawn) {
            return Optional.empty();
        }
        Amendment amendment = amendments.nextInspector(draw, object, leaving, why);
        Optional<String> label = amendment.teams().stream()
                .filter(team -> team.object().equals(object))
                .flatMap(team -> team.labels().stream())
                .filter(each -> visit.team().asked().stream()
                        .noneMatch(member -> member.label().equals(each)))
                .findFirst();
        if (label.isEmpty()) {
            return Optional.empty();
        }
        List<RegisteredInspector> active = registers.inspectors();
        Optional<RegisteredInspector> found =
                active.stream().filter(each -> each.label().equals(label.get())).findFirst();
        return found.isPresent() ? found : next(visit, draw, label.get(), said(UNLISTED));
    }

    /** Anybody may read it: what the conflict is stays with the visit. */
    private String said(String why) {
        return String.valueOf(messages.getMessage("visits.leaves." + why, null, why, Locale.SIMPLIFIED_CHINESE));
    }
}
