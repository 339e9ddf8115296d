package org.assay.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Turns a form-js file into a form and refuses what the server could not enforce. */
final class FormReader {

    private static final Pattern KEY = Pattern.compile("[a-zA-Z][a-zA-Z0-9]*");
    private static final int SHORT = 500;
    private static final int LONG = 10_000;

    private FormReader() {}

    static Form read(String json) {
        Properties file = Properties.of(json);
        String id = file.text("id");
        file.named("form '" + id + "'");
        if (id.isEmpty() || !file.text("type").equals("default")) {
            throw file.wrong("type", "must be \"default\", with an id");
        }
        file.ignore("schemaVersion", "exporter", "executionPlatform", "executionPlatformVersion", "$schema");
        List<Component> components = level(file, "", new HashSet<>());
        file.nothingElse();
        References.check(id, components);
        return new Form(id, components, json);
    }

    /** @param taken the keys of the level so far: two components with one key would overwrite each other's answers */
    private static List<Component> level(Properties parent, String prefix, Set<String> taken) {
        List<Component> components = new ArrayList<>();
        for (Properties properties : parent.list("components")) {
            components.add(component(properties, prefix, taken));
        }
        return List.copyOf(components);
    }

    private static Component component(Properties p, String prefix, Set<String> taken) {
        String type = p.text("type");
        String id = p.text("id");
        Kind kind = Kind.of(type).orElseThrow(() -> p.wrong("type", "'" + type + "' is not supported"));
        String path = kind == Kind.GROUP || kind == Kind.LIST ? p.text("path") : "";
        String key = kind.holdsAnAnswer() && kind != Kind.LIST ? p.text("key") : path;
        boolean nests = kind != Kind.GROUP || !path.isEmpty();
        p.named(p.where() + ", " + type + " '" + (key.isEmpty() ? id : key) + "'");
        if (nests && kind != Kind.TEXT && kind != Kind.SEPARATOR) {
            if (!KEY.matcher(key).matches()) {
                throw p.wrong(kind == Kind.GROUP || kind == Kind.LIST ? "path" : "key", "must be a camelCase name");
            }
            if (!taken.add(key)) {
                throw p.wrong("key", "stands twice on its level");
            }
        } else {
            key = id;
        }
        Condition hide = hide(p);
        int columns = columns(p);
        boolean readonly = kind.holdsAnAnswer() && kind != Kind.LIST && p.flag("readonly", false);
        String label = label(p, kind);
        String description = kind.holdsAnAnswer() || kind == Kind.GROUP ? p.text("description") : "";
        String unit = kind == Kind.NUMBER || kind == Kind.TEXTFIELD
                ? p.object("appearance").onlyText("suffixAdorner")
                : "";
        if (kind == Kind.DATE && !p.text("subtype").equals("date")) {
            throw p.wrong("subtype", "must be \"date\"");
        }
        BigDecimal step = kind == Kind.NUMBER ? p.decimal("increment") : null;
        if (step != null && step.signum() <= 0) {
            throw p.wrong("increment", "must be above 0");
        }
        Integer decimals = kind == Kind.NUMBER ? p.whole("decimalDigits") : null;
        String choices = kind.isChoice() ? p.text("valuesKey") : "";
        List<Option> options = kind.isChoice() && choices.isEmpty() ? options(p) : List.of();
        boolean allowAddRemove = kind == Kind.LIST && p.flag("allowAddRemove", true);
        Integer firstRows = kind == Kind.LIST ? p.whole("defaultRepetitions") : null;
        List<Component> children = kind == Kind.GROUP || kind == Kind.LIST
                ? level(p, nests ? prefix + key + "." : prefix, nests ? new HashSet<>() : taken)
                : List.of();
        if (kind == Kind.GROUP || kind == Kind.LIST) {
            p.ignore("showOutline", "verticalAlignment", "isRepeating", "disableCollapse", "nonCollapsedItems");
        }
        Validate validate = kind.holdsAnAnswer() ? validate(p, kind) : Validate.NOTHING;
        p.nothingElse();
        return new Component(
                kind,
                key,
                prefix + key,
                label,
                description,
                options,
                choices,
                validate,
                step,
                decimals,
                unit,
                readonly,
                hide,
                children,
                nests,
                allowAddRemove,
                firstRows == null ? 1 : firstRows,
                columns);
    }

    private static String label(Properties p, Kind kind) {
        return switch (kind) {
            case TEXT -> p.text("text");
            case SEPARATOR -> "";
            case DATE -> {
                String dateLabel = p.text("dateLabel");
                String label = p.text("label");
                yield dateLabel.isEmpty() ? label : dateLabel;
            }
            default -> p.text("label");
        };
    }

    private static @Nullable Condition hide(Properties p) {
        String hide = p.object("conditional").onlyText("hide");
        try {
            return hide.isEmpty() ? null : Condition.parse(hide);
        } catch (IllegalArgumentException e) {
            throw p.wrong("conditional.hide", String.valueOf(e.getMessage()));
        }
    }

    private static int columns(Properties p) {
        Properties layout = p.object("layout");
        Integer columns = layout.whole("columns");
        layout.ignore("row");
        layout.nothingElse();
        return columns == null ? 12 : Math.min(12, Math.max(2, Math.round(columns * 12 / 16f)));
    }

    private static List<Option> options(Properties p) {
        List<Option> options = p.list("values").stream()
                .map(value -> {
                    Option option = new Option(value.text("value"), value.text("label"));
                    value.nothingElse();
                    return option;
                })
                .toList();
        long different = options.stream().map(Option::value).distinct().count();
        if (options.isEmpty()
                || different < options.size()
                || options.stream().anyMatch(option -> option.value().isBlank())) {
            throw p.wrong("values", "must be different values, at least one, none empty");
        }
        return options;
    }

    private static Validate validate(Properties p, Kind kind) {
        Properties rules = p.object("validate");
        Properties own = p.object("properties");
        boolean required = kind != Kind.LIST && rules.flag("required", false);
        Validate validate =
                switch (kind) {
                    case TEXTFIELD -> text(rules, required, SHORT, pattern(rules), own.text("patternHint"));
                    case TEXTAREA -> text(rules, required, LONG, null, "");
                    case NUMBER ->
                        new Validate(required, null, null, rules.decimal("min"), rules.decimal("max"), null, "");
                    case LIST -> rows(own);
                    default -> new Validate(required, null, null, null, null, null, "");
                };
        if (validate.pattern() != null && !rules.text("validationType").matches("|custom")) {
            throw rules.wrong("validationType", "must be \"custom\" beside a pattern");
        }
        rules.nothingElse();
        own.nothingElse();
        return validate;
    }

    private static Validate text(
            Properties rules, boolean required, int most, @Nullable Pattern pattern, String patternHint) {
        Integer minLength = rules.whole("minLength");
        Integer maxLength = rules.whole("maxLength");
        return new Validate(
                required, minLength, maxLength == null ? most : maxLength, null, null, pattern, patternHint);
    }

    private static @Nullable Pattern pattern(Properties rules) {
        String pattern = rules.text("pattern");
        try {
            return pattern.isEmpty() ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw rules.wrong("pattern", String.valueOf(e.getMessage()));
        }
    }

    private static Validate rows(Properties own) {
        Integer most = own.whole("maxRows");
        int maxRows = most == null ? Component.MOST_ROWS : Math.min(most, Component.MOST_ROWS);
        return new Validate(false, own.whole("minRows"), maxRows, null, null, null, "");
    }
}
