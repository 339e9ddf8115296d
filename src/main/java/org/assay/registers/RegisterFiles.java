package org.assay.registers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives registers as workbooks: empty to be filled in, or filled with what somebody asked for. */
@Component
public class RegisterFiles {

    private static final int PAGE = 1000;
    private static final int MOST = 100_000;

    private final Keeping keeping;
    private final WorkbookWriter writer;

    RegisterFiles(Keeping keeping, WorkbookWriter writer) {
        this.keeping = keeping;
        this.writer = writer;
    }

    /** The headings, those that must be filled in with an asterisk, and a line of their choices. */
    public void template(Register register, Locale language, OutputStream file) throws IOException {
        writer.write(file, register, WorkbookReader.withReason(register), List.of(), language, out -> {});
    }

    /**
     * The rows that answer to the question, at most 100,000; who keeps the register gets every column, everybody else the public
     * ones.
     */
    public void export(Register register, RegisterQuery query, Locale language, OutputStream file) throws IOException {
        boolean all = keeping.mayKeep(register);
        var columns = register.columns().stream()
                .filter(column -> all || !column.isPersonal())
                .toList();
        writer.write(file, register, columns, List.of("registers.sheet.status"), language, out -> {
            var asked = query.from(null, PAGE);
            for (int written = 0; written < MOST; written += PAGE) {
                var page = keeping.page(register, asked);
                for (Entry row : page.rows()) {
                    out.row(row.values(), out.word("registers.status." + row.status()));
                }
                if (page.next() == null) {
                    return;
                }
                asked = query.from(page.next(), PAGE);
            }
        });
    }

    /** The rows of a plan that cannot be taken, as they came, each with what is wrong with it. */
    void problems(Plan plan, Problems words, Locale language, OutputStream file) throws IOException {
        writer.write(
                file,
                plan.register(),
                WorkbookReader.withReason(plan.register()),
                List.of("registers.sheet.problems"),
                language,
                out -> plan.with(Plan.Action.WRONG)
                        .forEach(row -> out.original(row.said(), words.sentences(plan.register(), row, language))));
    }
}
