package org.assay.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every mail has a subject and a body, and needs the same values in both languages. */
class MailFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

    @Test
    void everyMailHasASubjectAndABody() throws IOException {
        for (String bundle : bundles()) {
            var keys = mails(bundle).stringPropertyNames();
            for (String key : keys) {
                String template = key.substring(0, key.lastIndexOf('.'));
                assertThat(keys).as(bundle).contains(template + ".subject", template + ".body");
            }
        }
    }

    @Test
    void bothLanguagesNeedTheSameValues() throws IOException {
        for (String bundle : bundles()) {
            var english = mails(bundle + ".properties");
            var chinese = mails(bundle + "_zh_CN.properties");
            for (String key : english.stringPropertyNames()) {
                assertThat(places(chinese.getProperty(key, ""))).as(key).isEqualTo(places(english.getProperty(key)));
            }
        }
    }

    private static List<String> bundles() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_zh_CN"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    private static Properties mails(String bundle) throws IOException {
        var all = new Properties();
        String file = bundle.endsWith(".properties") ? bundle : bundle + ".properties";
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
            all.load(reader);
        }
        all.keySet().removeIf(key -> !key.toString().startsWith("mail."));
        return all;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
