package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assay.forms.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every form can be answered, enforced and read in both languages. */
class FormFilesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Properties ENGLISH = texts("texts.properties");
    private static final Properties CHINESE = texts("texts_zh_CN.properties");

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist");

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList().stream();
        }
    }

    private static Properties texts(String name) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name))) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }

    private static List<JsonNode> all(JsonNode parent) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            found.add(component);
            found.addAll(all(component));
        }
        return found;
    }

    private static String key(JsonNode component) {
        return switch (type(component)) {
            case "dynamiclist" -> component.path("path").asString();
            case "group", "text", "separator" -> component.path("id").asString();
            default -> component.path("key").asString();
        };
    }

    private static String type(JsonNode component) {
        return component.path("type").asString();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void bearsTheNameOfItsFile(Path file) {
        JsonNode form = read(file);
        assertThat(form.path("id").asString() + ".form")
                .isEqualTo(file.getFileName().toString());
        assertThat(form.path("type").asString()).isEqualTo("default");
        assertThat(form.path("executionPlatform").asString()).isEqualTo("Camunda Platform");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hasReadableIdsThatOccurOnce(Path file) {
        assertThat(all(read(file)))
                .extracting(component -> component.path("id").asString())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"));
    }

    /** The reader refuses other types, rules and conditions, and two answers under one key. */
    @ParameterizedTest
    @MethodSource("forms")
    void asksOnlyWhatTheServerEnforces(Path file) throws IOException {
        assertThat(Form.parse(Files.readString(file)).components()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void speaksBothLanguages(Path file) {
        JsonNode form = read(file);
        spoken(form, "forms." + form.path("id").asString());
    }

    private static void spoken(JsonNode parent, String prefix) {
        for (JsonNode component : parent.path("components")) {
            String type = type(component);
            String path = prefix + "." + key(component);
            String label = type.equals("datetime") ? "dateLabel" : type.equals("text") ? "text" : "label";
            if (!type.equals("separator")) {
                same(path, component.path(label).asString());
            }
            same(path + ".help", component.path("description").asString(""));
            same(
                    path + ".unit",
                    component.path("appearance").path("suffixAdorner").asString(""));
            same(
                    path + ".pattern",
                    component.path("properties").path("patternHint").asString(""));
            assertThat(component.path("validate").has("pattern"))
                    .isEqualTo(component.path("properties").has("patternHint"));
            assertThat(component.path("values").isEmpty() && !component.has("valuesKey"))
                    .isNotEqualTo(CHOICES.contains(type));
            for (JsonNode option : component.path("values")) {
                same(
                        path + "." + option.path("value").asString(),
                        option.path("label").asString());
            }
            spoken(component, type.equals("dynamiclist") ? path : prefix);
        }
    }

    private static void same(String key, String inTheFile) {
        assertThat(ENGLISH.getProperty(key, "")).as(key).isEqualTo(inTheFile);
        assertThat(CHINESE.getProperty(key, "").isEmpty())
                .as(key + " in Chinese")
                .isEqualTo(inTheFile.isEmpty());
    }

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(new TreeSet<>(CHINESE.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(ENGLISH.stringPropertyNames()));
        assertThat(ENGLISH.values()).allMatch(text -> !text.toString().isBlank());
        assertThat(CHINESE.values()).allMatch(text -> !text.toString().isBlank());
    }

    /** A lone apostrophe or brace would vanish as soon as a text is given an argument. */
    @Test
    void noTextLosesCharactersToMessageFormat() {
        Stream.of(ENGLISH, CHINESE)
                .flatMap(texts -> texts.values().stream())
                .forEach(text -> assertThat(text.toString()).doesNotContain("'", "{", "}"));
    }

    @Test
    void noTextIsLeftFromAFormThatIsGone() throws IOException {
        Set<String> ids = new HashSet<>();
        forms().forEach(file -> ids.add(file.getFileName().toString().replace(".form", "")));
        assertThat(ENGLISH.stringPropertyNames())
                .filteredOn(key -> key.startsWith("forms."))
                .allMatch(key -> ids.contains(key.split("\\.")[1]));
    }
}
