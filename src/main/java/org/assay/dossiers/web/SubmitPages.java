package org.assay.dossiers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assay.dossiers.CheckedDossier;
import org.assay.dossiers.Dossier;
import org.assay.dossiers.DossierId;
import org.assay.dossiers.DossierStatus;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Finding;
import org.assay.dossiers.Receipt;
import org.assay.dossiers.Section;
import org.assay.dossiers.Submissions;
import org.assay.forms.Form;
import org.assay.forms.FormText;
import org.assay.forms.Forms;
import org.assay.forms.Problem;
import org.assay.ledger.Proofs;
import org.assay.pages.Words;
import org.assay.people.NotYours;
import org.assay.shared.Ids;
import org.assay.shared.Refused;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Cases;
import org.assay.workflow.Deadlines;
import org.assay.workflow.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handing a dossier in: every gap as one list, then the receipt; and taking it back. */
@Controller
@RequestMapping("/dossiers/{id}")
class SubmitPages {

    private final Dossiers dossiers;
    private final Submissions submissions;
    private final SectionDesk desk;
    private final Forms forms;
    private final FormText formText;
    private final Proofs proofs;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Words words;

    SubmitPages(
            Dossiers dossiers,
            Submissions submissions,
            SectionDesk desk,
            Forms forms,
            FormText formText,
            Proofs proofs,
            Deadlines deadlines,
            Cases cases,
            Words words) {
        this.dossiers = dossiers;
        this.submissions = submissions;
        this.desk = desk;
        this.forms = forms;
        this.formText = formText;
        this.proofs = proofs;
        this.deadlines = deadlines;
        this.cases = cases;
        this.words = words;
    }

    /** A gap or contradiction, and where it is mended. */
    public record FindingLine(Section section, String href, String sentence) {}

    @GetMapping("/submit")
    String check(@PathVariable UUID id, Model model) {
        var checked = desk.expectChecked(id);
        return checked.dossier().status().isEditable() ? page(checked, null, model) : "redirect:/dossiers/" + id;
    }

    @PostMapping("/submit")
    String submit(
            @PathVariable UUID id,
            @RequestParam(name = "_key", required = false) @Nullable String key,
            Model model,
            HttpServletResponse response) {
        try {
            dossiers.submit(new DossierId(id), key);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(desk.expectChecked(id), refused, model);
        }
        return "redirect:/dossiers/" + id + "/receipt";
    }

    private String page(CheckedDossier checked, @Nullable Refused refused, Model model) {
        var dossier = checked.dossier();
        desk.head(dossier, checked.round(), model);
        model.addAttribute("refused", refused);
        model.addAttribute("errors", lines(checked, true));
        model.addAttribute("warnings", lines(checked, false));
        model.addAttribute("declarationForm", forms.named(Section.B.form()));
        model.addAttribute("declarations", checked.whole().section(Section.B).answers());
        model.addAttribute("due", deadlines.due("T2").toInstant());
        model.addAttribute("workingDays", deadlines.workingDays("T2"));
        model.addAttribute("submissionKey", Ids.next());
        model.addAttribute(
                "supplementItem",
                dossier.status() == DossierStatus.SUPPLEMENT
                        ? supplementItem(dossier.id().value())
                        : null);
        return "dossiers/submit";
    }

    private @Nullable UUID supplementItem(UUID id) {
        return cases.whereabouts(id).stream()
                .filter(place -> place.step().equals("supplement-dossier"))
                .findFirst()
                .map(Whereabouts::item)
                .orElse(null);
    }

    private List<FindingLine> lines(CheckedDossier checked, boolean errors) {
        return checked.findings().stream()
                .filter(finding -> finding.isError() == errors)
                .map(finding -> line(checked.dossier(), finding))
                .toList();
    }

    private FindingLine line(Dossier dossier, Finding finding) {
        String page = "/dossiers/" + dossier.id() + "/edit/" + finding.section();
        if (!finding.section().isForm()) {
            return new FindingLine(finding.section(), page + "#" + finding.path(), sentence(finding));
        }
        Form form = forms.named(finding.section().form());
        var problem = new Problem(finding.path(), finding.key(), finding.args());
        String anchor = formText.anchor(form, problem);
        return new FindingLine(
                finding.section(),
                page + "?check" + (anchor == null ? "" : "#" + anchor),
                finding.path().isEmpty() ? sentence(finding) : formText.problemWithPlace(form, problem));
    }

    private String sentence(Finding finding) {
        return words.of(finding.key(), finding.args().toArray());
    }

    @GetMapping("/receipt")
    String receipt(@PathVariable UUID id, Model model) {
        var dossier = desk.expectOwn(id);
        var submission = submissions.latest(dossier.id()).orElseThrow(NotYours::new);
        desk.head(dossier, model);
        model.addAttribute(
                "receipt", new Receipt(String.valueOf(dossier.number()), submission.at(), submission.sha256()));
        model.addAttribute(
                "due",
                deadlines.after(
                        "T2", submission.at().atZone(WorkingCalendar.ZONE).toLocalDate()));
        model.addAttribute(
                "proof",
                proofs.latest(id, "dossier-submitted", "dossier-supplemented").orElse(null));
        return "dossiers/receipt";
    }

    /** The very text whose hash stands on the receipt. */
    @GetMapping("/receipt/dossier.json")
    ResponseEntity<byte[]> frozen(@PathVariable UUID id) {
        var dossier = desk.expectOwn(id);
        var submission = submissions.latest(dossier.id()).orElseThrow(NotYours::new);
        var name = ContentDisposition.attachment().filename("dossier.json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(submission.canonical().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/withdraw")
    String withdrawal(@PathVariable UUID id, Model model) {
        return confirm(desk.expectOwn(id), null, model);
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable UUID id, Model model, HttpServletResponse response) {
        try {
            dossiers.withdraw(new DossierId(id));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return confirm(desk.expectOwn(id), refused, model);
        }
        return "redirect:/dossiers/" + id;
    }

    private String confirm(Dossier dossier, @Nullable Refused refused, Model model) {
        desk.head(dossier, model);
        model.addAttribute("refused", refused);
        return "dossiers/withdraw";
    }
}
