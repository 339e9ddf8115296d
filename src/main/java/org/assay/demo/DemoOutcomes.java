package org.assay.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assay.outcomes.Reports;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.Inbox;
import org.assay.workflow.InboxQuery;
import org.assay.workflow.WorkItem;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo's officials make of visits on record; one of them enters what objects without an account send on paper. */
@Component
@Profile("demo")
class DemoOutcomes {

    private static final String OFFICER = "inspections";
    private static final String ON_PAPER = "inspections2";
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(25);
    private static final int MOST_LOOKS = 2000;

    private final DemoCast cast;
    private final Inbox inbox;
    private final Reports reports;
    private final Clock clock;

    DemoOutcomes(DemoCast cast, Inbox inbox, Reports reports, Clock clock) {
        this.cast = cast;
        this.inbox = inbox;
        this.reports = reports;
        this.clock = clock;
    }

    /** Judges what was found at an object as the table proposes. */
    void judge(String object) {
        asProposed(OFFICER, "judge-findings", object, Map.of());
    }

    /** The object accepts, in a letter. */
    void accepts(String object) {
        asProposed(ON_PAPER, "reply-to-findings", object, Map.of("stance", "ACCEPTS", "reply", "对检查情况无异议，已着手整改。（演示）"));
    }

    /** Settles as judged; the result is public. */
    void settle(String object) {
        asProposed("approver", "settle-outcome", object, Map.of());
    }

    /** The object reports one finding as rectified, with a document. */
    void reports(String object, String item) {
        WorkItem finding = waiting(ON_PAPER, "report-rectification", object, item);
        cast.as(ON_PAPER, () -> {
            reports.attachToFinding(
                    finding.caseId(), "整改证明（演示）.pdf", new ByteArrayInputStream(ExampleDossier.pdf("rectified")));
            return inbox.submit(
                    finding.id(),
                    Map.of(
                            "action", "REPORT",
                            "cause", "责任不清，日常检查流于形式，未能及时发现。（演示）",
                            "correction", "已按整改要求逐项改正，并补齐相关记录。（演示）",
                            "correctiveAction", "明确责任人，纳入每月自查清单。（演示）",
                            "responsible", "负责人演一",
                            "doneOn", WorkingCalendar.today(clock).toString(),
                            "declared", true),
                    null);
        });
    }

    /** The object reports that what a critical finding concerns has stopped. */
    void stops(String object, String item) {
        WorkItem finding = waiting(ON_PAPER, "report-stop", object, item);
        cast.as(
                ON_PAPER,
                () -> inbox.submit(
                        finding.id(),
                        Map.of(
                                "activity", "该站点全部考核场次（演示）",
                                "stoppedOn", WorkingCalendar.today(clock).toString(),
                                "stoppedAt", "08:30",
                                "measures", "已通知报名考生改期，现存试卷移交省级保密室封存。（演示）",
                                "responsible", "站长演一"),
                        null));
    }

    /** The object asks for five days more. */
    void asksForTime(String object, String item) {
        WorkItem finding = waiting(ON_PAPER, "report-rectification", object, item);
        cast.as(
                ON_PAPER,
                () -> inbox.submit(
                        finding.id(),
                        Map.of("action", "EXTENSION", "days", 5, "reason", "差额核对涉及三个年级的学籍数据，需与省级平台逐一比对。（演示）"),
                        null));
    }

    void grantsTime(String object, String item) {
        asProposed(
                OFFICER,
                "decide-extension",
                object + " · " + item,
                Map.of("decision", "GRANTED", "note", "核对范围较大，同意延长五个工作日，期间每周报告进展。（演示）"));
    }

    void accept(String object, String item) {
        asProposed(
                OFFICER,
                "verify-rectification",
                object + " · " + item,
                Map.of(
                        "verdict",
                        "accepted",
                        "checkedOn",
                        WorkingCalendar.today(clock).toString()));
    }

    private void asProposed(String username, String step, String title, Map<String, Object> more) {
        WorkItem item = waiting(username, step, title, "");
        cast.as(username, () -> {
            Map<String, Object> answers = new LinkedHashMap<>(inbox.prefill(item));
            answers.putAll(more);
            return inbox.submit(item.id(), answers, null);
        });
    }

    /** The item with this title; what follows a record begins after it, on another thread. */
    private WorkItem waiting(String username, String step, String title, String end) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            Optional<WorkItem> found = cast.as(username, () -> items(step, title)).stream()
                    .filter(item -> item.caseTitle().endsWith(end))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(LOOK);
        }
        throw new IllegalStateException("The story expects " + title + " to wait at " + step);
    }

    private List<WorkItem> items(String step, String title) {
        return inbox.page(new InboxQuery(InboxQuery.Scope.ROLE, title, step, null, null, null, null, null, 20))
                .items();
    }
}
