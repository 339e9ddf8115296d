package org.assay.outcomes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.documents.Documents;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.assay.registers.RiskClass;
import org.assay.registers.Samples;
import org.assay.shared.Ids;
import org.assay.shared.WorkingCalendar;
import org.assay.testing.Cast;
import org.assay.testing.Time;
import org.assay.visits.NewVisit;
import org.assay.visits.RecordedFinding;
import org.assay.visits.RecordedFinding.Nature;
import org.assay.visits.ResultClass;
import org.assay.visits.VisitReport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Recorded visits of fictional objects, and what the parties answer to them. */
@TestComponent
public class OutcomeScript {

    static final String REASON = "经复核票据和公示材料，情况与记录一致，理由充分。";

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(UTF_8);

    private static final AtomicInteger SERIAL = new AtomicInteger(40_000);

    private final Outcomes outcomes;
    private final Registers registers;
    private final Documents documents;
    private final Cast cast;
    private final Time.Mover mover;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public OutcomeScript(
            Outcomes outcomes,
            Registers registers,
            Documents documents,
            Cast cast,
            Time.Mover mover,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.outcomes = outcomes;
        this.registers = registers;
        this.documents = documents;
        this.cast = cast;
        this.mover = mover;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** One item that was found wanting. */
    public record Wanting(String item, Nature nature) {}

    /** A case in play. @param agent who answers; null when the object has no account */
    public record Played(
            UUID id, RegisteredObject object, @Nullable Person agent, VisitReport report) {}

    /** An object of the register, of class B. */
    public RegisteredObject object(@Nullable UUID organization) {
        UUID id = Ids.next();
        int serial = SERIAL.incrementAndGet();
        jdbc.sql("""
                insert into register_object (id, serial, label, kind, name, code, legal_representative, address, province, field,
                    risk_class, tags, complaint_upheld, status, organization_id, entered_at, version)
                values (:id, :serial, 'ORG-' || :serial, 'ORGANIZATION', '示例评价组织' || :serial, :code, '魏某某', '示范路 1 号',
                    '370000', null, 'B', '{}', false, 'ACTIVE', :organization, now(), 0)""")
                .param("id", id)
                .param("serial", serial)
                .param("code", Samples.creditCode())
                .param("organization", organization)
                .update();
        return registers.objects(List.of(id)).get(0);
    }

    public RiskClass riskOf(RegisteredObject object) {
        return registers.objects(List.of(object.id())).get(0).riskClass();
    }

    /** An inspector with an account, in the register. */
    public RegisteredInspector inspector(Person person) {
        UUID id = Ids.next();
        int serial = SERIAL.incrementAndGet();
        jdbc.sql("""
                insert into register_inspector (id, serial, label, person_id, name, certificate_number, unit, unit_code, region,
                    specialties, leads, cap, status, entered_at, version)
                values (:id, :serial, 'INS-' || :serial, :person, '检某某' || :serial, 'ZJ-' || :serial, '示范检查中心', :code, '370000',
                    '{fees,assessment}', true, 50, 'ACTIVE', now(), 0)""")
                .param("id", id)
                .param("serial", serial)
                .param("person", person.id().value())
                .param("code", Samples.creditCode())
                .update();
        return registers.inspectors(List.of(id)).get(0);
    }

    public RegisteredMatter matter() {
        return registers.matters().stream()
                .filter(matter -> matter.code().equals("JC-T04"))
                .findFirst()
                .orElseThrow();
    }

    /** A visit recorded today, of an object whose organization has an agent. */
    public Played begun(ResultClass result, Wanting... found) {
        UUID organization = Ids.next();
        return begin(object(organization), cast.newAgent(organization), team(), result, found);
    }

    /** The same of an object nobody answers for in Assay. */
    public Played onPaper(ResultClass result, Wanting... found) {
        return begin(object(null), null, team(), result, found);
    }

    public List<RegisteredInspector> team() {
        return List.of(inspector(cast.newPerson(Role.INSPECTOR)), inspector(cast.newPerson(Role.INSPECTOR)));
    }

    public Played begin(
            RegisteredObject object,
            @Nullable Person agent,
            List<RegisteredInspector> team,
            ResultClass result,
            Wanting... found) {
        var report = report(object, team, result, found);
        var followUp = transaction.execute(status -> outcomes.begin(report).orElseThrow());
        return new Played(followUp.id(), object, agent, report);
    }

    public VisitReport report(
            RegisteredObject object, List<RegisteredInspector> team, ResultClass result, Wanting... found) {
        LocalDate today = mover.today();
        Instant left =
                today.atTime(LocalTime.of(16, 0)).atZone(WorkingCalendar.ZONE).toInstant();
        var findings = new ArrayList<RecordedFinding>();
        for (var wanting : found) {
            findings.add(new RecordedFinding(
                    findings.size() + 1,
                    "JC-T04",
                    wanting.item(),
                    wanting.nature(),
                    "抽查票据发现两笔超出公示标准，经办人王示例（电话13800001234）在场。",
                    List.of()));
        }
        return new VisitReport(
                Ids.next(),
                "DRT-2019-37-" + SERIAL.incrementAndGet(),
                NewVisit.Kind.DRAWN,
                null,
                null,
                null,
                null,
                object,
                List.of(matter()),
                team,
                today,
                left,
                left,
                result,
                "联系人王示例，电话13800001234，身份证号11010519491231002X。",
                findings);
    }

    public static Wanting wanting(String item, Nature nature) {
        return new Wanting(item, nature);
    }

    /** The officer takes every proposal. */
    public void judge(Played played, ResultClass result) {
        cast.does(cast.inspectionOfficer(), played.id(), "judge-findings", judging(played, result, Map.of()));
    }

    /** @param severities by number, where the officer departs from the proposal */
    Map<String, Object> judging(Played played, ResultClass result, Map<Integer, Severity> severities) {
        return answers(
                result,
                findings(played).stream()
                        .map(finding -> {
                            var severity = severities.getOrDefault(finding.number(), finding.proposed());
                            var row = row(finding);
                            row.put("severity", severity.name());
                            if (severity != finding.proposed()) {
                                row.put("reason", REASON);
                            }
                            return row;
                        })
                        .toList());
    }

    /** Whoever answers for the object says nothing against it. */
    public void reply(Played played) {
        cast.does(answering(played), played.id(), "reply-to-findings", replying(played, Stance.ACCEPTS, ""));
    }

    Map<String, Object> replying(Played played, Stance stance, String said) {
        return Map.of(
                "stance",
                stance.name(),
                "findings",
                findings(played).stream().map(OutcomeScript::row).toList(),
                "reply",
                said);
    }

    /** The approver confirms everything. */
    public void settle(Played played, ResultClass result) {
        cast.does(cast.approver(), played.id(), "settle-outcome", settling(played, result, Map.of()));
    }

    /** @param changes decision and what it needs by number, where the approver changes something */
    Map<String, Object> settling(Played played, ResultClass result, Map<Integer, Map<String, Object>> changes) {
        return answers(
                result,
                findings(played).stream()
                        .map(finding -> {
                            var row = row(finding);
                            row.put("decision", "CONFIRM");
                            row.putAll(changes.getOrDefault(finding.number(), Map.of()));
                            return row;
                        })
                        .toList());
    }

    /** Judged, answered, settled and published. */
    public Played published(ResultClass result, Wanting... found) {
        return publish(begun(result, found), result);
    }

    public Played publish(Played played, ResultClass result) {
        judge(played, result);
        reply(played);
        settle(played, result);
        return played;
    }

    /** The case of a finding's rectification. */
    public UUID caseOf(Played played, int number) {
        return findings(played).get(number - 1).id();
    }

    /** A report with a document that shows it. */
    public void report(Played played, int number) {
        attach(played, number);
        cast.does(answering(played), caseOf(played, number), "report-rectification", reporting());
    }

    public void attach(Played played, int number) {
        transaction.executeWithoutResult(status -> documents.store(
                Rectification.KIND, caseOf(played, number), "evidence", "整改证明.pdf", new ByteArrayInputStream(PDF)));
    }

    Map<String, Object> reporting() {
        return Map.of(
                "action", "REPORT",
                "cause", "收费公示栏更新不及时，新标准未告知窗口。",
                "correction", "已退还多收费用并更新公示栏内容。",
                "correctiveAction", "建立收费标准变更当日更新和复核制度。",
                "responsible", "财务负责人",
                "doneOn", mover.today().toString(),
                "declared", true);
    }

    Map<String, Object> extension(int days) {
        return Map.of("action", "EXTENSION", "days", days, "reason", "新的收费系统须由供应商在下月初上线后方可完成切换。");
    }

    Map<String, Object> verdict(String verdict, Verification method) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "verdict",
                verdict,
                "method",
                method.name(),
                "checkedOn",
                mover.today().toString(),
                "note",
                REASON));
        if (method == Verification.ON_SITE) {
            answers.put("place", "示范路 1 号收费窗口");
            answers.put("present", "检某甲，检某乙");
        }
        return answers;
    }

    public Person answering(Played played) {
        return played.agent() == null ? cast.inspectionOfficer() : played.agent();
    }

    public List<FindingView> findings(Played played) {
        return followUp(played).findings();
    }

    public FollowUp followUp(Played played) {
        return cast.as(cast.auditor(), () -> outcomes.expect(played.id()));
    }

    private static Map<String, Object> answers(ResultClass result, List<Map<String, Object>> findings) {
        return Map.of("findings", findings, "result", result.name());
    }

    private static Map<String, Object> row(FindingView finding) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", finding.number());
        row.put("item", finding.item());
        return row;
    }
}
