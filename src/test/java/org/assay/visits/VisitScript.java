package org.assay.visits;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.registers.ObjectKind;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.assay.shared.Province;
import org.assay.shared.Sha256;
import org.assay.testing.Cast;
import org.assay.testing.Time;
import org.assay.workflow.Inbox;
import org.assay.workflow.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Takes a visit where a test needs it; everything through the front doors. */
@TestComponent
public class VisitScript {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final Visits visits;
    private final FieldWork fieldWork;
    private final Registers registers;
    private final Cast cast;
    private final Inbox inbox;
    private final Time.Mover time;

    public VisitScript(
            Visits visits, FieldWork fieldWork, Registers registers, Cast cast, Inbox inbox, Time.Mover time) {
        this.visits = visits;
        this.fieldWork = fieldWork;
        this.registers = registers;
        this.cast = cast;
        this.inbox = inbox;
        this.time = time;
    }

    /** A running visit. @param people the team by person, the leader first */
    public record Running(UUID id, List<Person> people, List<RegisteredInspector> team) {
        public Person leader() {
            return people.get(0);
        }

        public Person member() {
            return people.get(1);
        }
    }

    /** An object of the register, answered for by this organization in this visit. */
    public RegisteredObject object(@Nullable UUID organization) {
        return object(organization, 0);
    }

    private RegisteredObject object(@Nullable UUID organization, int place) {
        RegisteredObject known =
                registers.objects(Set.of(ObjectKind.ORGANIZATION)).get(place);
        return new RegisteredObject(
                known.id(),
                known.label(),
                known.kind(),
                known.name(),
                known.code(),
                known.province(),
                known.field(),
                known.address().isEmpty() ? "北京市海淀区示范路 1 号" : known.address(),
                known.riskClass(),
                known.tags(),
                known.complaintUpheld(),
                known.lastCheckedOn(),
                organization);
    }

    public RegisteredMatter matter(String code) {
        return registers.matters().stream()
                .filter(matter -> matter.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** An inspector with an account who is not in the register. */
    public RegisteredInspector inspector(Person person, boolean leads) {
        int serial = SERIAL.incrementAndGet();
        return new RegisteredInspector(
                UUID.randomUUID(),
                "INS-9" + serial,
                person.id().value(),
                person.name(),
                "JC-" + serial,
                "示范检查中心",
                "91110000000000000X",
                Province.BEIJING,
                Set.of(),
                leads,
                10,
                Set.of());
    }

    /** Opens a visit of one matter (fees: TEO-6 and TEO-15) by two inspectors, to be made within twenty working days. */
    public Running open(@Nullable UUID organization, boolean announced) {
        List<Person> people = List.of(cast.newPerson(Role.INSPECTOR), cast.newPerson(Role.INSPECTOR));
        return open(organization, announced, people);
    }

    public Running open(@Nullable UUID organization, boolean announced, List<Person> people) {
        return open(object(organization), announced, people);
    }

    /** A visit of an object nobody else visits in these tests. */
    Running openAlone(@Nullable UUID organization) {
        List<Person> people = List.of(cast.newPerson(Role.INSPECTOR), cast.newPerson(Role.INSPECTOR));
        return open(object(organization, 13), true, people);
    }

    private Running open(RegisteredObject object, boolean announced, List<Person> people) {
        List<RegisteredInspector> team = new ArrayList<>();
        people.forEach(person -> team.add(inspector(person, true)));
        LocalDate today = time.today();
        UUID id = visits.open(new NewVisit(
                NewVisit.Kind.DRAWN,
                null,
                null,
                null,
                object,
                List.of(matter("JC-T04")),
                team,
                today,
                time.calendar().days().plus(today, 20),
                announced,
                null));
        return new Running(id, people, team);
    }

    public void declare(Running visit) {
        visit.people().forEach(person -> clear(person, visit.id()));
    }

    public void clear(Person person, UUID id) {
        declares(person, id, Map.of("answer", "none", "declaration", true));
    }

    public void conflict(Person person, UUID id) {
        declares(person, id, Map.of("answer", "conflict", "grounds", "三年内曾在该单位任职"));
    }

    private void declares(Person person, UUID id, Map<String, Object> answers) {
        cast.as(person, () -> inbox.submit(asked(person, id).id(), answers, null));
    }

    /** The open declaration of this inspector. */
    public WorkItem asked(Person person, UUID id) {
        return inbox.of(id).stream()
                .filter(item -> item.isOpen() && item.step().equals("declare-conflict"))
                .filter(item -> item.candidate().equals("person:" + person.id().value()))
                .findFirst()
                .orElseThrow();
    }

    /** What the leader writes in a notice for the first lawful day. */
    public Map<String, Object> notice() {
        return notice(time.calendar().days().plus(time.today(), 3));
    }

    public Map<String, Object> notice(LocalDate day) {
        return Map.of(
                "day", day.toString(),
                "hour", "09:30",
                "basis", "《职业技能等级证书监督管理办法》第十条",
                "method", "现场检查",
                "duty", "检查对象应当如实提供材料并配合检查。",
                "materials", "收费公示材料与票据",
                "contact", "010-00000000");
    }

    /** Declared, told, and on the day of the visit, at noon. */
    public Running onTheDay(@Nullable UUID organization) {
        Running visit = open(organization, true);
        declare(visit);
        cast.does(visit.leader(), visit.id(), "serve-notice", notice());
        time.pass(3);
        time.clock().moveTo(time.clock().instant().plus(3, ChronoUnit.HOURS));
        return visit;
    }

    public Map<String, Object> stay() {
        return stay(time.today(), "09:30", "11:30");
    }

    public Map<String, Object> stay(LocalDate day, String arrived, String left) {
        return Map.of("day", day.toString(), "arrived", arrived, "left", left, "place", "办公楼二层会议室");
    }

    public List<FieldWork.Taken> answers(Person person, UUID id, FieldWork.Given... given) {
        return cast.as(person, () -> fieldWork.answer(id, List.of(given)));
    }

    public FieldWork.Given given(String item, Answer.Value value) {
        return new FieldWork.Given(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                1,
                item,
                value,
                "",
                time.clock().instant());
    }

    /** The inspected side draws its name on the phone; the inspector who holds it types the own one. */
    public void signs(Person holder, UUID id, VisitSignature.Party party) {
        signs(holder, id, party, party == VisitSignature.Party.INSPECTED ? drawn() : null, "");
    }

    /** The name of the inspected side is typed by the inspector who holds the phone. */
    public void types(Person holder, UUID id) {
        signs(holder, id, VisitSignature.Party.INSPECTED, null, "");
    }

    /** The inspected side draws its name below these answers. */
    public void signsBelow(Person holder, UUID id, String answers) {
        signs(holder, id, VisitSignature.Party.INSPECTED, drawn(), answers);
    }

    private void signs(Person holder, UUID id, VisitSignature.Party party, byte @Nullable [] picture, String answers) {
        var signature = new FieldWork.NewSignature(
                UUID.randomUUID(),
                1,
                party,
                "李在场",
                "办公室主任",
                picture == null ? null : Sha256.hex(picture),
                Sha256.hex(answers),
                answers.isEmpty() ? null : answers,
                time.clock().instant());
        cast.as(holder, () -> fieldWork.sign(id, signature, picture));
    }

    private static byte[] drawn() {
        var image = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, ThreadLocalRandom.current().nextInt());
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A record without findings. */
    public Map<String, Object> record(ResultClass result) {
        return record(result, List.of());
    }

    public Map<String, Object> record(ResultClass result, List<Map<String, Object>> findings) {
        Map<String, Object> record = new HashMap<>();
        record.put("facts", "查阅收费公示与票据，询问财务人员，逐项核对。");
        record.put("result", result.name());
        record.put("findings", findings);
        record.put("statement", "情况属实。");
        record.put("signing", "SIGNED");
        record.put("signed", true);
        return record;
    }

    public static Map<String, Object> finding(String item, RecordedFinding.Nature nature) {
        return Map.of("item", item, "nature", nature.name(), "text", "抽查票据发现超出公示标准收费两笔。");
    }

    /** On the day, with these answers to TEO-6 and TEO-15, everybody's signature, and the team gone. */
    public Running left(@Nullable UUID organization, Answer.Value fees, Answer.Value exempt) {
        Running visit = onTheDay(organization);
        answers(visit.leader(), visit.id(), given("TEO-6", fees), given("TEO-15", exempt));
        signs(visit.leader(), visit.id(), VisitSignature.Party.INSPECTED);
        signs(visit.member(), visit.id(), VisitSignature.Party.INSPECTOR);
        cast.does(visit.leader(), visit.id(), "conduct-visit", stay());
        return visit;
    }

    /** A visit whose record is signed; with findings, TEO-6 was answered no and TEO-15 too when there is a second. */
    public Running recorded(@Nullable UUID organization, ResultClass result, RecordedFinding.Nature... natures) {
        Running visit = left(
                organization,
                natures.length > 0 ? Answer.Value.NO : Answer.Value.YES,
                natures.length > 1 ? Answer.Value.NO : Answer.Value.YES);
        List<Map<String, Object>> findings = new ArrayList<>();
        for (RecordedFinding.Nature nature : natures) {
            findings.add(finding(findings.isEmpty() ? "TEO-6" : "TEO-15", nature));
        }
        cast.does(visit.leader(), visit.id(), "record-visit", record(result, findings));
        return visit;
    }
}
