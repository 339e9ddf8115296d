package org.assay.visits;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.assay.people.CurrentPerson;
import org.assay.shared.Refused;
import org.assay.visits.FieldWork.NewPhoto;
import org.assay.visits.FieldWork.NewSignature;
import org.assay.visits.FieldWork.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps what shows that the answers of a visit are true: photos, hashed where they were taken, and signatures. */
@Component
class FieldEvidence {

    private static final int LONGEST_NAME = 100;
    private static final int LARGEST_SIGNATURE = 2 << 20;
    private static final int LONGEST_SHEET = 10_000;

    private final EvidenceTable evidence;
    private final Checklists checklists;
    private final Pictures pictures;
    private final CurrentPerson currentPerson;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FieldEvidence(
            EvidenceTable evidence,
            Checklists checklists,
            Pictures pictures,
            CurrentPerson currentPerson,
            ApplicationEventPublisher events,
            Clock clock) {
        this.evidence = evidence;
        this.checklists = checklists;
        this.pictures = pictures;
        this.currentPerson = currentPerson;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The same photo for the same question is kept once.
     *
     * @throws Refused when the hash differs, it is no picture, too large, or one more than {@link FieldWork#MOST_PHOTOS}
     */
    Taken photo(Visit visit, NewPhoto photo, String filename, byte[] content) {
        UUID visitId = visit.id();
        if (checklists.of(visit).stream().noneMatch(item -> item.code().equals(photo.item()))) {
            throw new Refused("visits.refused.wrong-item", photo.item());
        }
        if (!FieldWork.isDate(photo.takenAt())) {
            throw new Refused("visits.refused.answer");
        }
        boolean late = visit.status() == VisitStatus.RECORDED;
        boolean voided = photo.attempt() < visit.attempt();
        int attempt = voided ? visit.attempt() - 1 : visit.attempt();
        List<VisitPhoto> photos = evidence.photos(visitId, attempt);
        boolean known = photos.stream()
                .anyMatch(before ->
                        before.item().equals(photo.item()) && before.sha256().equals(photo.sha256()));
        if (!known) {
            if (photos.size() >= FieldWork.MOST_PHOTOS) {
                throw new Refused("visits.refused.too-many-photos", FieldWork.MOST_PHOTOS);
            }
            UUID document = pictures.keep(visitId, "photo", filename, content, photo.sha256(), FieldWork.LARGEST_PHOTO);
            evidence.add(
                    visitId,
                    attempt,
                    new VisitPhoto(
                            photo.id(),
                            photo.item(),
                            photo.sha256(),
                            document,
                            currentPerson.expect().personId(),
                            photo.device(),
                            photo.takenAt(),
                            clock.instant(),
                            late || voided));
            events.publishEvent(new VisitFact.PhotoReceived(visitId, photo.item(), photo.sha256(), late || voided));
        }
        return Taken.of(photo.id(), voided, late);
    }

    /** The same signature is kept once; an inspector signs under the own name. @throws Refused without a name, or with another picture */
    Taken sign(Visit visit, NewSignature signature, byte @Nullable [] picture) {
        UUID visitId = visit.id();
        boolean late = visit.status() == VisitStatus.RECORDED;
        boolean voided = signature.attempt() < visit.attempt();
        if (evidence.isSigned(signature.id())) {
            return Taken.of(signature.id(), voided, late);
        }
        if (!FieldWork.isDate(signature.signedAt())
                || !signature.answersSha256().matches("[0-9a-f]{64}")) {
            throw new Refused("visits.refused.answer");
        }
        refuseOtherSheet(signature);
        boolean own = signature.party() == VisitSignature.Party.INSPECTOR;
        String name = own ? currentPerson.expect().name() : signature.name().strip();
        String post = signature.post() == null ? "" : signature.post().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || post.length() > LONGEST_NAME) {
            throw new Refused("visits.refused.signature-name");
        }
        @Nullable
        UUID document = picture == null || signature.sha256() == null
                ? null
                : pictures.keep(visitId, "signature", "signature.png", picture, signature.sha256(), LARGEST_SIGNATURE);
        evidence.add(
                visitId,
                voided ? visit.attempt() - 1 : visit.attempt(),
                new VisitSignature(
                        signature.id(),
                        signature.party(),
                        currentPerson.expect().personId(),
                        name,
                        post,
                        document,
                        document == null ? null : signature.sha256(),
                        signature.answersSha256(),
                        signature.answers(),
                        signature.signedAt(),
                        clock.instant(),
                        late || voided));
        events.publishEvent(new VisitFact.VisitSigned(
                visitId,
                signature.party().name(),
                document == null ? null : signature.sha256(),
                signature.answersSha256()));
        return Taken.of(signature.id(), voided, late);
    }

    private static void refuseOtherSheet(NewSignature signature) {
        String answers = signature.answers();
        if (answers != null
                && (answers.length() > LONGEST_SHEET
                        || answers.indexOf('\0') >= 0
                        || !new AnswerSheet(answers).sha256().equals(signature.answersSha256()))) {
            throw new Refused("visits.refused.other-sheet");
        }
    }
}
