package org.assay.registers;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says problems in the reader's language. */
@Component("registerProblems")
public class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    public String sentence(Problem problem, Locale language) {
        return String.valueOf(messages.getMessage(problem.key(), problem.args().toArray(), problem.key(), language));
    }

    /** What the column is called; nothing for a problem of the row as a whole. */
    public String column(Register register, Problem problem, Locale language) {
        String key = "registers." + register.code() + "." + problem.column();
        return problem.column().isEmpty() ? "" : String.valueOf(messages.getMessage(key, null, key, language));
    }

    /** All of a row in one cell: column and sentence, each in its line. */
    String sentences(Register register, Plan.Row row, Locale language) {
        return row.problems().stream()
                .map(problem -> (problem.column().isEmpty() ? "" : column(register, problem, language) + ": ")
                        + sentence(problem, language))
                .collect(Collectors.joining("\n"));
    }
}
