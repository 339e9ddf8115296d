package org.assay.ledger.web;

import org.assay.ledger.Checkpoint;
import org.assay.ledger.PublicLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger for readers: its last signed state, how to check it, and each entry with its proof. */
@Controller
@RequestMapping("/ledger")
class LedgerPages {

    private static final int PAGE = 20;
    private static final int LONGEST = 200;

    private final PublicLedger ledger;

    LedgerPages(PublicLedger ledger) {
        this.ledger = ledger;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        Long below = Asked.optionalNumber("before", before);
        var page = ledger.checkpoints(below == null ? Long.MAX_VALUE : below, PAGE + 1);
        var shown = page.size() > PAGE ? page.subList(0, PAGE) : page;
        Checkpoint latest = below == null && !page.isEmpty() ? page.get(0) : ledger.latest().orElse(null);
        model.addAttribute("latest", latest);
        model.addAttribute("checkpoints", shown);
        model.addAttribute("before", below);
        model.addAttribute("next", page.size() > PAGE ? (Long) shown.get(PAGE - 1).size() : null);
        model.addAttribute("origin", ledger.origin());
        model.addAttribute("verifierKey", ledger.verifierKey());
        boolean asked = q != null && !q.isBlank();
        model.addAttribute("q", asked ? cut(String.valueOf(q)) : null);
        model.addAttribute("found", asked ? ledger.find(cut(String.valueOf(q))) : null);
        return "ledger/show";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** @param size the size of the tree in which it is proven; the latest when left out */
    @GetMapping("/entries/{index}")
    String entry(
            @PathVariable String index, @RequestParam(required = false) @Nullable String size, Model model) {
        var proven = ledger.expect(Asked.number("index", index), Asked.optionalNumber("size", size));
        model.addAttribute("leaf", proven.leaf());
        model.addAttribute("lines", proven.leaf().facts());
        model.addAttribute("proof", proven.inclusion().proof());
        model.addAttribute("root", proven.inclusion().root());
        model.addAttribute("signed", proven.signed());
        return "ledger/entry";
    }
}
