package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The tables of the README are generated from the code and the models; this test holds them against each other.
 * {@code mvn test -Dtest=ReadmeTest -Dassay.readme=write} writes them anew.
 */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    @Test
    void theModuleMapIsTrue() throws IOException {
        compare("module map", moduleMap());
    }

    @Test
    void theProcessTableIsTrue() throws IOException {
        compare("process table", processTable());
    }

    private static void compare(String section, String generated) throws IOException {
        String readme = Files.readString(README);
        String begin = "<!-- begin " + section + " -->\n";
        String end = "<!-- end " + section + " -->";
        int from = readme.indexOf(begin) + begin.length();
        int to = readme.indexOf(end);
        assertThat(from).isGreaterThan(begin.length());
        if ("write".equals(System.getProperty("assay.readme"))) {
            Files.writeString(README, readme.substring(0, from) + generated + readme.substring(to));
            return;
        }
        assertThat(readme.substring(from, to))
                .as("README, section %s; write it anew with -Dassay.readme=write", section)
                .isEqualTo(generated);
    }

    private static String moduleMap() {
        var table = new StringBuilder("| module | what it is for | calls |\n|---|---|---|\n");
        var modules = ApplicationModules.of(Assay.class);
        modules.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .forEach(module -> table.append("| `%s` | %s | %s |\n"
                        .formatted(module.getIdentifier(), purpose(module), calls(module, modules))));
        return table.toString();
    }

    /** The first sentence of the module's package-info. */
    private static String purpose(ApplicationModule module) {
        Path file = Path.of("src/main/java", module.getBasePackage().getName().replace('.', '/'), "package-info.java");
        try {
            var comment = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL).matcher(Files.readString(file));
            assertThat(comment.find()).as(file.toString()).isTrue();
            String text = comment.group(1)
                    .replaceAll("\\n\\s*\\*", " ")
                    .replaceAll("\\{@code ([^}]*)}", "`$1`")
                    .replaceAll("\\s+", " ")
                    .strip();
            return text.split("(?<=\\.) |<p>")[0].strip();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String calls(ApplicationModule module, ApplicationModules modules) {
        Set<String> names = new TreeSet<>();
        module.getDirectDependencies(modules).stream()
                .forEach(dependency ->
                        names.add(dependency.getTargetModule().getIdentifier().toString()));
        names.removeAll(List.of("shared", "forms", module.getIdentifier().toString()));
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private static String processTable() throws IOException {
        var table = new StringBuilder(
                "| process | what it does | people, by role (due) | timers and messages | calls |\n|---|---|---|---|---|\n");
        try (var files = Files.walk(Path.of("bpmn"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList()) {
                table.append(row(file));
            }
        }
        return table.toString();
    }

    private static String row(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var process = model.getModelElementsByType(Process.class).iterator().next();
        String tasks = model.getModelElementsByType(UserTask.class).stream()
                .map(task -> "`%s` %s (%s)"
                        .formatted(
                                task.getId(),
                                who(task),
                                task.getCamundaDueDate().replaceAll(".*'(.*)'.*", "$1")))
                .collect(Collectors.joining("; "));
        String events = Stream.concat(
                        model.getModelElementsByType(IntermediateCatchEvent.class).stream()
                                .map(IntermediateCatchEvent::getId),
                        model.getModelElementsByType(BoundaryEvent.class).stream()
                                .map(BoundaryEvent::getId))
                .map(id -> "`" + id + "`")
                .sorted()
                .collect(Collectors.joining(", "));
        String calls = model.getModelElementsByType(CallActivity.class).stream()
                .map(call -> "`" + call.getCalledElement() + "`")
                .collect(Collectors.joining(", "));
        String purpose = process.getDocumentations()
                .iterator()
                .next()
                .getTextContent()
                .strip()
                .replaceAll("\\s+", " ");
        return "| [`%s`](%s) | %s | %s | %s | %s |\n"
                .formatted(process.getId(), file, purpose, dash(tasks), dash(events), dash(calls));
    }

    private static String who(UserTask task) {
        String group = task.getCamundaCandidateGroups();
        return group != null ? group : task.getCamundaAssignee().contains("chair") ? "chair" : "expert";
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
