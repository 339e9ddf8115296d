package org.assay.inspections.web;

import java.util.List;
import java.util.UUID;
import org.assay.inspections.Preview;
import org.assay.inspections.Previews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a plan would come to: the probability of each object, the expected load of each inspector, what stands against it. */
@Controller
class PreviewPages {

    static final int PAGE = 50;

    private final Previews previews;

    PreviewPages(Previews previews) {
        this.previews = previews;
    }

    /** Where in a long list a page begins. */
    public record Page<T>(List<T> rows, int number, int pages) {

        static <T> Page<T> of(List<T> all, int wanted) {
            int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
            int number = Math.max(1, Math.min(pages, wanted));
            return new Page<>(all.subList((number - 1) * PAGE, Math.min(all.size(), number * PAGE)), number, pages);
        }
    }

    @GetMapping("/inspections/{id}/preview")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int objects,
            @RequestParam(defaultValue = "1") int inspectors,
            Model model) {
        Preview preview = previews.of(id);
        model.addAttribute("preview", preview);
        model.addAttribute("objects", Page.of(preview.objects(), objects));
        model.addAttribute("inspectors", Page.of(preview.inspectors(), inspectors));
        return "inspections/preview";
    }
}
