package org.assay.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The words of a form in the language of whoever reads it, and the form as a page shows it. */
@org.springframework.stereotype.Component("formText")
public class FormText {

    private static final BigDecimal WORTH_SAYING = new BigDecimal(1_000_000);
    private static final int SHORT_ANSWER = 4;

    private final MessageSource messages;

    public FormText(MessageSource messages) {
        this.messages = messages;
    }

    public String label(Form form, Component component) {
        return text(form, component, "", component.label());
    }

    /** What helps to answer, with the lengths and limits that will be checked; empty when there is nothing to say. */
    public String help(Form form, Component component) {
        String help = text(form, component, ".help", component.description());
        return (help + " " + limits(component)).strip();
    }

    public String unit(Form form, Component component) {
        return component.unit().isEmpty() ? "" : text(form, component, ".unit", component.unit());
    }

    public String option(Form form, Component component, Option option) {
        String label = option.label().isEmpty() ? option.value() : option.label();
        return text(form, component, "." + option.value(), label);
    }

    private String text(Form form, Component component, String what, String otherwise) {
        String own = message("forms." + form.id() + "." + component.path() + what);
        String shared = own == null ? message("forms.shared." + component.key() + what) : own;
        return shared == null ? otherwise : shared;
    }

    private String limits(Component component) {
        Validate rules = component.validate();
        boolean longText = component.kind() == Kind.TEXTAREA;
        if (rules.minLength() != null
                && rules.maxLength() != null
                && (longText || component.kind() == Kind.TEXTFIELD)) {
            return length(rules.minLength(), rules.maxLength(), longText);
        }
        if (longText && rules.maxLength() != null) {
            return sentence("forms.limits.most", rules.maxLength());
        }
        BigDecimal min = rules.min();
        BigDecimal max = rules.max();
        return min != null && max != null && max.compareTo(WORTH_SAYING) < 0
                ? sentence("forms.limits.between", min.toPlainString(), Value.grouped(max.toPlainString()))
                : "";
    }

    // what nobody would overstep is not worth a line beside the field; the check says it to whoever does
    private String length(int least, int most, boolean longText) {
        if (least == most) {
            return sentence("forms.limits.exactly", least);
        }
        return longText || least >= SHORT_ANSWER ? sentence("forms.limits.length", least, most) : "";
    }

    /** The sentence beside the field. */
    public String problem(Form form, Problem problem) {
        Optional<Component> component = Place.of(form, problem.path()).component();
        if (problem.key().equals("forms.problem.pattern") && component.isPresent()) {
            String hint = text(
                    form,
                    component.get(),
                    ".pattern",
                    component.get().validate().patternHint());
            return hint.isEmpty() ? sentence(problem.key()) : hint;
        }
        boolean tick = component.filter(c -> c.kind() == Kind.CHECKBOX).isPresent();
        boolean untouched = problem.key().equals("forms.problem.required") && tick;
        return sentence(
                untouched ? "forms.problem.not-ticked" : problem.key(),
                problem.args().toArray());
    }

    /** The sentence with the name of its field before it, for a list of problems away from the fields. */
    public String problemWithPlace(Form form, Problem problem) {
        Place place = Place.of(form, problem.path());
        List<String> names = new ArrayList<>();
        for (Place.Step step : place.steps()) {
            names.add(label(form, step.component()));
            if (step.row() != null) {
                names.add(sentence("forms.row", step.row() + 1));
            }
        }
        String sentence = problem(form, problem);
        if (names.isEmpty()) {
            return problem.path().isEmpty() ? sentence : sentence("forms.summary.line", problem.path(), sentence);
        }
        return sentence("forms.summary.line", String.join(" · ", names), sentence);
    }

    /** Where on the page a problem is to be mended; null when no field of the form has it. */
    public @Nullable String anchor(Form form, Problem problem) {
        return Place.of(form, problem.path()).component().isPresent() ? Place.id(problem.path()) : null;
    }

    /** The form as the page shows it; {@code answers} and {@code problems} may be null when nobody has answered yet. */
    public List<Question> questions(
            Form form, @Nullable Map<String, Object> answers, @Nullable List<Problem> problems) {
        Map<String, Object> root = answers == null ? Map.of() : answers;
        return new Questions(this, form, root, problems == null ? List.of() : problems).all();
    }

    private String sentence(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    private @Nullable String message(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
