package org.assay.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class ImportFilesTest {

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
    Cast cast;

    @Autowired
    Time.Mover mover;

    private Person officer;

    @BeforeEach
    void inMay() {
        mover.at(Time.BEGINNING);
        officer = Officers.officer(people, null);
    }

    @Test
    void theRowsWithProblemsComeBackAsTheyWereTyped() {
        var wrong = Officers.college();
        wrong.put("code", "123");
        var id = upload(Workbooks.of(List.of(wrong, Officers.college())));
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
        assertThat(Workbooks.text(file.toByteArray())).contains("A school code has 10 digits");
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
        assertThat(Workbooks.text(everybody.toByteArray()))
                .contains(said.get("code"))
                .doesNotContain("13800000000")
                .doesNotContain("联系人乙");
    }

    @Test
    void whatLooksLikeAFormulaIsNeitherTakenNorWrittenAsOne() throws IOException {
        var sly = Officers.college();
        sly.put("name", "=HYPERLINK(\"http://x\")");
        assertThat(plan(upload(Workbooks.of(List.of(sly)))).wrong()).hasSize(1);

        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("x");
            for (int i = 0; i < Workbooks.COLUMNS.size(); i++) {
                sheet.value(0, i, Workbooks.COLUMNS.get(i));
                sheet.value(1, i, Officers.college().getOrDefault(Workbooks.COLUMNS.get(i), ""));
            }
            sheet.formula(1, 1, "1+1");
        }
        assertThat(plan(upload(out.toByteArray())).wrong())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.problems()).extracting(Problem::key).contains("registers.problem.formula"));
        assertThat(Workbooks.text(export(Register.OBJECTS, "ORG-00001", Locale.ENGLISH)))
                .doesNotContain("<f>");
    }

    @Test
    void whatIsNoWorkbookOrTooMuchIsRefusedWithASentence() throws IOException {
        assertThat(refusal(() -> upload(new byte[0]))).isEqualTo("registers.refused.no-file");
        assertThat(refusal(() -> upload("MZ a program".getBytes()))).isEqualTo("registers.refused.no-workbook");
        assertThat(refusal(() -> upload(new byte[Imports.LARGEST + 1]))).isEqualTo("registers.refused.too-large");
        byte[] bomb = Workbooks.bomb();
        assertThat(refusal(() -> upload(bomb))).isEqualTo("registers.refused.too-large-inside");
        assertThat(refusal(() -> upload(Workbooks.of(List.of("kind", "Favourite colour"), List.of()))))
                .isEqualTo("registers.refused.unknown-heading");
        assertThat(refusal(() -> upload(Workbooks.of(List.of("kind", "kind"), List.of()))))
                .isEqualTo("registers.refused.double-heading");
        assertThat(refusal(() -> upload(Workbooks.of(Workbooks.COLUMNS, List.of()))))
                .isEqualTo("registers.refused.no-rows");
        assertThat(refusal(() -> upload(Workbooks.of(List.of(), List.of())))).isEqualTo("registers.refused.no-heading");
        byte[] whole = Workbooks.of(List.of(Officers.college()));
        assertThat(refusal(() -> sheets.read(Register.OBJECTS, java.util.Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo("registers.refused.damaged");
        var many = IntStream.rangeClosed(0, WorkbookReader.MOST_ROWS)
                .mapToObj(i -> Map.of("name", "x"))
                .toList();
        assertThat(refusal(() -> upload(Workbooks.of(List.of("name"), many))))
                .isEqualTo("registers.refused.too-many-rows");
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
}
