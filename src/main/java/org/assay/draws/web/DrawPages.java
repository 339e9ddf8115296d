package org.assay.draws.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assay.draws.Bundle;
import org.assay.draws.DrawId;
import org.assay.draws.DrawView;
import org.assay.draws.DrawViews;
import org.assay.draws.Part;
import org.assay.ledger.Proofs;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of draws, one draw with everything needed to check it, its texts to take away, and how to check them by hand. */
@Controller
@RequestMapping("/draws")
class DrawPages {
    private final DrawViews draws;
    private final Proofs proofs;
    private final CurrentPerson currentPerson;

    DrawPages(DrawViews draws, Proofs proofs, CurrentPerson currentPerson) {
        this.draws = draws;
        this.proofs = proofs;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("draws", draws.newest(currentPerson.find().orElse(null)));
        return "draws/list";
    }

    @GetMapping("/how-to-check")
    String howToCheck() {
        return "draws/how-to-check";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        DrawView view = view(id);
        model.addAttribute("view", view);
        model.addAttribute(
                "proof",
                proofs.saying(view.draw().subjectId(), "draw-committed", "drawId", id.toString())
                        .orElse(null));
        return "draws/show";
    }

    /** Every text exactly as it was hashed, in one file. */
    @GetMapping("/{id}/bundle.json")
    void bundle(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Bundle bundle = new Bundle(texts(id));
        file(response, "draw-" + id);
        bundle.write(response.getOutputStream());
    }

    /** One text exactly as it was hashed, so that its hash can be taken of the file. */
    @GetMapping("/{id}/{name}.json")
    void text(@PathVariable UUID id, @PathVariable String name, HttpServletResponse response) throws IOException {
        String text = texts(id).stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .flatMap(Part::shown)
                .orElseThrow(NotYours::new);
        file(response, name);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void file(HttpServletResponse response, String name) {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".json").build().toString());
    }

    private List<Part> texts(UUID id) {
        return draws.texts(new DrawId(id), currentPerson.find().orElse(null));
    }

    private DrawView view(UUID id) {
        return draws.view(new DrawId(id), currentPerson.find().orElse(null));
    }
}
