package org.assay.visits;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what the team did on the spot, whenever its phones have a network again: everything once, in any order, and what
 * comes too late is kept but does not count.
 */
@Component
@Transactional
public class FieldWork {

    private static final int LONGEST_NOTE = 2000;
    /** Bytes of a photo. */
    static final int LARGEST_PHOTO = 12 << 20;
    /** Photos of one attempt. */
    static final int MOST_PHOTOS = 200;

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private final VisitRepository visits;
    private final AnswerTable answers;
    private final FieldEvidence evidence;
    private final Checklists checklists;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FieldWork(
            VisitRepository visits,
            AnswerTable answers,
            FieldEvidence evidence,
            Checklists checklists,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.answers = answers;
        this.evidence = evidence;
        this.checklists = checklists;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /** An answer as the phone sends it. @param attempt of the visit the phone knew */
    public record Given(
            @NotNull UUID id,
            @NotNull UUID device,
            long sequence,
            int attempt,
            @NotNull String item,
            Answer.@NotNull Value value,
            @Nullable String note,
            @NotNull Instant at) {}

    /** What became of something that was sent. @param why message key of the sentence when it does not count */
    public record Taken(UUID id, Fate fate, @Nullable String why, List<Object> args) {
        static Taken of(UUID id, boolean voided, boolean late) {
            if (voided) {
                return new Taken(id, Fate.VOID, "visits.refused.voided", List.of());
            }
            return late
                    ? new Taken(id, Fate.LATE, "visits.late.answer", List.of())
                    : new Taken(id, Fate.COUNTED, null, List.of());
        }
    }

    /** Whether it counts, is kept without counting, or was not taken at all. */
    public enum Fate {
        COUNTED,
        LATE,
        VOID,
        REFUSED
    }

    /**
     * Takes answers in; the same one twice is there once.
     *
     * @return what became of each, in the order sent
     * @throws NotYours when the person is not on the team
     * @throws Refused when the visit has not begun
     */
    public List<Taken> answer(UUID visitId, List<Given> given) {
        Visit visit = open(visitId);
        UUID person = currentPerson.expect().personId();
        Set<String> items = checklists.of(visit).stream().map(CheckItem::code).collect(Collectors.toSet());
        Instant now = clock.instant();
        boolean late = visit.status() == VisitStatus.RECORDED;
        List<Taken> fates = new ArrayList<>();
        List<Answer> current = new ArrayList<>();
        List<Answer> voided = new ArrayList<>();
        for (Given each : given) {
            Optional<Taken> refused = refused(each, items);
            refused.ifPresent(fates::add);
            if (refused.isEmpty()) {
                boolean counts = each.attempt() >= visit.attempt();
                (counts ? current : voided).add(answer(each, person));
                fates.add(Taken.of(each.id(), !counts, late));
            }
        }
        keep(visit, visit.attempt(), current, now, late);
        keep(visit, visit.attempt() - 1, voided, now, true);
        return fates;
    }

    private static Optional<Taken> refused(Given each, Set<String> items) {
        if (!items.contains(each.item())) {
            return Optional.of(new Taken(each.id(), Fate.REFUSED, "visits.refused.wrong-item", List.of(each.item())));
        }
        String note = each.note();
        if (!isDate(each.at()) || note != null && (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0)) {
            return Optional.of(new Taken(each.id(), Fate.REFUSED, "visits.refused.answer", List.of()));
        }
        return Optional.empty();
    }

    /** A phone's clock may be wrong, but not by centuries. */
    static boolean isDate(Instant at) {
        return at.isAfter(FIRST) && at.isBefore(LAST);
    }

    private static Answer answer(Given each, UUID person) {
        String note = each.note() == null ? "" : each.note().strip();
        Instant at = Instant.ofEpochMilli(each.at().toEpochMilli());
        return new Answer(each.id(), person, each.device(), each.sequence(), each.item(), each.value(), note, at);
    }

    private void keep(Visit visit, int attempt, List<Answer> taken, Instant now, boolean late) {
        if (taken.isEmpty()) {
            return;
        }
        List<UUID> added = answers.add(visit.id(), attempt, taken, now, late);
        if (!added.isEmpty()) {
            events.publishEvent(
                    new VisitFact.AnswersReceived(visit.id(), taken.get(0).device(), added, late));
        }
    }

    /** A photo as the phone sends it. @param sha256 in lower-case hex, taken when the photo was */
    public record NewPhoto(UUID id, UUID device, int attempt, String item, String sha256, Instant takenAt) {}

    /**
     * Takes a photo in; the same one for the same question is there once.
     *
     * @throws NotYours when the person is not on the team
     * @throws Refused when the hash differs, it is no picture, too large, or one more than {@link #MOST_PHOTOS}
     */
    public Taken photo(UUID visitId, NewPhoto photo, String filename, byte[] content) {
        return evidence.photo(open(visitId), photo, filename, content);
    }

    /**
     * A signature as the phone sends it.
     *
     * @param sha256 of the picture; null when the name was typed
     * @param answersSha256 of what the person had before the eyes, see {@link AnswerSheet}
     * @param answers the sheet itself; null when the phone sends only its hash
     */
    public record NewSignature(
            UUID id,
            int attempt,
            VisitSignature.Party party,
            String name,
            @Nullable String post,
            @Nullable String sha256,
            String answersSha256,
            @Nullable String answers,
            Instant signedAt) {}

    /**
     * Takes a signature in, drawn or typed; the same one twice is there once. An inspector signs under the own name.
     *
     * @throws NotYours when the person is not on the team
     * @throws Refused when no name is given, or the picture or the answers are not what the phone hashed
     */
    public Taken sign(UUID visitId, NewSignature signature, byte @Nullable [] picture) {
        return evidence.sign(open(visitId), signature, picture);
    }

    /** The visit, locked, for a member of its team. */
    private Visit open(UUID visitId) {
        UUID person = currentPerson.expect().personId();
        Visit visit = visits.findByIdForUpdate(visitId)
                .filter(found -> found.team()
                        .of(person)
                        .filter(member -> member.status() == VisitMember.Status.CLEAR)
                        .isPresent())
                .orElseThrow(NotYours::new);
        if (visit.status() == VisitStatus.CLOSED) {
            throw new Refused("visits.refused.closed");
        }
        if (!visit.status().takesAnswers() && visit.status() != VisitStatus.RECORDED && visit.attempt() == 1) {
            throw new Refused("visits.refused.not-yet");
        }
        return visit;
    }
}
