package org.assay.workflow;

import java.util.List;
import org.assay.forms.Problem;

/** The answers do not satisfy the form; nothing was done. Each problem names its field. */
public class InvalidAnswers extends RuntimeException {

    private final transient List<Problem> problems;

    public InvalidAnswers(List<Problem> problems) {
        super("Invalid answers: " + problems, null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
