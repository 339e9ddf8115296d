package org.assay.announcements.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.assay.announcements.Attempts;
import org.assay.announcements.Evidence;
import org.assay.announcements.Objection;
import org.assay.announcements.Objections;
import org.assay.ledger.Proofs;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.Role;
import org.assay.shared.Refused;
import org.assay.workflow.Cases;
import org.assay.workflow.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an objector sees of an objection, signed in or with the look-up code, and the case as officers see it. */
@Controller
@RequestMapping("/objections")
class ObjectionPages {

    private static final int LOOK_UPS_AN_HOUR = 30;

    private final Objections objections;
    private final ObjectionFile file;
    private final Evidence evidence;
    private final Attempts attempts;
    private final Proofs proofs;
    private final Cases cases;
    private final Inbox inbox;
    private final CurrentPerson currentPerson;

    ObjectionPages(
            Objections objections,
            ObjectionFile file,
            Evidence evidence,
            Attempts attempts,
            Proofs proofs,
            Cases cases,
            Inbox inbox,
            CurrentPerson currentPerson) {
        this.objections = objections;
        this.file = file;
        this.evidence = evidence;
        this.attempts = attempts;
        this.proofs = proofs;
        this.cases = cases;
        this.inbox = inbox;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String list(Model model) {
        currentPerson.find().ifPresent(actor -> model.addAttribute("mine", objections.mine(actor)));
        model.addAttribute("notFound", false);
        return "announcements/objections";
    }

    @GetMapping("/status")
    String status(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String filed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (number.isBlank() && code.isBlank()) {
            return "redirect:/objections";
        }
        Optional<Objection> found = objections.find(number, code);
        if (found.isEmpty()) {
            return notFound(number, request, response, model);
        }
        model.addAttribute("filed", filed != null);
        model.addAttribute("code", objections.code(found.get()));
        return receipt(found.get(), model);
    }

    private String notFound(String number, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            attempts.count("look-up", request.getRemoteAddr(), LOOK_UPS_AN_HOUR);
            response.setStatus(HttpStatus.NOT_FOUND.value());
        } catch (Refused tooOften) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("refused", tooOften);
        }
        currentPerson.find().ifPresent(actor -> model.addAttribute("mine", objections.mine(actor)));
        model.addAttribute("notFound", true);
        model.addAttribute("number", number);
        return "announcements/objections";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Actor actor = currentPerson.find().orElseThrow(NotYours::new);
        var objection = objections.visible(id, actor);
        if (!actor.isAnyOf(Role.OBJECTION_OFFICER, Role.AUDITOR, Role.APPROVER)) {
            model.addAttribute("filed", false);
            model.addAttribute("code", objections.code(objection));
            return receipt(objection, model);
        }
        file.model(id, "", actor).ifPresent(model::addAllAttributes);
        model.addAttribute("where", cases.whereabouts(id));
        model.addAttribute("steps", inbox.of(id));
        return "announcements/objection";
    }

    private String receipt(Objection objection, Model model) {
        model.addAttribute("objection", objection);
        model.addAttribute("evidence", evidence.of(objection.id()));
        model.addAttribute(
                "mayOpen",
                currentPerson
                        .find()
                        .filter(actor -> evidence.mayRead(objection.id(), actor))
                        .isPresent());
        model.addAttribute("where", cases.whereabouts(objection.id()));
        model.addAttribute(
                "proof", proofs.latest(objection.id(), "objection-filed").orElse(null));
        return "announcements/receipt";
    }
}
