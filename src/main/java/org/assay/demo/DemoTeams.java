package org.assay.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.shared.Sha256;
import org.assay.visits.Answer;
import org.assay.visits.AnswerSheet;
import org.assay.visits.CheckItem;
import org.assay.visits.FieldWork;
import org.assay.visits.ResultClass;
import org.assay.visits.Visit;
import org.assay.visits.VisitDesk;
import org.assay.visits.VisitMember;
import org.assay.visits.VisitSignature.Party;
import org.assay.workflow.Inbox;
import org.assay.workflow.InboxQuery;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The inspectors of the demo at work: they declare, tell the object, go there with the checklist, and put on record what they saw. */
@Component
@Profile("demo")
class DemoTeams {

    static final Map<String, Object> CLEAR = Map.of("answer", "none", "declaration", true);

    private final DemoCast cast;
    private final DemoRoad road;
    private final Inbox inbox;
    private final VisitDesk desk;
    private final FieldWork fieldWork;
    private final Clock clock;

    DemoTeams(DemoCast cast, DemoRoad road, Inbox inbox, VisitDesk desk, FieldWork fieldWork, Clock clock) {
        this.cast = cast;
        this.road = road;
        this.inbox = inbox;
        this.desk = desk;
        this.fieldWork = fieldWork;
        this.clock = clock;
    }

    /** Everybody asked signs that there is no conflict, and so does whoever is asked in the place of somebody else. */
    void declareClear() {
        boolean asked = true;
        while (asked) {
            asked = false;
            for (Person person : cast.withRole(Role.INSPECTOR)) {
                asked |= declares(person);
            }
        }
    }

    private boolean declares(Person person) {
        return cast.as(person, () -> {
            List<WorkItem> items = inbox.page(InboxQuery.of(InboxQuery.Scope.MINE)).items().stream()
                    .filter(item -> item.step().equals("declare-conflict"))
                    .toList();
            items.forEach(item -> inbox.submit(item.id(), CLEAR, null));
            return !items.isEmpty();
        });
    }

    /** The visit as the office sees it. */
    Visit visit(UUID id) {
        return desk.see(id, cast.person("inspections").actor()).visit();
    }

    List<CheckItem> checklist(Visit visit) {
        return desk.checklist(visit);
    }

    Person leader(Visit visit) {
        return cast.person(Objects.requireNonNull(
                visit.team().leader().map(VisitMember::personId).orElse(null)));
    }

    /** The leader tells the object when they come. */
    void tell(Visit visit, LocalDate day) {
        road.does(leader(visit).username(), visit.id(), "serve-notice", notice(day));
    }

    static Map<String, Object> notice(LocalDate day) {
        return Map.of(
                "day", day.toString(),
                "hour", "09:30",
                "basis", "年度双随机抽查计划（演示）",
                "method", "现场检查，查阅材料并询问有关人员。",
                "duty", "检查对象应当如实提供材料，配合检查。",
                "materials", "收费公示与票据、备案材料、考核记录（演示）",
                "contact", "演示抽查处 010-00000000（虚构）");
    }

    /** The team was there from half past nine of this day: every question is answered, everybody has signed, and the record is written. */
    void visits(Visit visit, LocalDate day, ResultClass result, List<DemoFinding> found) {
        Person leader = leader(visit);
        var given = given(visit, leader, result, found);
        cast.as(leader, () -> fieldWork.answer(visit.id(), given));
        AnswerSheet shown = desk.sheet(visit, desk.answers(visit));
        signs(visit, leader, Party.INSPECTED, shown);
        for (VisitMember member : visit.team().now()) {
            signs(visit, cast.person(Objects.requireNonNull(member.personId())), Party.INSPECTOR, shown);
        }
        road.does(
                leader.username(),
                visit.id(),
                "conduct-visit",
                Map.of("day", day.toString(), "arrived", "09:30", "left", "11:40", "place", place(visit)));
        road.does(leader.username(), visit.id(), "record-visit", record(result, found));
    }

    private static String place(Visit visit) {
        return visit.object().address().isEmpty() ? "检查对象办公楼" : visit.object().address();
    }

    private List<FieldWork.Given> given(Visit visit, Person leader, ResultClass result, List<DemoFinding> found) {
        UUID phone = UUID.nameUUIDFromBytes(leader.username().getBytes(StandardCharsets.UTF_8));
        List<FieldWork.Given> given = new ArrayList<>();
        for (CheckItem item : desk.checklist(visit)) {
            var wanting = found.stream()
                    .filter(each -> each.item().equals(item.code()))
                    .findFirst();
            Answer.Value value = result == ResultClass.NOT_OPERATING
                    ? Answer.Value.NOT_APPLICABLE
                    : wanting.isPresent() ? Answer.Value.NO : Answer.Value.YES;
            given.add(new FieldWork.Given(
                    UUID.randomUUID(),
                    phone,
                    given.size() + 1L,
                    visit.attempt(),
                    item.code(),
                    value,
                    wanting.map(DemoFinding::text).orElse(""),
                    clock.instant()));
        }
        return given;
    }

    /** On the phone of whoever holds it: inspectors by name, the inspected side with the finger. */
    private void signs(Visit visit, Person holder, Party party, AnswerSheet shown) {
        boolean inspected = party == Party.INSPECTED;
        byte @Nullable [] stroke = inspected ? stroke() : null;
        cast.as(
                holder,
                () -> fieldWork.sign(
                        visit.id(),
                        new FieldWork.NewSignature(
                                UUID.randomUUID(),
                                visit.attempt(),
                                party,
                                inspected ? "在场人演一" : holder.name(),
                                inspected ? "办公室主任" : null,
                                stroke == null ? null : Sha256.hex(stroke),
                                shown.sha256(),
                                shown.text(),
                                clock.instant()),
                        stroke));
    }

    private static byte[] stroke() {
        var picture = new BufferedImage(240, 80, BufferedImage.TYPE_BYTE_BINARY);
        var pen = picture.createGraphics();
        pen.fillRect(0, 0, 240, 80);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
        pen.draw(new CubicCurve2D.Double(20, 60, 80, -20, 140, 120, 220, 30));
        pen.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static Map<String, Object> record(ResultClass result, List<DemoFinding> found) {
        Map<String, Object> record = new HashMap<>();
        record.put(
                "facts",
                result == ResultClass.NOT_OPERATING
                        ? "检查对象本学期未组织抽查事项所涉活动，现场查阅教学安排与场地使用记录予以核实。（演示）"
                        : "出示证件后逐项对照检查表，查阅材料、查看现场并询问有关人员。（演示）");
        record.put("result", result.name());
        record.put("findings", found.stream().map(DemoFinding::row).toList());
        record.put("statement", found.isEmpty() ? "情况属实。" : "已知悉检查情况，将另行书面说明。（演示）");
        record.put("signing", "SIGNED");
        record.put("signed", true);
        return record;
    }
}
