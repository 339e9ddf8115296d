package org.assay.inspections;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.people.NewPerson;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.registers.Keeping;
import org.assay.registers.Register;
import org.assay.registers.RiskClass;
import org.assay.registers.Samples;
import org.assay.testing.Cast;
import org.assay.testing.Time;

/** Takes a plan where a test needs it: registers filled under a tag of its own, then every step through the front doors. */
public record PlanScript(Cast cast, Time.Mover mover, Plans plans, Keeping keeping, People people) {

    public static final String NONCE = "308417";

    /** A word nothing else in the register bears. */
    public static String tag() {
        return "T" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** An inspection officer of a province; null for the ministry. */
    public Person officerOf(String province) {
        String name = "test-inspections-" + UUID.randomUUID();
        return people.join(new NewPerson(
                name,
                "抽查员",
                name + "@assay.example",
                "a long test password",
                Set.of(Role.INSPECTION_OFFICER),
                province,
                null,
                "zh-CN"));
    }

    /** Sites of this class under a tag, in Sichuan. @return their ids */
    public List<UUID> sites(String tag, RiskClass riskClass, int number) {
        return objects("SITE", tag, riskClass, number);
    }

    /** Objects of a kind and class under a tag, in Sichuan. @return their ids */
    public List<UUID> objects(String kind, String tag, RiskClass riskClass, int number) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            var said = new LinkedHashMap<String, String>();
            said.put("kind", kind);
            said.put("name", "示范考核站点" + tag + riskClass + i);
            said.put("code", kind.equals("COLLEGE") ? Samples.schoolCode() : Samples.creditCode());
            said.put("legalRepresentative", "虚构某");
            said.put("address", "虚构大道 1 号");
            said.put("province", "510000");
            said.put("riskClass", riskClass.name());
            said.put("tags", tag);
            said.put("complaintUpheld", "no");
            ids.add(cast.as(cast.inspectionOfficer(), () -> keeping.enter(Register.OBJECTS, said))
                    .id());
        }
        return ids;
    }

    /** The answers to freeze-pools for a lottery whose digits come out on a day; drawn at half past nine of another. */
    public static Map<String, Object> lottery(LocalDate on, LocalDate drawn, int length) {
        var answers = new LinkedHashMap<String, Object>(at(drawn, "09:30"));
        answers.put("nonceSource", "lottery");
        answers.put("sourceText", "虚构双色球第 2019066 期");
        answers.put("valueOn", on.toString());
        answers.put("valueLength", BigDecimal.valueOf(length));
        return answers;
    }

    /** An object has left. */
    public void leaves(UUID object) {
        cast.as(cast.inspectionOfficer(), () -> keeping.move(Register.OBJECTS, object, false, "该站点已停止承担考核任务。"));
    }

    /** Inspectors with accounts who know everything about sites. */
    public List<Person> inspectors(int number) {
        List<Person> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Person person = cast.newPerson(Role.INSPECTOR);
            var said = new LinkedHashMap<String, String>();
            said.put("name", "检查员" + i);
            said.put("certificateNumber", "ZJ" + UUID.randomUUID().toString().substring(0, 10));
            said.put("unit", "示范检查中心");
            said.put("unitCode", Samples.creditCode());
            said.put("region", "510000");
            said.put("specialties", "site-safety;exam-security;fees;assessment;teaching;data-protection");
            said.put("cap", "200");
            said.put("leads", "yes");
            said.put("account", person.username());
            cast.as(cast.inspectionOfficer(), () -> keeping.enter(Register.INSPECTORS, said));
            all.add(person);
        }
        return all;
    }

    public Plan begun() {
        return cast.as(cast.inspectionOfficer(), () -> plans.begin(mover.today().getYear()));
    }

    /** A row for all sites under a tag. @param matters codes, blanks between them */
    public static Map<String, Object> tagged(String tag, String matters) {
        var row = new LinkedHashMap<String, Object>();
        row.put("matters", List.of(matters.split(" ")));
        row.put("kind", "SITE");
        row.put("selection", "DIRECTED");
        row.put("tags", tag);
        row.put("riskClasses", List.of());
        row.put("unannounced", false);
        return row;
    }

    /** The answers to draft-plan. */
    public Map<String, Object> draft(List<Map<String, Object>> rows) {
        LocalDate today = mover.today();
        var answers = new LinkedHashMap<String, Object>();
        answers.put("title", "双随机抽查计划 " + UUID.randomUUID().toString().substring(0, 6));
        answers.put("body", "教育部");
        answers.put("office", "示范处室 010-00000000");
        answers.put("legalBasis", "教职成〔2019〕6号");
        answers.put("opensOn", today.toString());
        answers.put("closesOn", today.getYear() + "-11-08");
        answers.put("drawOn", mover.calendar().days().plus(today, 3).toString());
        answers.put("teamSize", BigDecimal.valueOf(2));
        answers.put("rows", rows);
        return answers;
    }

    /** A plan that waits for its approval. */
    public Plan drafted(List<Map<String, Object>> rows) {
        Plan plan = begun();
        cast.does(cast.inspectionOfficer(), plan.id(), "draft-plan", draft(rows));
        return plan;
    }

    /** A plan that waits for its pools to be frozen. */
    public Plan published(List<Map<String, Object>> rows) {
        Plan plan = drafted(rows);
        approve(plan);
        return plan;
    }

    public void approve(Plan plan) {
        cast.does(cast.approver(), plan.id(), "approve-plan", Map.of("decision", "approved"));
    }

    /** The answers to freeze-pools for half past nine of the next working day. */
    public Map<String, Object> tomorrow() {
        return at(mover.calendar().days().plus(mover.today(), 1), "09:30");
    }

    public static Map<String, Object> at(LocalDate day, String time) {
        return Map.of(
                "drawOn",
                day.toString(),
                "drawTime",
                time,
                "nonceSource",
                "witness",
                "sourceText",
                "见证处当场报数",
                "confirmed",
                true);
    }

    public void freeze(Plan plan) {
        cast.does(cast.inspectionOfficer(), plan.id(), "freeze-pools", tomorrow());
    }

    /** Lets two working days pass, so that the time of a draw planned by {@link #tomorrow()} has come. */
    public void waitForTheTime() {
        mover.pass(2);
    }

    public void call(Plan plan) {
        cast.does(cast.witness(), plan.id(), "call-nonce", Map.of("nonce", NONCE, "confirmed", true));
    }

    public void draw(Plan plan) {
        cast.does(cast.inspectionOfficer(), plan.id(), "draw-objects", Map.of("confirmed", true));
    }

    /** A plan whose visits are opened. */
    public Plan drawn(List<Map<String, Object>> rows) {
        Plan plan = published(rows);
        freeze(plan);
        waitForTheTime();
        call(plan);
        draw(plan);
        return plan;
    }
}
