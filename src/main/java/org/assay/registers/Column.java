package org.assay.registers;

import java.util.Arrays;
import java.util.List;
import org.assay.shared.Field;
import org.assay.shared.Province;

/**
 * One thing a register says of each of its rows; the same on the form, in the file and in the history.
 *
 * @param isRequired whether it must be said when a row is entered, and may not be emptied later
 * @param isPersonal whether it is for officers only
 * @param most characters of a text, or the largest number
 * @param texts beginning of the message keys of its choices
 */
public record Column(
        String name, Kind kind, boolean isRequired, boolean isPersonal, int most, List<String> choices, String texts) {

    /** What can stand in it. */
    public enum Kind {
        TEXT,
        LONG,
        TAGS,
        CHOICE,
        MANY,
        YES_NO,
        NUMBER,
        DAY
    }

    static Column text(String name, int most) {
        return new Column(name, Kind.TEXT, false, false, most, List.of(), "");
    }

    static Column longText(String name, int most) {
        return new Column(name, Kind.LONG, false, false, most, List.of(), "");
    }

    static Column tags(String name) {
        return new Column(name, Kind.TAGS, false, false, 200, List.of(), "");
    }

    static Column number(String name, int most) {
        return new Column(name, Kind.NUMBER, false, false, most, List.of(), "");
    }

    static Column day(String name) {
        return new Column(name, Kind.DAY, false, false, 10, List.of(), "");
    }

    static Column yesNo(String name) {
        return new Column(name, Kind.YES_NO, false, false, 10, List.of("no", "yes"), "registers.answer.");
    }

    static Column choice(String name, String texts, Enum<?>... choices) {
        return new Column(
                name,
                Kind.CHOICE,
                false,
                false,
                40,
                Arrays.stream(choices).map(Enum::name).toList(),
                texts);
    }

    static Column many(String name, String texts, List<String> choices) {
        return new Column(name, Kind.MANY, false, false, 400, choices, texts);
    }

    static Column province(String name) {
        return new Column(
                name,
                Kind.CHOICE,
                true,
                false,
                20,
                Arrays.stream(Province.values()).map(Province::code).toList(),
                "forms.section-g.provinces.");
    }

    static Column field(String name) {
        return new Column(
                name,
                Kind.CHOICE,
                false,
                false,
                40,
                Arrays.stream(Field.values()).map(Field::code).toList(),
                "fields.");
    }

    Column required() {
        return new Column(name, kind, true, isPersonal, most, choices, texts);
    }

    Column personal() {
        return new Column(name, kind, isRequired, true, most, choices, texts);
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
