package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Everything is said in both languages, and every key that is asked for exists. */
class MessagesTest {

    private static final Pattern IN_TEMPLATE = Pattern.compile(
            "#\\{([a-z][A-Za-z0-9.-]+)[(}]|msg\\('([a-z][A-Za-z0-9.-]+)'|words\\.of\\('([a-z][A-Za-z0-9.-]+)'");
    private static final Pattern DEADLINE = Pattern.compile("(?m)^    ([A-Z]\\d+[A-Za-z-]*): \\d+$");
    private static final Pattern IN_CODE = Pattern.compile("new Refused\\(\\s*\"([^\"]+)\"");

    static Stream<String> bundles() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(Resource::getFilename)
                .filter(name -> !name.contains("_zh_CN"))
                .map(name -> name.replace(".properties", ""));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(String bundle) throws IOException {
        var english = load(bundle + ".properties");
        var chinese = load(bundle + "_zh_CN.properties");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english)
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("'"));
        assertThat(chinese)
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank().doesNotContain("'"));
    }

    @Test
    void whatTemplatesAndRefusalsAskForExists() throws IOException {
        var known = new TreeMap<String, String>();
        for (String bundle : bundles().toList()) {
            known.putAll(load(bundle + ".properties"));
        }
        var asked = new TreeSet<String>();
        collect(Path.of("src/main/resources/templates"), ".html", IN_TEMPLATE, asked);
        collect(Path.of("src/main/java"), ".java", IN_CODE, asked);

        DEADLINE.matcher(Files.readString(Path.of("src/main/resources/application.yaml")))
                .results()
                .forEach(found -> asked.add("deadlines." + found.group(1)));

        asked.removeIf(known::containsKey);
        // A key that ends in a dot or a dash is completed at run time: something must begin like it.
        asked.removeIf(key ->
                key.matches(".*[.-]") && String.valueOf(known.ceilingKey(key)).startsWith(key));
        assertThat(asked).isEmpty();
    }

    private static void collect(Path root, String suffix, Pattern pattern, TreeSet<String> keys) throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(found -> {
                    for (int group = 1; group <= found.groupCount(); group++) {
                        if (found.group(group) != null) {
                            keys.add(found.group(group));
                        }
                    }
                });
            }
        }
    }

    private static TreeMap<String, String> load(String name) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/messages/" + name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var sorted = new TreeMap<String, String>();
        properties.forEach((key, value) -> sorted.put(key.toString(), value.toString()));
        return sorted;
    }
}
