package org.assay.workflow;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.forms.Problem;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds, for a user task, the method that bears its name: task {@code check-dossier} of process {@code dossier-check} is
 * {@code dossierCheck.checkDossier(caseId, answers)}. The method's second parameter is the record the answers are bound to.
 */
@Component
class Steps {

    private final BeanFactory beans;
    private final Validator validator;
    private final JsonMapper strict = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final Map<String, Method> methods = new ConcurrentHashMap<>();

    Steps(BeanFactory beans, Validator validator) {
        this.beans = beans;
        this.validator = validator;
    }

    /** Binds the answers, validates the record and does the step. */
    Outcome perform(String process, String step, UUID caseId, Map<String, Object> answers) {
        var method = method(process, step);
        Object input = bind(method.getParameterTypes()[1], answers);
        Object result = call(process, method, caseId, input);
        return result instanceof Outcome outcome ? outcome : Outcome.NONE;
    }

    /** What the form starts with, from {@code <step>Prefill(caseId)} where the class has one. */
    Map<String, Object> prefill(String process, String step, UUID caseId) {
        Object bean = bean(process);
        return find(bean, camelCase(step) + "Prefill", 1)
                .map(method -> tree(call(process, method, caseId)))
                .orElse(Map.of());
    }

    private Object bind(Class<?> type, Map<String, Object> answers) {
        Object input;
        try {
            input = strict.convertValue(answers, type);
        } catch (JacksonException e) {
            throw new InvalidAnswers(java.util.List.of(new Problem("", "forms.problem.unreadable")));
        }
        Set<ConstraintViolation<Object>> violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw new InvalidAnswers(violations.stream()
                    .map(violation -> new Problem(
                            violation.getPropertyPath().toString(), "forms.problem.constraint", violation.getMessage()))
                    .toList());
        }
        return input;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> tree(Object prefill) {
        return prefill instanceof Map<?, ?> map ? (Map<String, Object>) map : strict.convertValue(prefill, Map.class);
    }

    private Object call(String process, Method method, UUID caseId, Object... more) {
        Object[] arguments = new Object[1 + more.length];
        arguments[0] = idFor(method.getParameterTypes()[0], caseId);
        System.arraycopy(more, 0, arguments, 1, more.length);
        try {
            Object result = method.invoke(bean(process), arguments);
            return result == null ? Outcome.NONE : result;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The step " + method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The step " + method + " must be public", e);
        }
    }

    /** The case id as the step wants it: a UUID, a text, or an id record with {@code of(String)}. */
    private static Object idFor(Class<?> type, UUID caseId) {
        if (type == UUID.class) {
            return caseId;
        }
        if (type == String.class) {
            return caseId.toString();
        }
        try {
            return type.getMethod("of", String.class).invoke(null, caseId.toString());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " needs a public static of(String)", e);
        }
    }

    /** @throws IllegalStateException when the process has no bean or the bean no such method; a test walks all of them */
    Method method(String process, String step) {
        return methods.computeIfAbsent(
                process + "/" + step,
                key -> find(bean(process), camelCase(step), 2)
                        .orElseThrow(() -> new IllegalStateException("No method " + camelCase(step) + " for " + key)));
    }

    private Object bean(String process) {
        return beans.getBean(camelCase(process));
    }

    private static Optional<Method> find(Object bean, String name, int parameters) {
        return Arrays.stream(org.springframework.aop.support.AopUtils.getTargetClass(bean)
                        .getMethods())
                .filter(method ->
                        method.getName().equals(name) && method.getParameterCount() == parameters && !method.isBridge())
                .findFirst();
    }

    static String camelCase(String kebab) {
        var parts = kebab.split("-");
        var camel = new StringBuilder(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            camel.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return camel.toString();
    }
}
