package org.assay.dossiers.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.dossiers.Dossier;
import org.assay.dossiers.DossierId;
import org.assay.dossiers.DossierReader;
import org.assay.dossiers.Dossiers;
import org.assay.ledger.Proofs;
import org.assay.pages.Printer;
import org.assay.pages.Words;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ConcurrentModel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The receipt and the agreement of a dossier on A4, for those who may see them on its pages. */
@Controller
@RequestMapping("/dossiers/{id}")
class DossierPrints {

    private final SubmitPages receipts;
    private final Dossiers dossiers;
    private final DossierReader reader;
    private final SectionDesk desk;
    private final Proofs proofs;
    private final CurrentPerson currentPerson;
    private final Printer printer;
    private final Words words;

    DossierPrints(
            SubmitPages receipts,
            Dossiers dossiers,
            DossierReader reader,
            SectionDesk desk,
            Proofs proofs,
            CurrentPerson currentPerson,
            Printer printer,
            Words words) {
        this.receipts = receipts;
        this.dossiers = dossiers;
        this.reader = reader;
        this.desk = desk;
        this.proofs = proofs;
        this.currentPerson = currentPerson;
        this.printer = printer;
        this.words = words;
    }

    @GetMapping("/receipt/receipt.pdf")
    ResponseEntity<byte[]> receipt(@PathVariable UUID id) {
        var dossier = desk.expectOwn(id);
        var model = new ConcurrentModel();
        receipts.receipt(id, model);
        return print("dossiers/receipt", "dossiers.receipt.title", dossier, "/receipt", model.asMap());
    }

    @GetMapping("/agreement.pdf")
    ResponseEntity<byte[]> agreement(@PathVariable UUID id) {
        var dossier = dossiers.expect(new DossierId(id));
        if (Viewer.of(dossier, currentPerson.expect()) == Viewer.EXPERT) {
            throw new NotYours();
        }
        var agreement = Optional.ofNullable(reader.proceedings(dossier.id()).agreement())
                .orElseThrow(NotYours::new);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("dossier", dossier);
        model.put("certificate", desk.titleOf(dossier));
        model.put("agreement", agreement);
        model.put("agreementProof", proofs.latest(id, CasePages.AGREEMENT_FACTS).orElse(null));
        return print("dossiers/show", "dossiers.agreement.title", dossier, "", model);
    }

    private ResponseEntity<byte[]> print(
            String template, String titleKey, Dossier dossier, String page, Map<String, ?> model) {
        String title = words.of(titleKey) + " · " + dossier.number();
        var sheet = new Printer.Sheet(
                template, "paper", title, title + " · " + dossier.organization(), "/dossiers/" + dossier.id() + page);
        return printer.file(sheet, model, title);
    }
}
