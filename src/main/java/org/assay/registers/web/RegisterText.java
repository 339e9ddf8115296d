package org.assay.registers.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.assay.pages.Words;
import org.assay.registers.Change;
import org.assay.registers.Column;
import org.assay.registers.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a value of a register in the reader's language; templates call it {@code @registerText}. */
@Component("registerText")
public class RegisterText {

    private static final String UNKNOWN = "—";

    private final Words words;

    RegisterText(Words words) {
        this.words = words;
    }

    /** The value, its choices in words, a dash when it is not known. */
    public String of(Register register, String column, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return UNKNOWN;
        }
        Column asked = register.column(column);
        return asked.choices().isEmpty()
                ? asked.is(Column.Kind.TAGS) ? value.replace(";", words.of("registers.between")) : value
                : Arrays.stream(value.split(";"))
                        .map(choice -> words.of(asked.texts() + choice))
                        .collect(Collectors.joining(words.of("registers.between")));
    }

    /** What changed in one column: from what to what, or of personal data only that it did. */
    public String change(Register register, Change change) {
        String column = column(register, change.field());
        if (change.before() == null && change.after() == null) {
            return words.of("registers.personal-changed", column);
        }
        return words.of(
                "registers.from-to",
                column,
                told(register, change, change.before()),
                told(register, change, change.after()));
    }

    /** The day of the last check is no column: nobody types it. */
    private String told(Register register, Change change, @Nullable String value) {
        return change.field().equals("lastCheckedOn")
                ? value == null ? UNKNOWN : value
                : of(register, change.field(), value);
    }

    /** What a column of this register is called. */
    public String column(Register register, String column) {
        return words.of("registers." + register.code() + "." + column);
    }
}
