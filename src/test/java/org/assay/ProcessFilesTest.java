package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assay.forms.Forms;
import org.assay.people.Role;
import org.assay.testing.ProcessTest;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** One name everywhere: file, process, bean, method, form and message, for every model in {@code bpmn/}. */
@ProcessTest
class ProcessFilesTest {

    private static final int MOST_NODES = 20;

    @Autowired
    ApplicationContext context;

    @Autowired
    Forms forms;

    @Autowired
    MessageSource messages;

    static Stream<Path> models() throws IOException {
        try (var files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsNamedLikeItsFileItsBeanAndItsClass(Path file) {
        var process = process(file);

        assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getDocumentations()).isNotEmpty();
        var bean = context.getBean(camelCase(process.getId()));
        assertThat(org.springframework.aop.support.AopUtils.getTargetClass(bean).getSimpleName())
                .isEqualToIgnoringCase(process.getId().replace("-", ""));
        assertThat(bean.getClass().getPackageName())
                .isEqualTo("org.assay." + file.getParent().getFileName());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTaskHasItsFormItsPersonItsDueDateItsMethodAndItsWords(Path file) {
        var process = process(file);
        var methods = methods(process);
        var roles = Stream.of(Role.values()).map(Role::code).toList();
        for (UserTask task : model(file).getModelElementsByType(UserTask.class)) {
            String id = task.getId();
            assertThat(methods).as(id).contains(camelCase(id));
            assertThat(task.getCamundaFormRef()).isEqualTo(id);
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(forms.named(id).id()).isEqualTo(id);
            assertThat(Path.of("forms").resolve(file.getParent().getFileName()).resolve(id + ".form"))
                    .exists();
            assertThat(task.getCamundaDueDate())
                    .as(id)
                    .matches("\\$\\{\\w+\\.due\\((execution\\.processBusinessKey, ?)?'[A-Za-z0-9-]+'\\)}");
            String group = task.getCamundaCandidateGroups();
            assertThat(group == null ? task.getCamundaAssignee() : group).as(id).isNotBlank();
            if (group != null && !group.equals("organization")) {
                assertThat(roles).contains(group);
            }
            for (String key :
                    List.of("tasks." + id, "tasks." + id + ".rule", "tasks." + id + ".wait", "tasks." + id + ".next")) {
                assertThat(isSaid(key)).as(key).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyExpressionCallsAMethodThatExists(Path file) throws IOException {
        var pattern = java.util.regex.Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(");
        for (var call : pattern.matcher(Files.readString(file)).results().toList()) {
            var type = org.springframework.aop.support.AopUtils.getTargetClass(context.getBean(call.group(1)));
            assertThat(Stream.of(type.getMethods()).map(java.lang.reflect.Method::getName))
                    .as(call.group())
                    .contains(call.group(2));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyGatewayAsksAQuestionAndHasOneDefaultExit(Path file) {
        for (ExclusiveGateway gateway : model(file).getModelElementsByType(ExclusiveGateway.class)) {
            if (gateway.getOutgoing().size() > 1) {
                assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
                assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNamedElementIsTranslatedAndFitsAScreen(Path file) {
        var missing = new ArrayList<String>();
        for (FlowElement element : model(file).getModelElementsByType(FlowElement.class)) {
            if (element.getName() != null && !(element instanceof UserTask) && !isSaid("elements." + element.getId())) {
                missing.add("elements." + element.getId());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(isSaid("processes." + process(file).getId())).isTrue();
        var own = process(file).getFlowElements().stream()
                .filter(FlowNode.class::isInstance)
                .toList();
        assertThat(own).hasSizeLessThanOrEqualTo(MOST_NODES);
        for (SubProcess inner : model(file).getModelElementsByType(SubProcess.class)) {
            assertThat(inner.getFlowElements().stream()
                            .filter(FlowNode.class::isInstance)
                            .toList())
                    .hasSizeLessThanOrEqualTo(MOST_NODES);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatFollowsByItselfInItsOwnTransactionIsSaidWhileItIsUnderWay(Path file) {
        for (FlowNode node : model(file).getModelElementsByType(FlowNode.class)) {
            if (node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter()) {
                assertThat(isSaid("waits." + node.getId())).as(node.getId()).isTrue();
                assertThat(isSaid("waits." + node.getId() + ".public"))
                        .as(node.getId())
                        .isTrue();
            }
        }
    }

    private boolean isSaid(String key) {
        return messages.getMessage(key, null, null, Locale.ENGLISH) != null
                && messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE) != null;
    }

    private TreeSet<String> methods(Process process) {
        var names = new TreeSet<String>();
        var type = org.springframework.aop.support.AopUtils.getTargetClass(context.getBean(camelCase(process.getId())));
        Stream.of(type.getMethods()).map(java.lang.reflect.Method::getName).forEach(names::add);
        return names;
    }

    private static BpmnModelInstance model(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static Process process(Path file) {
        return model(file).getModelElementsByType(Process.class).iterator().next();
    }

    private static String camelCase(String kebab) {
        var parts = kebab.split("-");
        var camel = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            camel.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return camel.toString();
    }
}
