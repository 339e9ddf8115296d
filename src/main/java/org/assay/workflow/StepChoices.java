package org.assay.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.people.Actor;
import org.assay.people.Role;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The steps that can wait for a person, as the models name them; by these the inbox is narrowed. */
@Component
public class StepChoices {

    private static final String IN_PERSON = "person";

    /** Each step with whom it waits for: a role, {@code organization} or {@code person}; in the order of the models. */
    private final Map<String, String> candidates = read();

    /** The steps that may wait for this person. */
    public List<String> of(Actor actor) {
        return candidates.entrySet().stream()
                .filter(step -> mayWait(step.getValue(), actor))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean mayWait(String candidate, Actor actor) {
        return switch (candidate) {
            case "organization" -> actor.organizationId() != null;
            case IN_PERSON -> actor.isAnyOf(Role.EXPERT, Role.INSPECTOR);
            default -> actor.candidacies().contains(candidate);
        };
    }

    private static Map<String, String> read() {
        Map<String, String> found = new LinkedHashMap<>();
        try {
            var models = new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/*/*.bpmn");
            Arrays.sort(models, Comparator.comparing(Resource::getFilename));
            for (var model : models) {
                try (var stream = model.getInputStream()) {
                    Bpmn.readModelFromStream(stream)
                            .getModelElementsByType(UserTask.class)
                            .forEach(task -> found.put(
                                    task.getId(),
                                    Objects.requireNonNullElse(task.getCamundaCandidateGroups(), IN_PERSON)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
