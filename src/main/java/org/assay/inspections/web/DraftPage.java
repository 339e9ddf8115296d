package org.assay.inspections.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.people.Actor;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.Registers;
import org.assay.workflow.TaskPage;
import org.assay.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** The matters in force above the form of a plan, so that their codes need not be remembered. */
@Component
class DraftPage implements TaskPage {

    private final Registers registers;

    DraftPage(Registers registers) {
        this.registers = registers;
    }

    @Override
    public Set<String> steps() {
        return Set.of("draft-plan");
    }

    @Override
    public String fragment() {
        return "inspections/steps :: draft";
    }

    @Override
    public Map<String, Object> model(WorkItem item, Actor actor) {
        List<RegisteredMatter> matters = item.isOpen() ? registers.matters() : List.of();
        return Map.of("matters", matters);
    }
}
