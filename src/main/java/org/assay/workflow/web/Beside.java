package org.assay.workflow.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.people.CurrentPerson;
import org.assay.people.Substitutions;
import org.assay.workflow.Extensions;
import org.assay.workflow.Questions;
import org.assay.workflow.Remark;
import org.assay.workflow.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside a work item's form: in whose hands it is, what colleagues said about it, and what else can be done with it. */
@Component
class Beside {

    private final Substitutions substitutions;
    private final Extensions extensions;
    private final CurrentPerson currentPerson;

    Beside(Substitutions substitutions, Extensions extensions, CurrentPerson currentPerson) {
        this.substitutions = substitutions;
        this.extensions = extensions;
        this.currentPerson = currentPerson;
    }

    /** What colleagues said about an item concerns officials only. */
    void show(WorkItem item, List<Remark> remarks, Model model) {
        var actor = currentPerson.expect();
        List<Remark> said = item.isPersonal() || !actor.isOfficial() ? List.of() : remarks;
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
        model.addAttribute(
                "extendable",
                item.isOpen()
                        && extensions.workingDays(item) > 0
                        && said.stream().noneMatch(remark -> remark.kind() == Remark.Kind.EXTENDED));
        model.addAttribute("passable", actor.isOfficial() && !item.isPersonal() && item.isOpen());
    }
}
