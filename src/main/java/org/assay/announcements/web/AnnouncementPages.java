package org.assay.announcements.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assay.announcements.Announcement;
import org.assay.announcements.AnnouncementList;
import org.assay.announcements.Announcements;
import org.assay.announcements.Attempts;
import org.assay.announcements.Evidence;
import org.assay.announcements.Kind;
import org.assay.announcements.NewObjection;
import org.assay.announcements.Objections;
import org.assay.forms.Forms;
import org.assay.forms.Problem;
import org.assay.people.CurrentPerson;
import org.assay.people.Role;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The official papers, and the form to object to a row of a notice. */
@Controller
@RequestMapping("/announcements")
class AnnouncementPages {

    static final int FILINGS_AN_HOUR = 10;
    private static final int PAGE = 50;

    private final Announcements announcements;
    private final AnnouncementList list;
    private final Objections objections;
    private final Attempts attempts;
    private final PaperText text;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    AnnouncementPages(
            Announcements announcements,
            AnnouncementList list,
            Objections objections,
            Attempts attempts,
            PaperText text,
            CurrentPerson currentPerson,
            Clock clock) {
        this.announcements = announcements;
        this.list = list;
        this.objections = objections;
        this.attempts = attempts;
        this.text = text;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** What the page shows again when an objection could not be taken. */
    private record Entry(
            Map<String, Object> answers,
            @Nullable UUID line,
            List<Problem> problems,
            boolean isLineMissing,
            @Nullable Refused refused,
            boolean isFilesLost,
            String key) {

        static Entry blank() {
            return new Entry(
                    Map.of(), null, List.of(), false, null, false, Ids.next().toString());
        }
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID after,
            Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("after", after);
        model.addAttribute("page", list.page(kind, after, PAGE));
        model.addAttribute("now", clock.instant());
        return "announcements/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return page(announcements.expectPublic(id), Entry.blank(), model);
    }

    @PostMapping("/{id}/objections")
    String object(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "evidence", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var paper = announcements.expectPublic(id);
        var answers = Forms.read(objections.form(), fields).values();
        var problems = objections.problems(answers);
        var line = row(paper, fields.getFirst("line"));
        String key = String.valueOf(fields.getFirst("_key"));
        var attached = attached(files);
        if (!problems.isEmpty() || line == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(paper, new Entry(answers, line, problems, line == null, null, !attached.isEmpty(), key), model);
        }
        try {
            attempts.count("objection", request.getRemoteAddr(), FILINGS_AN_HOUR);
            var objection = objections.file(id, line, NewObjection.of(answers), attached, key);
            return "redirect:/objections/status?filed&number=" + objection.number() + "&code="
                    + objections.code(objection);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(paper, new Entry(answers, line, List.of(), false, refused, !attached.isEmpty(), key), model);
        }
    }

    private String page(Announcement paper, Entry entry, Model model) {
        Set<UUID> open = isOfficer() ? announcements.underObjection(paper.id()) : Set.of();
        model.addAllAttributes(text.of(paper, open));
        model.addAttribute("form", objections.form());
        model.addAttribute("entry", entry);
        model.addAttribute("evidenceMost", Evidence.MOST);
        return "announcements/show";
    }

    /** A browser sends one empty file when none was chosen. */
    private static List<Evidence.Attached> attached(@Nullable List<MultipartFile> files) {
        return Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(file -> !String.valueOf(file.getOriginalFilename()).isEmpty())
                .map(file -> new Evidence.Attached(String.valueOf(file.getOriginalFilename()), file))
                .toList();
    }

    private boolean isOfficer() {
        return currentPerson
                .find()
                .filter(actor -> actor.isAnyOf(
                        Role.CASE_OFFICER, Role.APPROVER, Role.MEETING_MEMBER, Role.OBJECTION_OFFICER, Role.AUDITOR))
                .isPresent();
    }

    /** The row of the paper that was chosen; null when none was. */
    private static @Nullable UUID row(Announcement paper, @Nullable String chosen) {
        return paper.lines().stream()
                .map(org.assay.announcements.Line::caseId)
                .filter(each -> each.toString().equals(chosen))
                .findFirst()
                .orElse(null);
    }
}
