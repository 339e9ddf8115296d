package org.assay.visits.web;

import java.util.Map;
import java.util.UUID;
import org.assay.pages.Printer;
import org.assay.pages.Words;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.visits.Notices;
import org.assay.visits.VisitDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The notice and the record on A4, for whoever sees the visit. */
@Controller
class VisitPrints {

    private final VisitDesk desk;
    private final Notices notices;
    private final Printer printer;
    private final Words words;
    private final CurrentPerson currentPerson;

    VisitPrints(VisitDesk desk, Notices notices, Printer printer, Words words, CurrentPerson currentPerson) {
        this.desk = desk;
        this.notices = notices;
        this.printer = printer;
        this.words = words;
        this.currentPerson = currentPerson;
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
        return printer.file(sheet, Map.of("visit", visit, "notice", notice), notice.number());
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
        return printer.file(
                sheet,
                Map.of(
                        "visit",
                        visit,
                        "findings",
                        desk.findings(visit),
                        "signatures",
                        desk.signatures(visit),
                        "people",
                        new Names()),
                visit.number());
    }
}
