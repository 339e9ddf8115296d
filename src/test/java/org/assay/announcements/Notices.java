package org.assay.announcements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assay.shared.Ids;
import org.assay.workflow.CaseRef;
import org.assay.workflow.Flow;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices and objections as tests need them, each about a case of its own. */
class Notices {

    static final LocalDate DAY = LocalDate.of(2019, 7, 1);

    private final Announcements announcements;
    private final Flow flow;
    private final TransactionTemplate transaction;

    Notices(Announcements announcements, Flow flow, TransactionTemplate transaction) {
        this.announcements = announcements;
        this.flow = flow;
        this.transaction = transaction;
    }

    /** A notice with two rows, prepared and handed to its process. */
    Announcement open() {
        return transaction.execute(status -> {
            var prepared = announcements.prepareNotice(input(Kind.NOTICE));
            flow.begin(
                    "public-notice",
                    new CaseRef(prepared.subjectId(), "rounds", "TST", "Notice", null, null, null, null, null));
            return announcements.noticeOf(prepared.subjectId()).orElseThrow();
        });
    }

    static NewAnnouncement input(Kind kind) {
        return new NewAnnouncement(
                kind,
                Ids.next(),
                "教职成司函〔2019〕TEST号",
                "拟选名单公示",
                "第一段。\n第二段。",
                "教育部职业教育与成人教育司",
                List.of(line("TEO-2019-00-90001"), line("TEO-2019-00-90002")));
    }

    private static Line line(String number) {
        return new Line(Ids.next(), number, "示例科技有限公司", "示例证书", "L1 L2", "logistics", "MATURE", "");
    }

    /** A person's objection that satisfies the form, with an identity number of its own. */
    static NewObjection objection() {
        return objection(ObjectorKind.PERSON, idNumber());
    }

    static NewObjection objection(ObjectorKind kind, String number) {
        return new NewObjection(
                kind,
                "路见明",
                number,
                "objector@assay.example",
                List.of("UNTRUE_MATERIAL"),
                "申报材料中所列的2018年培训人次与该单位在其网站公布的年度报告不一致，相差一千余人次，年度报告第十二页可以查到，请予核实。",
                null,
                false);
    }

    /** A valid number nobody else in the tests has. */
    static String idNumber() {
        String head = "110105" + "19850614" + "%03d".formatted(new Random().nextInt(1000));
        head = "11%04d".formatted(new Random().nextInt(10000)) + head.substring(6);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (head.charAt(i) - '0') * weights[i];
        }
        return head + "10X98765432".charAt(sum % 11);
    }

    static final Map<String, Object> ADMITTED = Map.of("verdict", "admitted");

    static final Map<String, Object> REFUSED = Map.of("verdict", "refused", "reason", "所述事项与公示名单无关，且未提供可供核实的事实依据和线索。");

    static Map<String, Object> concluded(Conclusion conclusion, boolean removal) {
        return conclusion == Conclusion.NOT_UPHELD
                ? Map.of("conclusion", conclusion.name(), "reasons", "经核查，两份材料的统计口径不同，培训人次属实，异议不成立。")
                : Map.of(
                        "conclusion", conclusion.name(), "removal", removal, "reasons", "经核查，申报材料所列培训人次与年度报告不一致，情况属实。");
    }

    static UUID row(Announcement notice, int index) {
        return notice.lines().get(index).caseId();
    }
}
