package org.assay.registers;

import static org.assay.registers.Column.choice;
import static org.assay.registers.Column.day;
import static org.assay.registers.Column.field;
import static org.assay.registers.Column.longText;
import static org.assay.registers.Column.many;
import static org.assay.registers.Column.number;
import static org.assay.registers.Column.province;
import static org.assay.registers.Column.tags;
import static org.assay.registers.Column.text;
import static org.assay.registers.Column.yesNo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The three of them: the list of matters, the register of objects, the register of inspectors. */
public enum Register {
    MATTERS(List.of(
            text("code", 20).required(),
            text("title", 100).required(),
            longText("legalBasis", 1000).required(),
            longText("content", 1000).required(),
            many("kinds", "registers.kind.", names(ObjectKind.values())).required(),
            choice("category", "registers.category.", Category.values()).required(),
            choice("method", "registers.method.", RegisteredMatter.Method.values())
                    .required(),
            text("ratio", 200).required(),
            text("frequency", 100).required(),
            number("perYear", 12).required(),
            choice("level", "registers.level.", RegisteredMatter.Level.values()).required(),
            text("office", 100).required(),
            many("specialties", "registers.specialty.", Specialty.codes()),
            day("effectiveFrom").required())),
    OBJECTS(List.of(
            text("label", 20),
            choice("kind", "registers.kind.", ObjectKind.values()).required(),
            text("name", 100).required(),
            text("code", 18).required(),
            text("legalRepresentative", 50).required(),
            text("address", 200).required(),
            text("contactPerson", 50).personal(),
            text("contactPhone", 20).personal(),
            province("province"),
            field("field"),
            choice("riskClass", "registers.risk.", RiskClass.values()).required(),
            tags("tags"),
            yesNo("complaintUpheld").required())),
    INSPECTORS(List.of(
            text("label", 20),
            text("name", 50).required(),
            text("certificateNumber", 30).required(),
            text("unit", 100).required(),
            text("unitCode", 18).required(),
            province("region"),
            many("specialties", "registers.specialty.", Specialty.codes()).required(),
            number("cap", 250).required(),
            yesNo("leads").required(),
            longText("conflicts", 2000).personal(),
            text("account", 200).personal()));

    /** Whether a matter touches safety, money or rights of learners. */
    enum Category {
        GENERAL,
        KEY
    }

    /** What a file or a form says beside the columns: why a row is changed. */
    public static final String REASON = "reason";

    private final List<Column> columns;

    Register(List<Column> columns) {
        this.columns = columns;
    }

    /** As addresses and message keys write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Register> find(String code) {
        return Arrays.stream(values())
                .filter(register -> register.code().equals(code))
                .findFirst();
    }

    public List<Column> columns() {
        return columns;
    }

    /** What a form asks: everything but the label, which the register gives. */
    public List<Column> asked() {
        return columns.stream().filter(column -> !column.name().equals("label")).toList();
    }

    public Column column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What stays as it was entered: a row cannot become another thing. */
    public boolean isFixed(String column) {
        return switch (this) {
            case MATTERS -> column.equals("code");
            case OBJECTS -> column.equals("kind");
            case INSPECTORS -> false;
        };
    }

    /** What the name of a row is in this register. */
    public String title() {
        return this == MATTERS ? "title" : "name";
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
