package org.assay.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.ledger.Ledger;
import org.assay.ledger.Proofs;
import org.assay.ledger.PublicLedger;
import org.assay.ledger.RecordedFact;
import org.assay.ledger.Verification;
import org.assay.people.People;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record as auditors read it: the newest facts, or all facts of one case; and its verification at the push of a button. */
@Controller
@RequestMapping("/admin/ledger")
class RecordPages {

    private static final int PAGE = 100;

    private final Ledger ledger;
    private final PublicLedger publicLedger;
    private final Proofs proofs;
    private final Verification verification;
    private final People people;

    RecordPages(Ledger ledger, PublicLedger publicLedger, Proofs proofs, Verification verification, People people) {
        this.ledger = ledger;
        this.publicLedger = publicLedger;
        this.proofs = proofs;
        this.verification = verification;
        this.people = people;
    }

    @GetMapping
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
        model.addAttribute("latest", publicLedger.latest().orElse(null));
        model.addAttribute(
                "places",
                proofs.places(facts.stream().map(RecordedFact::id).toList()));
        model.addAttribute(
                "people",
                people.byId(facts.stream()
                        .map(RecordedFact::actor)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        return "admin/ledger";
    }

    @PostMapping("/verification")
    String verify(Model model, HttpServletResponse response) {
        try {
            model.addAttribute("report", verification.run());
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", refused);
        }
        return list(null, null, model);
    }
}
