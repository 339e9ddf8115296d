package org.assay.visits.web;

import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.assay.ledger.FactProof;
import org.assay.ledger.Proofs;
import org.assay.pages.Printer;
import org.assay.pages.Words;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.visits.Notices;
import org.assay.visits.Visit;
import org.assay.visits.VisitDesk;
import org.assay.visits.VisitNotice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The notice and the record on A4, each with its proof, for whoever sees the visit. */
@Controller
class VisitPrints {

    private final VisitDesk desk;
    private final Notices notices;
    private final Proofs proofs;
    private final Printer printer;
    private final Words words;
    private final CurrentPerson currentPerson;

    VisitPrints(
            VisitDesk desk, Notices notices, Proofs proofs, Printer printer, Words words, CurrentPerson currentPerson) {
        this.desk = desk;
        this.notices = notices;
        this.proofs = proofs;
        this.printer = printer;
        this.words = words;
        this.currentPerson = currentPerson;
    }

    /** That this notice was served, and when. */
    static Optional<FactProof> proof(Proofs proofs, Visit visit, VisitNotice notice) {
        return proofs.saying(visit.id(), "notice-served", "notice", notice.number());
    }

    /** That the record was signed, with its result. */
    static Optional<FactProof> proof(Proofs proofs, Visit visit) {
        return proofs.latest(visit.id(), "visit-recorded");
    }

    @GetMapping("/visits/{id}/notice.pdf")
    ResponseEntity<byte[]> notice(@PathVariable UUID id) {
        var visit = desk.see(id, currentPerson.expect()).visit();
        var notice = notices.standing(id).orElseThrow(NotYours::new);
        var sheet = new Printer.Sheet(
                "visits/paper",
                "noticeSheet",
                words.of("visits.notice.title"),
                notice.number() + " · " + words.day(notice.servedAt()),
                "/visits/" + id);
        var model = new HashMap<String, Object>();
        model.put("visit", visit);
        model.put("notice", notice);
        model.put("proof", proof(proofs, visit, notice).orElse(null));
        return printer.file(sheet, model, notice.number());
    }

    @GetMapping("/visits/{id}/record.pdf")
    ResponseEntity<byte[]> record(@PathVariable UUID id) {
        var visit = desk.see(id, currentPerson.expect()).visit();
        var record = visit.record();
        if (record == null) {
            throw new NotYours();
        }
        var sheet = new Printer.Sheet(
                "visits/paper",
                "recordSheet",
                words.of("visits.record.title"),
                visit.number() + " · " + words.day(record.recordedAt()),
                "/visits/" + id);
        var model = new HashMap<String, Object>();
        model.put("visit", visit);
        model.put("findings", desk.findings(visit));
        model.put("signatures", desk.signatures(visit));
        model.put("answered", record.sheet());
        model.put("people", new Names());
        model.put("proof", proof(proofs, visit).orElse(null));
        return printer.file(sheet, model, visit.number());
    }
}
