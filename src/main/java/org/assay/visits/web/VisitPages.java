package org.assay.visits.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.documents.Documents;
import org.assay.ledger.Proofs;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.Role;
import org.assay.shared.Refused;
import org.assay.visits.Answer;
import org.assay.visits.Notices;
import org.assay.visits.Postponements;
import org.assay.visits.Replacements;
import org.assay.visits.Viewer;
import org.assay.visits.Visit;
import org.assay.visits.VisitDesk;
import org.assay.visits.VisitMember;
import org.assay.visits.VisitNotice;
import org.assay.visits.VisitStatus;
import org.assay.workflow.Cases;
import org.assay.workflow.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One visit: for its team the checklist while it may be answered, else the case with a tab for each side of it. */
@Controller
@RequestMapping("/visits/{id}")
class VisitPages {

    private static final List<Answer.Value> VALUES =
            List.of(Answer.Value.YES, Answer.Value.NO, Answer.Value.NOT_APPLICABLE);

    private final VisitDesk desk;
    private final Notices notices;
    private final Postponements postponements;
    private final Replacements replacements;
    private final Documents documents;
    private final Cases cases;
    private final VisitHistory history;
    private final Proofs proofs;
    private final CurrentPerson currentPerson;

    VisitPages(
            VisitDesk desk,
            Notices notices,
            Postponements postponements,
            Replacements replacements,
            Documents documents,
            Cases cases,
            VisitHistory history,
            Proofs proofs,
            CurrentPerson currentPerson) {
        this.desk = desk;
        this.notices = notices;
        this.postponements = postponements;
        this.replacements = replacements;
        this.documents = documents;
        this.cases = cases;
        this.history = history;
        this.proofs = proofs;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String tab, Model model) {
        Actor actor = currentPerson.expect();
        var seen = desk.see(id, actor);
        if (tab == null && seen.viewer() == Viewer.TEAM && seen.visit().status().takesAnswers()) {
            model.addAttribute("visit", seen.visit());
            model.addAttribute("checklist", desk.checklist(seen.visit()));
            model.addAttribute("values", VALUES);
            model.addAttribute("leads", leads(seen, actor) && seen.visit().status() == VisitStatus.VISITING);
            return "visits/field";
        }
        return show(seen, tab, actor, null, null, model);
    }

    /** Asks for other days. */
    @PostMapping("/postpone")
    String postpone(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            Model model,
            HttpServletResponse response) {
        try {
            postponements.ask(id, reason, day(from), day(until));
            return "redirect:/visits/" + id + "?tab=overview";
        } catch (Refused refused) {
            var typed = Map.of("reason", reason, "from", from, "until", until);
            return again(id, "overview", refused, typed, model, response);
        }
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            throw new Refused("visits.refused.days");
        }
    }

    /** A conflict was found late. */
    @PostMapping("/stand-aside")
    String standAside(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String inspector,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        Actor actor = currentPerson.expect();
        try {
            replacements.standAside(id, inspector, reason);
        } catch (Refused refused) {
            return again(id, "team", refused, Map.of("inspector", inspector, "reason", reason), model, response);
        }
        return desk.find(id, actor).isPresent() ? "redirect:/visits/" + id + "?tab=team" : "redirect:/visits";
    }

    private String again(
            UUID id,
            String tab,
            Refused refused,
            Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Actor actor = currentPerson.expect();
        response.setStatus(HttpStatus.CONFLICT.value());
        return show(desk.see(id, actor), tab, actor, refused, typed, model);
    }

    private String show(
            VisitDesk.Seen seen,
            @Nullable String tab,
            Actor actor,
            @Nullable Refused refused,
            @Nullable Map<String, String> typed,
            Model model) {
        Visit visit = seen.visit();
        var tabs = seen.viewer().tabs();
        String shown = tab != null && tabs.contains(tab) ? tab : "overview";
        List<Whereabouts> where = cases.whereabouts(visit.id());
        model.addAttribute("visit", visit);
        model.addAttribute("viewer", seen.viewer());
        model.addAttribute("tabs", tabs);
        model.addAttribute("tab", shown);
        model.addAttribute("where", where);
        model.addAttribute("refused", refused);
        model.addAttribute("typed", typed);
        model.addAttribute("leads", leads(seen, actor));
        model.addAttribute("late", isLate(visit));
        model.addAttribute("people", new Names());
        model.addAttribute(
                "mine",
                where.stream()
                        .filter(place -> actor.candidacies().contains(String.valueOf(place.candidate())))
                        .findFirst()
                        .orElse(null));
        fill(shown, seen, actor, model);
        return "visits/show";
    }

    private void fill(String tab, VisitDesk.Seen seen, Actor actor, Model model) {
        Visit visit = seen.visit();
        switch (tab) {
            case "team" -> {
                model.addAttribute("leaving", leaving(seen, actor));
                model.addAttribute("claim", desk.claimed(visit).orElse(null));
                model.addAttribute("claiming", seen.viewer() == Viewer.OFFICE);
            }
            case "notice" -> {
                var all = notices.of(visit.id());
                model.addAttribute("notices", all);
                model.addAttribute(
                        "proof",
                        all.stream()
                                .filter(VisitNotice::stands)
                                .findFirst()
                                .flatMap(notice -> VisitPrints.proof(proofs, visit, notice))
                                .orElse(null));
            }
            case "checklist" -> {
                var checked = desk.answers(visit);
                model.addAttribute("items", desk.checklist(visit));
                model.addAttribute("checked", checked);
                model.addAttribute("answered", desk.sheet(visit, checked));
                model.addAttribute("photos", desk.photos(visit));
                model.addAttribute("signatures", desk.signatures(visit));
            }
            case "record" -> {
                var record = visit.record();
                if (record != null) {
                    model.addAttribute("findings", desk.findings(visit));
                    model.addAttribute("signatures", desk.signatures(visit));
                    model.addAttribute("answered", record.sheet());
                    model.addAttribute("proof", VisitPrints.proof(proofs, visit).orElse(null));
                }
            }
            case "documents" ->
                model.addAttribute("documents", desk.mayRead(visit.id(), actor) ? documents.of(visit.id()) : List.of());
            case "messages" -> model.addAttribute("messages", history.messages(visit.id(), seen.viewer(), actor));
            case "timeline" -> model.addAttribute("timeline", history.lines(visit.id(), seen.viewer()));
            case "diagram" -> model.addAttribute("steps", history.steps(visit));
            default -> {
                // The overview needs the visit alone.
            }
        }
    }

    /** Those of the team whose conflict this person may declare now: one's own, or as an officer anybody's. */
    private static List<VisitMember> leaving(VisitDesk.Seen seen, Actor actor) {
        VisitStatus status = seen.visit().status();
        if (status == VisitStatus.RECORDED || status == VisitStatus.CLOSED) {
            return List.of();
        }
        if (seen.viewer() == Viewer.OFFICE && actor.is(Role.INSPECTION_OFFICER)) {
            return seen.visit().team().now();
        }
        return seen.member(actor).filter(member -> member.status() == VisitMember.Status.CLEAR).stream()
                .toList();
    }

    private static boolean leads(VisitDesk.Seen seen, Actor actor) {
        return seen.member(actor).filter(VisitMember::leads).isPresent();
    }

    private static boolean isLate(Visit visit) {
        var stay = visit.stay();
        var record = visit.record();
        return stay != null && record != null && record.recordedAt().isAfter(stay.recordDue());
    }
}
