package org.assay.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.assay.registers.ObjectKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is asked on the spot (domain 3.7.2). */
class ChecklistsTest {

    private final Checklists checklists = new Checklists(JsonMapper.builder().build());

    ChecklistsTest() throws IOException {}

    @Test
    void anOrganizationIsAskedFifteenQuestionsACollegeAndASiteTen() {
        assertThat(of(ObjectKind.ORGANIZATION, "unmapped")).hasSize(15);
        assertThat(of(ObjectKind.COLLEGE, "unmapped")).hasSize(10);
        assertThat(of(ObjectKind.SITE, "unmapped")).hasSize(10);
    }

    @Test
    void onlyTheQuestionsOfTheMattersAreAsked() {
        assertThat(of(ObjectKind.ORGANIZATION, "JC-T04")).containsExactly("TEO-6", "TEO-15");
        assertThat(of(ObjectKind.ORGANIZATION, "JC-T01", "JC-T04"))
                .containsExactly("TEO-1", "TEO-2", "TEO-6", "TEO-15");
    }

    @Test
    void everythingIsAskedWhenAMatterHasNoQuestionsOfItsOwn() {
        assertThat(of(ObjectKind.ORGANIZATION, "JC-T04", "unmapped")).hasSize(15);
    }

    @Test
    void everyQuestionIsWordedInBothLanguages() throws IOException {
        for (String file : List.of("visits.properties", "visits_zh_CN.properties")) {
            Properties texts = new Properties();
            try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
                texts.load(reader);
            }
            for (ObjectKind kind : ObjectKind.values()) {
                assertThat(of(kind, "unmapped")).allSatisfy(code -> assertThat(
                                texts.getProperty("visits.items." + code))
                        .as(code)
                        .isNotBlank());
            }
        }
    }

    private List<String> of(ObjectKind kind, String... matters) {
        return checklists.of(checklists.newest(), kind, List.of(matters)).stream()
                .map(CheckItem::code)
                .toList();
    }
}
