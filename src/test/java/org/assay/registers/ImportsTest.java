package org.assay.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.assay.ledger.Ledger;
import org.assay.ledger.RecordedFact;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.shared.MovableClock;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class ImportsTest {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "name",
            "code",
            "legalRepresentative",
            "address",
            "province",
            "riskClass",
            "complaintUpheld",
            "reason");

    @Autowired
    Imports imports;

    @Autowired
    Keeping keeping;

    @Autowired
    RegisterFiles files;

    @Autowired
    WorkbookReader sheets;

    @Autowired
    People people;

    @Autowired
    Ledger ledger;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    Time.Mover mover;

    private Person officer;

    @BeforeEach
    void inMay() {
        mover.at(Time.BEGINNING);
        officer = Officers.officer(people, null);
    }

    @Test
    void goodRowsAreAddedAndTheSameFileAgainChangesNothing() {
        var file = workbook(List.of(Officers.college(), Officers.college()));
        var id = upload(file);
        assertThat(plan(id).added()).isEqualTo(2);

        var done = confirm(id, false);

        assertThat(done.added()).isEqualTo(2);
        assertThat(ledger.of(id)).extracting(RecordedFact::kind).containsExactly("register-imported");
        var again = upload(file);
        assertThat(plan(again).same()).isEqualTo(2);
        assertThat(refusal(() -> confirm(again, false))).isEqualTo("registers.refused.nothing-to-do");
        assertThat(refusal(() -> confirm(id, false))).isEqualTo("registers.refused.done-already");
        assertThat(jdbc.sql("select content is null from register_import where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void oneWrongRowKeepsTheWholeFileOutUnlessTheGoodRowsAreChosen() {
        var good = Officers.college();
        var wrong = Officers.college();
        wrong.put("code", "123");
        wrong.put("riskClass", "Z");
        var id = upload(workbook(List.of(good, wrong)));

        var plan = plan(id);
        assertThat(plan.wrong()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.problems()).extracting(Problem::column).containsExactlyInAnyOrder("code", "riskClass");
        });
        assertThat(refusal(() -> confirm(id, false))).isEqualTo("registers.refused.wrong-rows");
        assertThat(found(good.get("code"))).isEmpty();

        assertThat(confirm(id, true).leftOut()).isEqualTo(1);
        assertThat(found(good.get("code"))).hasSize(1);
        assertThat(found("123")).isEmpty();
    }

    @Test
    void theRowsWithProblemsComeBackAsTheyWereTyped() {
        var wrong = Officers.college();
        wrong.put("code", "123");
        var id = upload(workbook(List.of(wrong, Officers.college())));
        var file = new ByteArrayOutputStream();
        cast.as(officer, () -> {
            try {
                imports.problems(id, Locale.ENGLISH, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(sheets.read(Register.OBJECTS, file.toByteArray()))
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsEntry("name", wrong.get("name"))
                        .containsEntry("code", "123"));
        assertThat(text(file.toByteArray())).contains("A school code has 10 digits");
    }

    @Test
    void aRowThatStandsTwiceInTheFileIsNamed() {
        var one = Officers.college();
        var plan = plan(upload(workbook(List.of(one, Officers.college(), one))));

        assertThat(plan.wrong()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(4);
            assertThat(row.problems()).containsExactly(Problem.of("", "twice", 2));
        });
    }

    @Test
    void aKnownRowIsChangedByCodeAndWhatTheFileLeavesOutStays() {
        var said = Officers.college();
        var entry = cast.as(officer, () -> keeping.enter(Register.OBJECTS, said));
        var changed = new HashMap<>(said);
        changed.put("address", "虚构大道 99 号");
        changed.put("riskClass", "C");
        assertThat(plan(upload(workbook(List.of(changed)))).wrong()).hasSize(1);
        changed.put("reason", "年检发现两项重大问题");

        confirm(upload(workbook(List.of(changed))), false);

        var now = cast.as(officer, () -> keeping.expect(Register.OBJECTS, entry.id()));
        assertThat(now.value("address")).isEqualTo("虚构大道 99 号");
        assertThat(now.value("contactPhone")).isEqualTo("13800000000");
        assertThat(keeping.history(entry.id()).get(0).reason()).isEqualTo("年检发现两项重大问题");
    }

    @Test
    void anExportCanBeTakenBackInWithoutChange() throws IOException {
        var said = Officers.college();
        cast.as(officer, () -> keeping.enter(Register.OBJECTS, said));
        var inspector = cast.as(officer, () -> keeping.enter(Register.INSPECTORS, Officers.inspector()));
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var objects = export(Register.OBJECTS, said.get("code"), language);
            assertThat(plan(upload(Register.OBJECTS, objects)).same()).isEqualTo(1);
            var inspectors = export(Register.INSPECTORS, inspector.label(), language);
            assertThat(plan(upload(Register.INSPECTORS, inspectors)).same()).isEqualTo(1);
            var matters = export(Register.MATTERS, "JC-T01", language);
            assertThat(plan(upload(Register.MATTERS, matters)).same()).isEqualTo(1);
        }
        var everybody = new ByteArrayOutputStream();
        files.export(Register.OBJECTS, query(said.get("code")), Locale.ENGLISH, everybody);
        assertThat(text(everybody.toByteArray()))
                .contains(said.get("code"))
                .doesNotContain("13800000000")
                .doesNotContain("联系人乙");
    }

    @Test
    void whatLooksLikeAFormulaIsNeitherTakenNorWrittenAsOne() throws IOException {
        var sly = Officers.college();
        sly.put("name", "=HYPERLINK(\"http://x\")");
        assertThat(plan(upload(workbook(List.of(sly)))).wrong()).hasSize(1);

        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("x");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, COLUMNS.get(i));
                sheet.value(1, i, Officers.college().getOrDefault(COLUMNS.get(i), ""));
            }
            sheet.formula(1, 1, "1+1");
        }
        assertThat(plan(upload(out.toByteArray())).wrong())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.problems()).extracting(Problem::key).contains("registers.problem.formula"));
        assertThat(text(export(Register.OBJECTS, "ORG-00001", Locale.ENGLISH))).doesNotContain("<f>");
    }

    @Test
    void whatIsNoWorkbookOrTooMuchIsRefusedWithASentence() throws IOException {
        assertThat(refusal(() -> upload(new byte[0]))).isEqualTo("registers.refused.no-file");
        assertThat(refusal(() -> upload("MZ a program".getBytes()))).isEqualTo("registers.refused.no-workbook");
        assertThat(refusal(() -> upload(new byte[Imports.LARGEST + 1]))).isEqualTo("registers.refused.too-large");
        byte[] bomb = bomb();
        assertThat(refusal(() -> upload(bomb))).isEqualTo("registers.refused.too-large-inside");
        assertThat(refusal(() -> upload(workbook(List.of("kind", "Favourite colour"), List.of()))))
                .isEqualTo("registers.refused.unknown-heading");
        assertThat(refusal(() -> upload(workbook(List.of("kind", "kind"), List.of()))))
                .isEqualTo("registers.refused.double-heading");
        assertThat(refusal(() -> upload(workbook(COLUMNS, List.of())))).isEqualTo("registers.refused.no-rows");
        var many = IntStream.rangeClosed(0, WorkbookReader.MOST_ROWS)
                .mapToObj(i -> Map.of("name", "x"))
                .toList();
        assertThat(refusal(() -> upload(workbook(List.of("name"), many)))).isEqualTo("registers.refused.too-many-rows");
    }

    @Test
    void aFileWaitsADayForItsOwnerOnly() {
        var id = upload(workbook(List.of(Officers.college())));
        var other = Officers.officer(people, null);

        assertThatThrownBy(() -> cast.as(other, () -> imports.plan(id))).isInstanceOf(NotYours.class);
        assertThat(plan(id).added()).isEqualTo(1);
        clock.moveTo(clock.instant().plus(Duration.ofHours(25)));
        assertThatThrownBy(() -> plan(id)).isInstanceOf(NotYours.class);
        mover.at(Time.BEGINNING);
    }

    @Test
    void aRegisterThatChangedMeanwhileIsLookedAtAgain() {
        var said = Officers.college();
        var id = upload(workbook(List.of(said)));
        String seen = plan(id).digest();
        cast.as(officer, () -> keeping.enter(Register.OBJECTS, said));

        assertThat(refusal(() -> cast.as(officer, () -> imports.confirm(id, seen, false))))
                .isEqualTo("registers.refused.plan-changed");
    }

    @Test
    void aProvinceImportsItsOwnRowsOnly() {
        var hebei = Officers.officer(people, "130000");
        var file = workbook(List.of(Officers.college()));
        var id = cast.as(hebei, () -> imports.upload(Register.OBJECTS, "list.xlsx", file));

        assertThat(cast.as(hebei, () -> imports.plan(id)).wrong())
                .singleElement()
                .satisfies(row -> assertThat(row.problems()).containsExactly(Problem.of("province", "other-province")));
    }

    @Test
    void tenThousandRowsAreTakenInABoundedNumberOfStatements() {
        List<Map<String, String>> rows = new ArrayList<>();
        int base = (int) (System.nanoTime() % 80_000) * 10_000;
        for (int i = 0; i < 10_000; i++) {
            var row = new HashMap<>(Map.of(
                    "kind", "SITE",
                    "name", "批量虚构站点" + base + "-" + i,
                    "code", String.format(Locale.ROOT, "4151%06d", i % 100_000),
                    "legalRepresentative", "院长甲",
                    "address", "虚构大道 " + i + " 号",
                    "province", "510000",
                    "riskClass", "B",
                    "complaintUpheld", "no"));
            rows.add(row);
        }
        var id = upload(workbook(rows));
        String seen = plan(id).digest();
        var statements = Statements.of(() -> cast.as(officer, () -> imports.confirm(id, seen, false)));

        assertThat(statements).hasSizeLessThanOrEqualTo(40);
        jdbc.sql("delete from register_object where name like ?")
                .param("批量虚构站点" + base + "%")
                .update();
    }

    private UUID upload(byte[] content) {
        return upload(Register.OBJECTS, content);
    }

    private UUID upload(Register register, byte[] content) {
        return cast.as(officer, () -> imports.upload(register, "list.xlsx", content));
    }

    private Plan plan(UUID id) {
        return cast.as(officer, () -> imports.plan(id));
    }

    private Imports.Upload confirm(UUID id, boolean goodRowsOnly) {
        return cast.as(officer, () -> imports.confirm(id, imports.plan(id).digest(), goodRowsOnly));
    }

    private byte[] export(Register register, String search, Locale language) {
        var out = new ByteArrayOutputStream();
        cast.as(officer, () -> {
            try {
                files.export(register, query(search), language, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return out.toByteArray();
    }

    private List<Entry> found(String code) {
        return keeping.page(Register.OBJECTS, query(code)).rows().stream()
                .filter(entry -> entry.value("code").equals(code))
                .toList();
    }

    private static RegisterQuery query(String search) {
        return new RegisterQuery(search, "", "", "", "", "", "", null, 50);
    }

    private static String refusal(Supplier<?> what) {
        try {
            what.get();
            return "no refusal";
        } catch (org.assay.shared.Refused refused) {
            return refused.key();
        }
    }

    private static byte[] workbook(List<Map<String, String>> rows) {
        return workbook(COLUMNS, rows);
    }

    private static byte[] workbook(List<String> columns, List<Map<String, String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("x");
            for (int i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i));
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, i, rows.get(row).getOrDefault(columns.get(i), ""));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook with a part that unpacks to 200 MB. */
    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setByteArray(workbook(List.of(Officers.college())))
                        .get();
                var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry("xl/media/x.bin"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    /** All parts of a workbook, one after the other. */
    private static String text(byte[] file) {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            var all = new StringBuilder();
            for (var entry : Collections.list(zip.getEntries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
