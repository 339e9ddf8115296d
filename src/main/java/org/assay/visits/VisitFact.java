package org.assay.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Fact;
import org.jspecify.annotations.Nullable;

/** What goes on record of a visit on its way to {@link VisitRecorded}; inspectors stand by their label. */
public sealed interface VisitFact extends Fact {

    /** A visit was opened, drawn or for cause. */
    record VisitOpened(
            UUID caseId,
            String number,
            NewVisit.Kind kind,
            UUID objectId,
            List<String> matters,
            List<String> team,
            @Nullable UUID drawId)
            implements VisitFact {}

    /** An inspector signed that there is no conflict. */
    record InspectorCleared(UUID caseId, String inspector) implements VisitFact {}

    /** An inspector does not make the visit, and why. */
    record InspectorLeft(
            UUID caseId,
            String inspector,
            String why,
            @Nullable String reason) implements VisitFact {}

    /** Somebody else was asked to take the seat. */
    record InspectorReplaced(
            UUID caseId,
            int seat,
            String inspector,
            VisitMember.Source source,
            @Nullable String reason) implements VisitFact {}

    /** The object was told of the visit in writing. */
    record NoticeServed(UUID caseId, String notice, LocalDate day, String way) implements VisitFact {}

    /** A conflict was found late: what was done so far stands no more. */
    record VisitVoided(UUID caseId, int attempt, String inspector) implements VisitFact {}

    /** An officer says that an inspector has a conflict; somebody else decides. */
    record ConflictClaimed(UUID caseId, String inspector, String reason) implements VisitFact {}

    /** Another person confirmed or dismissed what an officer said of an inspector. */
    record ConflictClaimDecided(UUID caseId, String inspector, boolean confirmed, String note) implements VisitFact {}

    /** The visit is not made, because its object is there no more. */
    record VisitClosed(UUID caseId, String reason) implements VisitFact {}

    /** The leader asks for other days. */
    record PostponementAsked(UUID caseId, String reason, LocalDate from, LocalDate until) implements VisitFact {}

    /** An officer gave other days, or did not. */
    record PostponementDecided(
            UUID caseId,
            boolean granted,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements VisitFact {}

    /** The team has left. */
    record VisitMade(UUID caseId, Instant arrivedAt, Instant leftAt) implements VisitFact {}

    /** Answers came in from a phone. @param answers the ids they were given there */
    record AnswersReceived(UUID caseId, UUID device, List<UUID> answers, boolean late) implements VisitFact {}

    /** A photo came in; the server found the same hash as the phone. */
    record PhotoReceived(UUID caseId, String item, String sha256, boolean late) implements VisitFact {}

    /** Somebody signed on the phone. @param answers hash of the checklist as it stood then */
    record VisitSigned(UUID caseId, String party, @Nullable String sha256, String answers) implements VisitFact {}
}
