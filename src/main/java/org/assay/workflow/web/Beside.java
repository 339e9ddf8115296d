package org.assay.workflow.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.people.CurrentPerson;
import org.assay.people.Substitutions;
import org.assay.workflow.Questions;
import org.assay.workflow.Remark;
import org.assay.workflow.Remarks;
import org.assay.workflow.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside a work item's form: in whose hands it is, what colleagues said about it, and what else can be done with it. */
@Component
class Beside {

    private final Remarks remarks;
    private final Substitutions substitutions;
    private final CurrentPerson currentPerson;

    Beside(Remarks remarks, Substitutions substitutions, CurrentPerson currentPerson) {
        this.remarks = remarks;
        this.substitutions = substitutions;
        this.currentPerson = currentPerson;
    }

    /** Nothing is asked of the database for an item that cannot pass between colleagues. */
    void show(WorkItem item, Model model) {
        var actor = currentPerson.expect();
        List<Remark> said = item.isPersonal() || !actor.isOfficial() ? List.of() : remarks.of(item.id());
        var named = Stream.concat(
                        Stream.of(item.assignee()),
                        said.stream().flatMap(remark -> Stream.of(remark.author(), remark.recipient())))
                .filter(Objects::nonNull)
                .map(UUID.class::cast)
                .distinct()
                .toList();
        var people = named.isEmpty() ? java.util.Map.of() : substitutions.around(actor.personId(), named);
        model.addAttribute("remarks", said);
        model.addAttribute("people", people);
        model.addAttribute("asked", Questions.open(said, actor).isPresent());
        model.addAttribute("passable", actor.isOfficial() && !item.isPersonal() && item.isOpen());
    }
}
