package org.assay.visits;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands to each question of a visit now: of this attempt, and in time. */
@Component
class CheckedAnswers {

    private final AnswerTable table;

    CheckedAnswers(AnswerTable table) {
        this.table = table;
    }

    Map<String, MergedAnswer> of(Visit visit) {
        return of(visit, table.of(visit.id()));
    }

    static Map<String, MergedAnswer> of(Visit visit, List<AnswerTable.Received> received) {
        return MergedAnswer.of(received.stream()
                .filter(each -> each.attempt() == visit.attempt() && !each.late())
                .map(AnswerTable.Received::answer)
                .toList());
    }
}
