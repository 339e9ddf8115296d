package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.workflow.DueWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A newcomer plays the demo story to its end in one window: chooses who to be on the first page, works, moves the date. */
@Journey
@TestPropertySource(properties = "assay.journey=demo") // a story of its own, which nobody else has moved on
class DemoJourney {

    private static final int MOST_DAYS_MOVED = 40;
    private static final int VISITS_ON_RECORD = 10;
    private static final int RESULTS_PUBLIC = 7;

    /** Who has work, in the order of a day at the office; who was not chosen to be does theirs alone, a chair may be chosen. */
    private static final List<String> PEOPLE =
            List.of("officer", "officer2", "witness", "chair", "expert", "approver", "member", "agent", "approver");

    private static final Map<String, Map<String, ?>> ANSWERS = answers();

    @Autowired
    DueWork dueWork;

    private Visitor visitor;
    private int done;

    @Test
    void theStoryIsPlayedToItsEnd(Visitors visitors) {
        visitor = visitors.anybody("zh-CN");
        spotChecksAreUnderWay();
        int moves = 0;
        do {
            int before = done;
            PEOPLE.forEach(this::workThrough);
            visitor.open("/").press(".demo-clock button[value='" + (done > before ? 1 : 5) + "']");
            moves++;
        } while (moves < MOST_DAYS_MOVED && !isOver());

        System.out.printf("demo: played to its end with %d forms and %d moves of the date%n", done, moves);
        assertThat(moves).isLessThan(MOST_DAYS_MOVED);
        visitor.open("/catalogue?q=示范").sees("建筑信息建模应用（示范）职业技能等级证书").isAccessible();
        visitor.open("/announcements").sees("2019 年首批职业教育培训评价组织招募（演示）");
        visitor.open("/draws").sees("TEO-2019-00-00001").isAccessible();
        be("inspections");
        visitor.open("/visits?status=RECORDED");
        assertThat(visitor.rows())
                .as("who was not chosen has made the visits announced for the days that passed")
                .isGreaterThan(VISITS_ON_RECORD);
        visitor.leave();
    }

    /** When the story begins, results are public, one is being rectified, and there is work for whoever the newcomer chooses to be. */
    private void spotChecksAreUnderWay() {
        visitor.open("/results").sees("已整改").sees("整改中").sees("未发现问题");
        assertThat(visitor.rows()).isEqualTo(RESULTS_PUBLIC);
        visitor.open("/results/figures").sees("尚未到期");
        visitor.page().waitForFunction("() => document.querySelectorAll('.chart:not([hidden])').length === 4");
        be("inspections");
        visitor.open("/visits?status=RECORDED");
        assertThat(visitor.rows()).isEqualTo(VISITS_ON_RECORD);
        visitor.open("/inbox?scope=ROLE");
        assertThat(visitor.stepsListed()).containsValues("judge-findings", "plan-look-back");
        be("approver");
        visitor.open("/inbox?scope=ROLE");
        assertThat(visitor.stepsListed()).containsValues("settle-outcome", "approve-plan");
        be("agent");
        visitor.open("/inbox");
        assertThat(visitor.stepsListed()).containsValue("reply-to-findings");
        be("inspector");
        visitor.open("/inbox");
        assertThat(visitor.stepsListed()).containsValues("conduct-visit", "serve-notice");
    }

    /** The round is decided, and nobody who signs has anything left to sign. */
    private boolean isOver() {
        be("officer");
        return visitor.open("/rounds").table().contains("已审定")
                && !visitor.open("/dossiers?q=示范").table().contains("待签协议");
    }

    private void workThrough(String username) {
        be(username);
        for (String scope : List.of("MINE", "ROLE")) {
            visitor.open("/inbox?scope=" + scope);
            visitor.stepsListed().forEach((item, step) -> {
                var answers = ANSWERS.get(step);
                // The plan of spot checks that waits for the approver is another story.
                if (answers != null && visitor.open(item).mayAnswer()) {
                    visitor.fillForm("", answers).submit();
                    dueWork.catchUp();
                    done++;
                }
            });
        }
    }

    private void be(String username) {
        visitor.open("/").press("form:has(input[name=username][value=" + username + "]) button");
    }

    private static Map<String, Map<String, ?>> answers() {
        Map<String, Map<String, ?>> answers = new HashMap<>();
        answers.put("check-dossier", Map.of("verdict", "accepted"));
        answers.put("assess-eligibility", Map.of("findings", Collections.nCopies(12, Map.of("finding", "MET"))));
        answers.put("confirm-eligibility", Map.of("decision", "confirmed"));
        answers.put("draw-panel", Map.of("nonce", "20190517-4471"));
        answers.put(
                "widen-pool",
                Map.of(
                        "fields",
                        List.of("construction", "information", "logistics", "elderly-care", "automobile"),
                        "reason",
                        "本领域候补专家已全部用尽，拟扩大到相近领域后重新抽取。"));
        answers.put("supplement-dossier", Map.of("reply", "已按补正通知逐项补充，所缺材料均已上传。"));
        answers.put("answer-question", Map.of("answer", "现就所提问题说明如下：相关事实以所附证明材料为准。"));
        answers.put("conclude-panel", Map.of("summary", "专家组认为材料完整、方案可行，结论以评分与表决为准。", "signed", true));
        answers.put("sign-report", Map.of("decision", "signed"));
        answers.put("rank-candidates", Map.of("confirmed", true));
        answers.put("confirm-shortlist", Map.of("decision", "confirmed"));
        answers.put(
                "decide-round",
                Map.of(
                        "minuteNumber",
                        "联席纪要（演示）2019-1",
                        "documentNumber",
                        "公告（演示）2019-1",
                        "reasons",
                        "经公开征集、资格审查、专家评审与公示，同意确定。",
                        "remedy",
                        "对本决定不服的，可以自收到之日起六十日内申请行政复议。"));
        answers.put("sign-agreement", Map.of("signatory", "法定代表人甲", "accepted", true));
        answers.put(
                "countersign-agreement",
                Map.of("signatory", "授权签署人", "documentNumber", "协议（演示）2019-1", "accepted", true));
        return answers;
    }
}
