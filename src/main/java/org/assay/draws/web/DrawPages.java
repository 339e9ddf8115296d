package org.assay.draws.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.assay.draws.Draw;
import org.assay.draws.DrawId;
import org.assay.draws.Draws;
import org.assay.people.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of draws, one draw with everything needed to check it, and its bundle to take away. */
@Controller
@RequestMapping("/draws")
class DrawPages {
    private final Draws draws;
    private final CurrentPerson currentPerson;

    DrawPages(Draws draws, CurrentPerson currentPerson) {
        this.draws = draws;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("draws", draws.newest(currentPerson.find().orElse(null)));
        return "draws/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Draw draw = visible(id);
        model.addAttribute("draw", draw);
        model.addAttribute("frozen", draws.frozen(draw));
        model.addAttribute("transcript", draws.transcript(draw));
        return "draws/show";
    }

    /** The texts exactly as they were hashed, with everything that leads from the one to the other. */
    @GetMapping("/{id}/bundle.json")
    ResponseEntity<Map<String, @Nullable Object>> bundle(@PathVariable UUID id) {
        Draw draw = visible(id);
        Map<String, @Nullable Object> bundle = new LinkedHashMap<>();
        bundle.put("draw", draw.planId());
        bundle.put("committedAt", draw.plannedTime().toString());
        bundle.put("commitment", draw.commitment());
        bundle.put("commitmentSha256", draw.commitmentSha256());
        bundle.put("nonceSource", draw.nonceSource());
        bundle.put("nonce", draw.nonce());
        bundle.put("witness", draw.witness());
        bundle.put("seed", draw.seed());
        bundle.put("result", draw.result().orElse(null));
        bundle.put("resultSha256", draw.resultSha256());
        var attachment = ContentDisposition.attachment()
                .filename("draw-" + draw.planId().replaceAll("[^A-Za-z0-9-]", "-") + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(bundle);
    }

    private Draw visible(UUID id) {
        return draws.expectVisible(new DrawId(id), currentPerson.find().orElse(null));
    }
}
