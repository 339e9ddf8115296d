package org.assay.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** All forms of the house: found by name, filled from a page or from the API, and checked by the same rules. */
@Component
public class Forms implements SmartInitializingSingleton {

    private final Map<String, Form> forms = new TreeMap<>();
    private final Supplier<Stream<Choices>> choices;

    public Forms() {
        this("classpath*:forms/**/*.form");
    }

    @Autowired
    Forms(ObjectProvider<Choices> choices) {
        this("classpath*:forms/**/*.form", choices::stream);
    }

    Forms(String pattern) {
        this(pattern, Stream::empty);
    }

    Forms(String pattern, Supplier<Stream<Choices>> choices) {
        this.choices = choices;
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename()).replaceFirst("\\.form$", "");
        try {
            Form form = Form.parse(file.getContentAsString(StandardCharsets.UTF_8));
            if (!form.id().equals(name)) {
                throw new IllegalArgumentException("form '" + form.id() + "': property 'id' must be the file's name");
            }
            if (forms.put(name, form) != null) {
                throw new IllegalArgumentException("form '" + name + "' stands in two folders");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file.getDescription() + ": " + e.getMessage(), e);
        }
    }

    /** The form of this task or section. @throws IllegalArgumentException when there is none */
    public Form named(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no form is named '" + id + "'"));
    }

    /** Every form, by name. */
    public List<Form> all() {
        return List.copyOf(forms.values());
    }

    public Optional<Form> find(String id) {
        return Optional.ofNullable(forms.get(id)).map(form -> form.with(this::kept));
    }

    private List<Option> kept(String key) {
        return source(key).map(Choices::options).orElse(List.of());
    }

    private Optional<Choices> source(String key) {
        return choices.get().filter(one -> one.key().equals(key)).findFirst();
    }

    /** A form that names options nobody keeps would offer nothing: the application does not start with it. */
    @Override
    public void afterSingletonsInstantiated() {
        forms.values()
                .forEach(form -> form.with(key -> {
                    if (source(key).isEmpty()) {
                        throw new IllegalArgumentException(
                                "form '" + form.id() + "': nobody keeps the options '" + key + "'");
                    }
                    return List.of();
                }));
    }

    /**
     * What a person typed on the page, as a tree: numbers as BigDecimal, ticks as Boolean, dates as ISO text, checklists as
     * lists of text, dynamic lists as lists of maps. What cannot be converted stays as it was typed; hidden questions,
     * unknown names and rows left entirely empty are dropped.
     */
    public static Answers read(Form form, MultiValueMap<String, String> fields) {
        return new PageReader(fields).read(form);
    }

    /** Whether the person only added or removed a row on the page. */
    public static boolean isRowChange(MultiValueMap<String, String> fields) {
        return new PageReader(fields).isRowChange();
    }

    /** What a program sent as JSON, in the shape of {@link #read(Form, MultiValueMap)}; unknown keys stay and are a problem. */
    public static Map<String, Object> read(Form form, Map<String, ?> json) {
        return JsonReader.read(form, json);
    }

    /** Everything that stands against these answers, in the order of the form; empty when they can be taken. */
    public static List<Problem> check(Form form, Map<String, Object> answers) {
        return new Check(answers).of(form);
    }
}
