package org.assay.admin;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record as auditors read it: the newest facts, or all facts of one case. */
@Controller
class LedgerPages {

    private static final int PAGE = 100;

    private final Ledger ledger;
    private final People people;

    LedgerPages(Ledger ledger, People people) {
        this.ledger = ledger;
        this.people = people;
    }

    @GetMapping("/ledger")
    String list(
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        List<RecordedFact> facts =
                caseId != null ? ledger.of(caseId) : before != null ? ledger.before(before, PAGE) : ledger.newest(PAGE);
        model.addAttribute("facts", facts);
        model.addAttribute("caseId", caseId);
        model.addAttribute("before", before);
        model.addAttribute(
                "next",
                caseId == null && facts.size() == PAGE ? facts.get(PAGE - 1).id() : null);
        model.addAttribute(
                "people",
                people.byId(facts.stream()
                        .map(RecordedFact::actor)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        return "admin/ledger";
    }
}
