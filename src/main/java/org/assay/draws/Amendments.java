package org.assay.draws;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.assay.people.NotYours;
import org.assay.shared.CanonicalJson;
import org.assay.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the next in the same order take the place of whoever leaves after an inspection was drawn; nothing is drawn anew. */
@Component
@Transactional
public class Amendments {
    private static final int REASON = 5;
    private static final int LONGEST = 500;

    private final DrawRepository draws;
    private final DrawTexts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Amendments(DrawRepository draws, DrawTexts texts, ApplicationEventPublisher events, Clock clock) {
        this.draws = draws;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An inspector is recused or leaves; the next who meets every demand joins the team of the object.
     *
     * @param inspector label of who leaves
     * @param reason 5 to 500 characters, for everybody to read
     * @return the amendment; its team says when nobody was found
     * @throws Refused before the draw, or when the inspector is not in the team
     */
    public Amendment nextInspector(DrawId id, String object, String inspector, String reason) {
        return amend(id, object, reason, (draw, request) -> draw.replaceInspector(request, inspector));
    }

    /**
     * An object has left the register; the next of its strata takes the place and gets a team.
     *
     * @throws Refused before the draw, or when the object was not drawn
     */
    public Amendment nextObject(DrawId id, String object, String reason) {
        return amend(id, object, reason, InspectionDraw::replaceObject);
    }

    private Amendment amend(
            DrawId id, String object, String reason, BiFunction<InspectionDraw, Amendment.Request, Amendment> step) {
        String words = reason.strip().replaceAll("\\p{Cntrl}+", " ");
        if (words.length() < REASON || words.length() > LONGEST) {
            throw new Refused("draws.refused.reason", REASON, LONGEST);
        }
        Draw draw = draws.findByIdForUpdate(id.value()).orElseThrow(NotYours::new);
        if (!draw.isDrawn() || !draw.committed().purpose().equals("inspection")) {
            throw new Refused("draws.refused.not-yet-drawn", draw.planId());
        }
        Map<String, Part> parts = texts.all(id.value());
        Chain.broken(draw, parts).ifPresent(name -> {
            throw new Refused("draws.refused.pool-changed", draw.planId(), name);
        });
        InspectionDraw again =
                Objects.requireNonNull(Recomputed.of(parts, draw.recusals()).inspection());
        List<Part> before = amendments(parts);
        before.forEach(part -> again.repeat(CanonicalJson.read(part.shown().orElseThrow(), Amendment.class)));
        Part last = before.isEmpty() ? Objects.requireNonNull(parts.get(Part.RESULT)) : before.get(before.size() - 1);
        Amendment amendment = step.apply(
                again, new Amendment.Request(last.sha256(), CeremonyTime.text(clock.instant()), object.strip(), words));
        Part text = Part.of(Part.AMENDMENT + amendment.number(), 1, amendment);
        texts.add(id.value(), parts.size(), List.of(text));
        events.publishEvent(
                new DrawAmended(draw.subjectId(), id.value(), draw.planId(), amendment.number(), text.sha256()));
        return amendment;
    }

    /** Objects and teams as they are by now. @throws Refused before the draw */
    @Transactional(readOnly = true)
    public Standing standing(DrawId id) {
        Map<String, Part> parts = texts.withoutPools(id.value());
        if (!parts.containsKey(Part.RESULT)) {
            throw new Refused("draws.refused.not-yet-drawn", id);
        }
        return standing(parts);
    }

    static Standing standing(Map<String, Part> parts) {
        return Standing.of(
                Objects.requireNonNull(
                        Recomputed.read(parts, Part.RESULT, DrawResult.class).inspection()),
                amendments(parts).stream()
                        .map(part -> CanonicalJson.read(part.shown().orElseThrow(), Amendment.class))
                        .toList());
    }

    private static List<Part> amendments(Map<String, Part> parts) {
        return parts.values().stream()
                .filter(part -> part.name().startsWith(Part.AMENDMENT))
                .toList();
    }
}
