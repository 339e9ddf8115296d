package org.assay.announcements.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assay.announcements.Announcement;
import org.assay.announcements.AnnouncementList;
import org.assay.announcements.AnnouncementStatus;
import org.assay.announcements.Announcements;
import org.assay.announcements.Attempts;
import org.assay.announcements.Kind;
import org.assay.announcements.Line;
import org.assay.announcements.NewObjection;
import org.assay.announcements.Objections;
import org.assay.forms.Forms;
import org.assay.shared.Refused;
import org.assay.workflow.InvalidAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The papers for programs, and objecting by program under the same rules as on the page. */
@RestController
@RequestMapping("/api/public/announcements")
class AnnouncementsApi {

    private final Announcements announcements;
    private final AnnouncementList list;
    private final Objections objections;
    private final Attempts attempts;
    private final Clock clock;

    AnnouncementsApi(
            Announcements announcements, AnnouncementList list, Objections objections, Attempts attempts, Clock clock) {
        this.announcements = announcements;
        this.list = list;
        this.objections = objections;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** A paper; the form that asks for an objection (form-js JSON) stands in it while objections are taken. */
    record Paper(
            UUID id,
            Kind kind,
            UUID subjectId,
            String documentNumber,
            String title,
            String issuer,
            @Nullable LocalDate issuedOn,
            AnnouncementStatus status,
            @Nullable Instant noticeFrom,
            @Nullable Instant noticeUntil,
            List<String> paragraphs,
            List<Line> lines,

            @Schema(types = "object") @JsonRawValue @Nullable
            String objectionForm) {}

    /**
     * An objection to one line of a paper.
     *
     * @param line the case id of the row objected to
     * @param answers as the form of the paper asks for them
     */
    @Schema(name = "NewObjection")
    record NewFiling(@Nullable UUID line, @Nullable Map<String, Object> answers) {}

    /** With number and code anyone can look up how the objection stands. */
    @Schema(name = "ObjectionReceipt")
    record Receipt(String number, String code, Instant filedAt) {}

    /**
     * Lists calls, notices, decisions and policies, the newest first.
     *
     * @param kind only papers of this kind
     */
    @GetMapping
    AnnouncementList.Page list(
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int size) {
        return list.page(kind, after, size);
    }

    /** Shows a paper with its list and, while objections are taken, the form that asks for one. */
    @GetMapping("/{id}")
    Paper show(@PathVariable UUID id) {
        Announcement paper = announcements.expectPublic(id);
        var locale = LocaleContextHolder.getLocale();
        return new Paper(
                paper.id(),
                paper.kind(),
                paper.subjectId(),
                paper.documentNumber(),
                paper.title(locale),
                paper.issuer(locale),
                paper.issuedOn(),
                paper.status(),
                paper.noticeFrom(),
                paper.noticeUntil(),
                paper.paragraphs(locale),
                paper.lines(),
                paper.isOpenToObjections(clock.instant()) ? objections.form().json() : null);
    }

    /** Files an objection; with an Idempotency-Key a repetition by the same objector gives the first receipt again. */
    @PostMapping(path = "/{id}/objections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Receipt object(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewFiling filing,
            HttpServletRequest request) {
        var answers = Forms.read(objections.form(), Objects.requireNonNullElse(filing.answers(), Map.of()));
        var problems = objections.problems(answers);
        if (!problems.isEmpty()) {
            throw new InvalidAnswers(problems);
        }
        if (filing.line() == null) {
            throw new Refused("announcements.refused.not-on-the-list");
        }
        attempts.count("objection", request.getRemoteAddr(), AnnouncementPages.FILINGS_AN_HOUR);
        var objection = objections.file(id, filing.line(), NewObjection.of(answers), List.of(), key);
        return new Receipt(objection.number(), objections.code(objection), objection.filedAt());
    }
}
