package org.assay.workflow;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the work list in step with the engine: each task it creates becomes a row, each one it drops is cancelled. */
@Component
class WorkListWriter extends AbstractBpmnParseListener {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Clock clock;

    WorkListWriter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String groups =
                element.attributeNS(new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "candidateGroups");
        List<String> notBy = properties(element, "notBy");
        String onPaper = properties(element, "onPaper").stream().findFirst().orElse(null);
        boolean blind = properties(element, "blind").contains("true");
        // The engine would write each group to a table of its own that nobody reads: the work list has the candidate.
        definition.getCandidateGroupIdExpressions().clear();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, task -> add(task, groups, onPaper, notBy, blind));
        definition.addTaskListener(
                TaskListener.EVENTNAME_DELETE, task -> session().cancel(UUID.fromString(task.getId())));
    }

    private void add(
            DelegateTask task, @Nullable String groups, @Nullable String onPaper, List<String> notBy, boolean blind) {
        var execution = task.getExecution();
        String candidate = groups != null ? groups : "person:" + task.getAssignee();
        var definition = execution.getProcessDefinitionId();
        session()
                .add(new WorkList.NewWork(
                        UUID.fromString(task.getId()),
                        UUID.fromString(execution.getProcessBusinessKey()),
                        definition.substring(0, definition.indexOf(':')),
                        task.getTaskDefinitionKey(),
                        candidate,
                        onPaper,
                        notBy,
                        blind,
                        clock.instant(),
                        task.getDueDate().toInstant()));
    }

    private static WorkListSession session() {
        return Context.getCommandContext().getSession(WorkListSession.class);
    }

    private static List<String> properties(Element task, String name) {
        var extensions = task.element("extensionElements");
        var properties = extensions == null
                ? null
                : extensions.elementNS(new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "properties");
        if (properties == null) {
            return List.of();
        }
        return properties.elements().stream()
                .filter(property -> name.equals(property.attribute("name")))
                .flatMap(property -> Arrays.stream(property.attribute("value").split(",")))
                .map(String::strip)
                .toList();
    }
}
