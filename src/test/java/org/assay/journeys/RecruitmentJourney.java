package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.demo.ExampleDossier;
import org.assay.dossiers.DocumentKind;
import org.assay.dossiers.Section;
import org.assay.organizations.Organizations;
import org.assay.people.People;
import org.assay.people.PersonId;
import org.assay.shared.Field;
import org.assay.shared.Track;
import org.assay.shared.WorkingCalendar;
import org.assay.workflow.DueWork;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The straight road, walked by everybody on it: from the draft of a call to the entry in the public catalogue; and the supplement loop. */
@Journey
class RecruitmentJourney {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final String CERTIFICATE = "机场地面服务（旅程）职业技能等级证书";

    @Autowired
    People people;

    @Autowired
    Organizations organizations;

    @Autowired
    Inbox inbox;

    @Autowired
    DueWork dueWork;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    java.time.Clock clock;

    private final Set<String> looked = new HashSet<>();

    @Test
    void aRoundRunsFromTheCallToTheCatalogue(Visitors visitors) {
        String round = callIsPublished(visitors);
        UUID dossier = dossierIsSubmitted(visitors, round);
        String number = inbox.of(dossier).get(0).caseNumber();
        officialsJudgeIt(visitors, number);
        panelReviewsIt(visitors, dossier, number);
        roundIsDecided(visitors, round);
        agreementIsSigned(visitors, number);

        var visitor = visitors.anybody("en")
                .open("/catalogue?q=" + "机场地面服务")
                .sees("机场地面服务")
                .isAccessible();
        visitor.press("main table a.row-link").isForEverybody();
        visitor.open("/").isAccessible();
        visitor.open("/draws").press("main table a").isForEverybody();
        visitors.person("agent07")
                .open("/dossiers/" + dossier)
                .isAccessible()
                .open("/dossiers/" + dossier + "?tab=timeline")
                .isAccessible();
        visitors.person("officer")
                .open("/dossiers/" + dossier + "?tab=record")
                .isAccessible()
                .open("/dossiers/" + dossier + "?tab=review")
                .isAccessible();
    }

    private String callIsPublished(Visitors visitors) {
        var today = WorkingCalendar.today(clock);
        var opens = calendar.days().plus(today, 1);
        var officer = visitors.person("officer");
        officer.open("/rounds").press("main form button");
        String number = officer.openNewest("draft-call");
        officer.fillForm(
                "",
                Map.of(
                        "title", "旅程批次",
                        "opensOn", opens.toString(),
                        "closesOn", calendar.days().plus(opens, 20).toString(),
                        "contact", "演示秘书处",
                        "places", List.of(Map.of("field", "logistics", "track", "GROWING", "places", 1))));
        officer.isAccessible().submit();
        answers(visitors.person("approver"), number, "approve-call", Map.of("decision", "approved"));
        daysPass(visitors, 1);
        visitors.anybody("zh-CN").open("/calls").sees("旅程批次").isAccessible();
        return number;
    }

    private UUID dossierIsSubmitted(Visitors visitors, String round) {
        var agent = visitors.person("agent07");
        agent.open("/dossiers");
        agent.page()
                .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("旅程批次"))
                .locator("form button")
                .first()
                .click();
        agent.page().waitForURL(Pattern.compile(".*/dossiers/.*/edit.*"));
        UUID id = id(agent.page().url());
        fillDossier(agent, id, people.named("agent07").orElseThrow().organizationId());
        agent.open("/dossiers/" + id + "/submit").isAccessible();
        agent.page().locator("form.actions button.btn-primary").click();
        agent.page().waitForURL(Pattern.compile(".*/receipt.*"));
        assertThat(agent.text()).containsPattern("[0-9a-f]{64}").contains("TEO-2019-00-");
        agent.isAccessible();
        return id;
    }

    private void fillDossier(Visitor agent, UUID id, UUID organization) {
        var sections =
                ExampleDossier.of(organizations.expect(organization), Field.LOGISTICS, Track.GROWING, CERTIFICATE);
        sections.forEach((section, answers) -> {
            if (section != Section.K) {
                agent.open("/dossiers/" + id + "/edit/" + section).fillForm("", answers);
                agent.page().locator("button[name='_then'][value='stay']").click();
                agent.page().waitForLoadState();
                assertThat(agent.page()
                                .locator("[data-section='" + section + "']")
                                .innerText())
                        .as(agent.text())
                        .containsIgnoringCase("complete");
            }
        });
        agent.open("/dossiers/" + id + "/edit/K").isAccessible();
        for (DocumentKind kind : DocumentKind.values()) {
            agent.attach(kind.code(), kind.code() + ".pdf", ExampleDossier.pdf(kind.code()));
        }
    }

    private void officialsJudgeIt(Visitors visitors, String number) {
        answers(
                visitors.person("officer"),
                number,
                "check-dossier",
                Map.of("verdict", "supplement", "missing", List.of(Map.of("section", "I", "what", "请补充应急预案的演练记录"))));
        answers(visitors.person("agent07"), number, "supplement-dossier", Map.of("reply", "已在质量保障一节补充应急预案的演练安排与记录清单。"));
        answers(visitors.person("officer"), number, "check-dossier", Map.of("verdict", "accepted"));
        List<Map<String, ?>> findings = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            findings.add(Map.of("finding", "MET"));
        }
        answers(visitors.person("officer"), number, "assess-eligibility", Map.of("findings", findings));
        answers(visitors.person("officer2"), number, "confirm-eligibility", Map.of("decision", "confirmed"));
    }

    private void panelReviewsIt(Visitors visitors, UUID dossier, String number) {
        answers(visitors.person("witness"), number, "draw-panel", Map.of("nonce", "20190423"));
        for (WorkItem seat : open(dossier, "accept-seat")) {
            var expert = visitors.person(usernameOf(seat));
            expert.open("/inbox").doesNotSee("机场地面服务");
            answers(expert, number, "accept-seat", Map.of("answer", "accept", "declaration", true));
        }
        var seats = open(dossier, "score-dossier");
        assertThat(seats).hasSize(5);
        for (WorkItem seat : seats) {
            var expert = visitors.person(usernameOf(seat)).openItem(number, "score-dossier");
            expert.score(0.75).fillForm("", Map.of("vote", "YES", "signed", true));
            expert.submit();
        }
        for (WorkItem report : open(dossier, "conclude-panel")) {
            answers(
                    visitors.person(usernameOf(report)),
                    number,
                    "conclude-panel",
                    Map.of("summary", "专家组认为材料完整、方案可行，同意推荐该证书进入目录。", "signed", true));
        }
        for (WorkItem signature : open(dossier, "sign-report")) {
            answers(visitors.person(usernameOf(signature)), number, "sign-report", Map.of("decision", "signed"));
        }
    }

    private void roundIsDecided(Visitors visitors, String round) {
        daysPass(visitors, 20);
        daysPass(visitors, 1);
        visitors.person("officer")
                .openItem(round, "rank-candidates")
                .isAccessible()
                .fillForm("", Map.of("confirmed", true))
                .submit();
        answers(visitors.person("approver"), round, "confirm-shortlist", Map.of("decision", "confirmed"));
        var reader =
                visitors.anybody("zh-CN").open("/announcements").sees("旅程批次").isAccessible();
        reader.press("main table a.row-link").isForEverybody().leave();
        daysPass(visitors, 5);
        daysPass(visitors, 5);
        answers(
                visitors.person("member"),
                round,
                "decide-round",
                Map.of(
                        "minuteNumber",
                        "联席纪要 2019-3",
                        "documentNumber",
                        "教职成司函（演示）2019-30 号",
                        "reasons",
                        "经公开征集、资格审查、专家评审与公示，无异议，同意确定。",
                        "remedy",
                        "对本决定不服的，可以自收到之日起六十日内申请行政复议。"));
    }

    private void agreementIsSigned(Visitors visitors, String number) {
        answers(visitors.person("agent07"), number, "sign-agreement", Map.of("signatory", "法定代表人甲", "accepted", true));
        answers(
                visitors.person("approver"),
                number,
                "countersign-agreement",
                Map.of("signatory", "授权签署人", "documentNumber", "协议 2019-1", "accepted", true));
    }

    /** Does a step; the first time its page and what is said afterwards are looked at in both languages. */
    private void answers(Visitor visitor, String caseNumber, String step, Map<String, ?> answers) {
        visitor.openItem(caseNumber, step);
        boolean first = looked.add(step);
        if (first) {
            visitor.isForEverybody();
        }
        visitor.fillForm("", answers).submit();
        dueWork.catchUp();
        if (first) {
            visitor.isForEverybody();
        }
        visitor.leave();
    }

    private void daysPass(Visitors visitors, int days) {
        visitors.anybody("en").open("/").press(".demo-clock button[value='" + days + "']");
    }

    private List<WorkItem> open(UUID dossier, String step) {
        return inbox.of(dossier).stream()
                .filter(item -> item.isOpen() && item.step().equals(step))
                .toList();
    }

    private String usernameOf(WorkItem item) {
        return people.find(PersonId.of(item.candidate().substring("person:".length())))
                .orElseThrow()
                .username();
    }

    private static UUID id(String url) {
        var found = ID.matcher(url);
        assertThat(found.find()).as(url).isTrue();
        return UUID.fromString(found.group());
    }
}
