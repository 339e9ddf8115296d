package org.assay.visits.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.pages.Words;
import org.assay.visits.Departures;
import org.assay.visits.FieldState;
import org.assay.visits.FieldWork;
import org.assay.visits.VisitDesk;
import org.assay.visits.VisitSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a phone talks to when it has a network: everything may be sent twice, late and in any order. */
@RestController
@RequestMapping("/api/visits/{id}")
class VisitsApi {

    private final VisitDesk desk;
    private final FieldWork fieldWork;
    private final Departures departures;
    private final Words words;

    VisitsApi(VisitDesk desk, FieldWork fieldWork, Departures departures, Words words) {
        this.desk = desk;
        this.fieldWork = fieldWork;
        this.departures = departures;
        this.words = words;
    }

    /**
     * The state with the token that the next sending needs; a page that was away has an old one.
     *
     * @param header name of the header the token goes into
     */
    @Schema(name = "VisitState")
    record Known(
            FieldState visit,
            @Nullable String header,
            @Nullable String token) {}

    /** What became of what was sent, with the sentence to show when it does not count. */
    @Schema(name = "VisitFate")
    record Told(UUID id, FieldWork.Fate fate, @Nullable String why) {}

    /** Answers of one phone, in any order; those that were sent before may be among them. */
    @Schema(name = "VisitAnswers")
    record Sent(@NotNull List<FieldWork.@NotNull @Valid Given> answers) {}

    /** Shows a visit as its team needs it: what stands to each question, and what came in from all phones. */
    @GetMapping("/state")
    Known state(@PathVariable UUID id, @Parameter(hidden = true) @Nullable CsrfToken token) {
        return new Known(
                desk.state(id), token == null ? null : token.getHeaderName(), token == null ? null : token.getToken());
    }

    /** Takes answers in and tells of each what became of it; the same one twice is there once. */
    @PostMapping("/answers")
    List<Told> answers(@PathVariable UUID id, @RequestBody @Valid Sent sent) {
        return fieldWork.answer(id, sent.answers()).stream().map(this::told).toList();
    }

    /**
     * Takes a photo in; the same one for the same question is there once.
     *
     * @param photoId id made on the phone
     * @param device id of the phone
     * @param attempt of the visit, as the phone knew it
     * @param item code of the question the photo is for
     * @param sha256 of the photo, in lower-case hexadecimal, made when it was taken
     * @param at when it was taken, by the phone's clock
     * @param file the photo; its content decides what it is, not its name
     */
    @PostMapping(path = "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Told photo(
            @PathVariable UUID id,
            @RequestParam("id") UUID photoId,
            @RequestParam UUID device,
            @RequestParam int attempt,
            @RequestParam String item,
            @RequestParam String sha256,
            @RequestParam Instant at,
            @RequestParam MultipartFile file) {
        var photo = new FieldWork.NewPhoto(photoId, device, attempt, item, sha256, at);
        return told(fieldWork.photo(id, photo, String.valueOf(file.getOriginalFilename()), bytes(file)));
    }

    /**
     * Takes a signature in, drawn or typed; the same one twice is there once. An inspector signs under the own name.
     *
     * @param signatureId id made on the phone
     * @param attempt of the visit, as the phone knew it
     * @param party for whom it is signed
     * @param name of the one who signs
     * @param post of the one who signs; may be empty
     * @param answers SHA-256 of the answers that are signed, in lower-case hexadecimal
     * @param sheet those answers, for each question in the order of the checklist its code, =, the answer, and after a
     *     blank the SHA-256 of the note when there is one, joined by semicolons; with it the record can say what was
     *     changed afterwards
     * @param at when it was signed, by the phone's clock
     * @param sha256 of the picture, in lower-case hexadecimal; without it the name was typed
     * @param file the picture of what was drawn; without it the name was typed
     */
    @PostMapping(path = "/signatures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Told sign(
            @PathVariable UUID id,
            @RequestParam("id") UUID signatureId,
            @RequestParam int attempt,
            @RequestParam VisitSignature.Party party,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String post,
            @RequestParam String answers,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam Instant at,
            @RequestParam(required = false) @Nullable String sha256,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var signature = new FieldWork.NewSignature(signatureId, attempt, party, name, post, sha256, answers, sheet, at);
        return told(fieldWork.sign(id, signature, file == null ? null : bytes(file)));
    }

    /** Tells that the team has left, and when it was there; only its leader does, and the same departure counts once. */
    @PostMapping("/departure")
    Told leave(@PathVariable UUID id, @RequestBody @Valid Departures.Departure departure) {
        departures.leave(id, departure);
        return new Told(departure.id(), FieldWork.Fate.COUNTED, null);
    }

    private Told told(FieldWork.Taken taken) {
        String why = taken.why();
        return new Told(
                taken.id(),
                taken.fate(),
                why == null ? null : words.of(why, taken.args().toArray()));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
