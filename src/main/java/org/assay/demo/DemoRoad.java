package org.assay.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.workflow.DueWork;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The officials' steps of the demo story, in the words of the road: each is an ordinary submission of an ordinary work item. */
@Component
@Profile("demo")
class DemoRoad {

    private final DemoCast cast;
    private final DemoOthers others;
    private final Inbox inbox;
    private final DueWork dueWork;

    DemoRoad(DemoCast cast, DemoOthers others, Inbox inbox, DueWork dueWork) {
        this.cast = cast;
        this.others = others;
        this.inbox = inbox;
        this.dueWork = dueWork;
    }

    /** Answers the open item of a case at a step. */
    void does(String username, UUID caseId, String step, Map<String, Object> answers) {
        cast.as(username, () -> inbox.submit(item(caseId, step).id(), answers, null));
        dueWork.catchUp();
    }

    /** What the form of a case's open step starts with. */
    Map<String, Object> prefill(String username, UUID caseId, String step) {
        return cast.as(username, () -> inbox.prefill(item(caseId, step)));
    }

    void accept(UUID dossier) {
        does("officer", dossier, "check-dossier", Map.of("verdict", "accepted"));
    }

    void askSupplement(UUID dossier) {
        does(
                "officer2",
                dossier,
                "check-dossier",
                Map.of(
                        "verdict",
                        "supplement",
                        "missing",
                        List.of(
                                Map.of("section", "H", "what", "第三年度审计报告缺少会计师事务所签章页"),
                                Map.of("section", "K", "what", "职工社会保险缴纳清单未加盖公章"))));
    }

    /** Assesses E1 to E12 as met, except those named with another finding. */
    void assess(UUID dossier, Map<String, String> otherwise, String question) {
        List<Map<String, Object>> findings = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            String criterion = "E" + i;
            findings.add(Map.of("criterion", criterion, "finding", otherwise.getOrDefault(criterion, "MET")));
        }
        does(
                "officer",
                dossier,
                "assess-eligibility",
                question.isEmpty() ? Map.of("findings", findings) : Map.of("findings", findings, "question", question));
    }

    void assessAsMet(UUID dossier) {
        assess(dossier, Map.of(), "");
    }

    void confirm(UUID dossier) {
        does("officer2", dossier, "confirm-eligibility", Map.of("decision", "confirmed"));
    }

    void draw(UUID dossier, String nonce) {
        does("witness", dossier, "draw-panel", Map.of("nonce", nonce));
    }

    /** Everybody drawn takes the seat and signs that no ground of recusal applies. */
    void takeSeats(UUID dossier) {
        others.act(item -> item.caseId().equals(dossier) && item.step().equals("accept-seat"));
    }

    /** Everybody on the panel scores, except the people a visitor may choose to be when {@code left} says so. */
    void score(UUID dossier, boolean left) {
        others.act(item -> item.caseId().equals(dossier)
                && item.step().equals("score-dossier")
                && !(left && cast.isChoice(item.candidate())));
    }

    /** The chair reports, then everybody else signs. */
    void conclude(UUID dossier) {
        others.act(item -> item.caseId().equals(dossier) && item.step().equals("conclude-panel"));
        others.act(item -> item.caseId().equals(dossier) && item.step().equals("sign-report"));
    }

    private WorkItem item(UUID caseId, String step) {
        return inbox.of(caseId).stream()
                .filter(item -> item.isOpen() && item.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The story expects " + caseId + " to wait at " + step));
    }
}
