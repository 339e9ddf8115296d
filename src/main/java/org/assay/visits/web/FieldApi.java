package org.assay.visits.web;

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
class FieldApi {

    private final VisitDesk desk;
    private final FieldWork fieldWork;
    private final Departures departures;
    private final Words words;

    FieldApi(VisitDesk desk, FieldWork fieldWork, Departures departures, Words words) {
        this.desk = desk;
        this.fieldWork = fieldWork;
        this.departures = departures;
        this.words = words;
    }

    /** The state with the token that the next sending needs; a page that was away has an old one. */
    record Known(FieldState visit, @Nullable String header, @Nullable String token) {}

    /** What became of what was sent, with the sentence to show when it does not count. */
    record Told(UUID id, FieldWork.Fate fate, @Nullable String why) {}

    record Sent(@NotNull List<FieldWork.@NotNull @Valid Given> answers) {}

    @GetMapping("/state")
    Known state(@PathVariable UUID id, @Nullable CsrfToken token) {
        return new Known(
                desk.state(id),
                token == null ? null : token.getHeaderName(),
                token == null ? null : token.getToken());
    }

    @PostMapping("/answers")
    List<Told> answers(@PathVariable UUID id, @RequestBody @Valid Sent sent) {
        return fieldWork.answer(id, sent.answers()).stream().map(this::told).toList();
    }

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

    @PostMapping(path = "/signatures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Told sign(
            @PathVariable UUID id,
            @RequestParam("id") UUID signatureId,
            @RequestParam int attempt,
            @RequestParam VisitSignature.Party party,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String post,
            @RequestParam String answers,
            @RequestParam Instant at,
            @RequestParam(required = false) @Nullable String sha256,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var signature = new FieldWork.NewSignature(signatureId, attempt, party, name, post, sha256, answers, at);
        return told(fieldWork.sign(id, signature, file == null ? null : bytes(file)));
    }

    @PostMapping("/departure")
    Told leave(@PathVariable UUID id, @RequestBody @Valid Departures.Departure departure) {
        departures.leave(id, departure);
        return new Told(departure.id(), FieldWork.Fate.COUNTED, null);
    }

    private Told told(FieldWork.Taken taken) {
        String why = taken.why();
        return new Told(
                taken.id(), taken.fate(), why == null ? null : words.of(why, taken.args().toArray()));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
