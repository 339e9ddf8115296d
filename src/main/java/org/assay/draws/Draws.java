package org.assay.draws;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one way to draw: commits to pools and rule, takes the nonce before its witness, and lets everything else follow. */
@Component
@Transactional
public class Draws {
    private final DrawRepository draws;
    private final DrawTexts texts;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Draws(
            DrawRepository draws,
            DrawTexts texts,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.draws = draws;
        this.texts = texts;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Commits to the pools of an inspection; hashes, sizes, rule, time and source are public from now on.
     *
     * @throws Refused when the approver is who commits, the time is past, a label is no label, or the draw cannot succeed
     */
    public DrawId commit(NewInspectionDraw input) {
        UUID operator = currentPerson.expect().personId();
        Instant now = clock.instant();
        CommitmentCheck.check(input, now);
        DrawSecret secret = DrawSecret.fresh();
        if (draws.existsByCommittedPlanId(input.planId())) {
            throw new Refused("draws.refused.plan-taken", input.planId());
        }
        return save(
                Sealing.inspection(input, now, secret),
                secret,
                input.subjectId(),
                input.title(),
                input.plannedAt(),
                operator,
                input.approver().value());
    }

    /** Commits to the pool of a panel, for the first time in a case. */
    public DrawId freeze(NewDraw input) {
        return freeze(input, 1);
    }

    /** The same for a case that had a draw before. */
    public DrawId freezeAgain(NewDraw input) {
        return freeze(input, draws.countBySubjectId(input.subjectId()) + 1);
    }

    private DrawId freeze(NewDraw input, int number) {
        DrawSecret secret = DrawSecret.fresh();
        Sealing sealing = Sealing.panel(input, number, clock.instant(), secret);
        return save(sealing, secret, input.subjectId(), input.title(), sealing.now(), currentPersonId(), null);
    }

    private DrawId save(
            Sealing sealing,
            DrawSecret secret,
            UUID subject,
            String title,
            Instant planned,
            @Nullable UUID operator,
            @Nullable UUID approver) {
        Committed committed =
                Committed.of(sealing.commitment(), sealing.parts().get(0), sealing.now(), planned, approver);
        Draw draw = draws.save(new Draw(Ids.next(), subject, title, committed, secret, operator));
        texts.add(draw.id().value(), 0, sealing.parts());
        events.publishEvent(new DrawCommitted(
                subject, draw.id().value(), draw.planId(), committed.poolSize(), draw.commitmentSha256()));
        return draw.id();
    }

    /** Gives frozen pools up for others. @throws Refused once the nonce is known, or may be to somebody */
    public void supersede(DrawId id) {
        Draw draw = lock(id);
        draw.supersede(knowable(draw), clock.instant());
        events.publishEvent(new DrawSuperseded(draw.subjectId(), id.value(), draw.planId()));
    }

    /** From when on the result of an inspection may be known: its planned time, or the day a public source speaks, if earlier. */
    private @Nullable Instant knowable(Draw draw) {
        if (!draw.committed().purpose().equals("inspection")) {
            return null;
        }
        Instant planned = draw.committed().plannedAt();
        ExpectedValue value = expected(draw);
        return value == null || planned.isBefore(value.knowable()) ? planned : value.knowable();
    }

    private @Nullable ExpectedValue expected(Draw draw) {
        return draw.committed().nonceSource() == NonceSource.WITNESS || draw.isOfEarlierFormat()
                ? null
                : Recomputed.read(texts.withoutPools(draw.id().value()), Part.COMMITMENT, Commitment.class)
                        .value();
    }

    /**
     * The source has published no value and will not: the person who is signed in says so as the witness, nothing is drawn,
     * and everybody can read why.
     *
     * @throws Refused before the planned time, when the witness is the source, or is operator or approver
     */
    public void fail(DrawId id, String reason) {
        Draw draw = lock(id);
        Witness witness = Witness.of(currentPerson.expect());
        draw.fail(witness, clock.instant());
        events.publishEvent(new DrawFailed(draw.subjectId(), id.value(), draw.planId(), witness.name(), reason));
    }

    /**
     * The person who is signed in enters the nonce as its witness, once and for good.
     *
     * @param nonce 6 to 200 digits, letters and signs, without a bar or blanks
     * @throws Refused before the planned time, a second time, or when the witness is operator or approver
     */
    public void enterNonce(DrawId id, String nonce) {
        Draw draw = lock(id);
        Part text = enter(draw, nonce, Witness.of(currentPerson.expect()));
        texts.add(id.value(), texts.count(id.value()), List.of(text));
    }

    private Part enter(Draw draw, String nonce, Witness witness) {
        refuseEarlierFormat(draw);
        Nonces.check(nonce, draw.committed().algorithm());
        ExpectedValue expected = expected(draw);
        if (expected != null && !expected.fits(nonce)) {
            throw new Refused(
                    "draws.refused.nonce-spelling-" + expected.spelling().name().toLowerCase(java.util.Locale.ROOT),
                    expected.length());
        }
        String value = draw.sealed(nonce);
        Instant now = clock.instant();
        Part text = Part.of(
                Part.NONCE,
                1,
                new NonceRecord(draw.planId(), draw.commitmentSha256(), CeremonyTime.text(now), value, witness.name()));
        draw.enterNonce(value, witness, now, text.sha256());
        events.publishEvent(
                new NonceEntered(draw.subjectId(), draw.id().value(), draw.planId(), text.sha256(), witness.name()));
        return text;
    }

    /**
     * Draws from the frozen pools, once and for good, whatever the registers say by now.
     *
     * @throws Refused without a nonce, a second time, to the witness or the approver, or when a frozen text was changed
     */
    public InspectionResult draw(DrawId id) {
        Draw draw = lock(id);
        Map<String, Part> parts = texts.all(id.value());
        DrawResult result = follow(draw, currentPersonId(), parts, List.of());
        return java.util.Objects.requireNonNull(result.inspection());
    }

    /**
     * Draws a panel: the person who is signed in calls the value as its witness, and with it everything is settled, so that the
     * draw follows at once. Its operator is whoever froze the pool, where that was a person and not the process itself.
     *
     * @return what came of it; when the seats cannot be filled lawfully, the value, its witness and the reason stay on record
     * @throws Refused when it was drawn already, or the witness is who froze the pool
     */
    public Transcript drawPanel(DrawId id, String nonce) {
        Draw draw = lock(id);
        Part entered = enter(draw, nonce, Witness.of(currentPerson.expect()));
        Map<String, Part> parts = texts.all(id.value());
        parts.put(entered.name(), entered);
        return java.util.Objects.requireNonNull(
                follow(draw, draw.operatorId(), parts, List.of(entered)).seats());
    }

    private @Nullable UUID currentPersonId() {
        return currentPerson.find().map(Actor::personId).orElse(null);
    }

    private DrawResult follow(Draw draw, @Nullable UUID operator, Map<String, Part> parts, List<Part> unsaved) {
        draw.refuseToDraw(operator);
        refuseChanged(draw, parts);
        DrawResult result = Recomputed.of(parts, draw.recusals()).result();
        Part text = Part.of(Part.RESULT, 1, result);
        List<String> unmet = result.seats() == null ? List.of() : result.seats().unmet();
        draw.draw(operator, clock.instant(), result.seed(), text.sha256(), unmet);
        List<Part> more = new java.util.ArrayList<>(unsaved);
        more.add(text);
        texts.add(draw.id().value(), parts.size() - unsaved.size(), more);
        events.publishEvent(new DrawDrawn(
                draw.subjectId(),
                draw.id().value(),
                draw.planId(),
                draw.nonce() + "",
                result.seed(),
                draw.witness() + "",
                text.sha256()));
        if (draw.isUnfilled()) {
            events.publishEvent(new DrawUnfilled(draw.subjectId(), draw.id().value(), draw.planId(), unmet));
        }
        return result;
    }

    /**
     * Whether the registers moved on since they were frozen; the draw is from the frozen ones regardless.
     *
     * @return the names of the pools that are not what was frozen: {@code objects}, {@code inspectors}
     */
    @Transactional(readOnly = true)
    public List<String> drift(DrawId id, Pools now) {
        Map<String, Part> frozen = texts.withoutPools(id.value());
        return java.util.stream.Stream.of(Sealing.objects(now), expect(id).closed(now))
                .filter(pool -> !pool.sha256()
                        .equals(java.util.Objects.requireNonNull(frozen.get(pool.name()))
                                .sha256()))
                .map(Part::name)
                .toList();
    }

    /** The frozen texts are hashed again: what was committed is what is drawn from. */
    private static void refuseChanged(Draw draw, Map<String, Part> parts) {
        Chain.broken(draw, parts).ifPresent(name -> {
            throw new Refused("draws.refused.pool-changed", draw.planId(), name);
        });
    }

    private static void refuseEarlierFormat(Draw draw) {
        if (draw.isOfEarlierFormat()) {
            throw new Refused("draws.refused.earlier-format", draw.planId());
        }
    }

    /** Opens all draws made for this case to the public; before that only officers and the auditor see them whole. */
    public void release(UUID subjectId) {
        draws.findBySubjectIdOrderByCommittedCommittedAtAscIdAsc(subjectId)
                .forEach(draw -> draw.release(clock.instant()));
    }

    /** Opens one draw to the public. */
    public void release(DrawId id) {
        lock(id).release(clock.instant());
    }

    /** All draws made for a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Draw> of(UUID subjectId) {
        return draws.findBySubjectIdOrderByCommittedCommittedAtAscIdAsc(subjectId);
    }

    /** @throws NotYours when there is none */
    @Transactional(readOnly = true)
    public Draw expect(DrawId id) {
        return draws.findById(id.value()).orElseThrow(NotYours::new);
    }

    private Draw lock(DrawId id) {
        return draws.findByIdForUpdate(id.value()).orElseThrow(NotYours::new);
    }
}
