package org.assay.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assay.dossiers.Section;
import org.assay.organizations.Organization;
import org.assay.shared.Field;
import org.assay.shared.Track;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.PropertyPlaceholderHelper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A complete dossier without a gap or contradiction, in the name of any organization; everything in it is invented. */
public final class ExampleDossier {

    private static final TypeReference<Map<Section, Map<String, Object>>> SECTIONS = new TypeReference<>() {};
    private static final int STAFF = 6;
    private static final int EXPERTS = 16;
    private static final int ASSESSORS = 20;

    private ExampleDossier() {}

    /**
     * The answers of sections A to J, as a browser or a program would send them.
     *
     * @param certificate the full name, ending in 职业技能等级证书
     */
    public static Map<Section, Map<String, Object>> of(
            Organization organization, Field field, Track track, String certificate) {
        var words = Map.of(
                "organization", organization.name(),
                "creditCode", organization.creditCode(),
                "kind", organization.kind().name(),
                "region", organization.region().code(),
                "address", organization.address(),
                "agent", "经办人丙",
                "certificate", certificate,
                "field", field.code(),
                "industryCode", field.section() + "80",
                "track", track.name());
        String text = new PropertyPlaceholderHelper("${", "}").replacePlaceholders(template(), words::get);
        var sections = new EnumMap<Section, Map<String, Object>>(Section.class);
        sections.putAll(JsonMapper.shared().readValue(text, SECTIONS));
        sections.put(Section.F, team());
        if (organization.kind() != Organization.Kind.ASSOCIATION) {
            // Only associations are rated by the civil affairs authority, and only they are asked.
            sections.computeIfPresent(Section.A, (section, answers) -> {
                answers.remove("civilRating");
                return answers;
            });
        }
        return sections;
    }

    private static Map<String, Object> team() {
        List<Map<String, Object>> staff = new ArrayList<>();
        for (int i = 1; i <= STAFF; i++) {
            staff.add(
                    Map.of("name", "专职人员" + i, "post", "评价专员", "degree", "BACHELOR", "years", 3 + i, "fullTime", true));
        }
        List<Map<String, Object>> experts = new ArrayList<>();
        for (int i = 1; i <= EXPERTS; i++) {
            experts.add(Map.of("name", "机构专家" + i, "employer", "虚构企业" + i, "enterprise", i % 4 != 0));
        }
        List<Map<String, Object>> assessors = new ArrayList<>();
        for (int i = 1; i <= ASSESSORS; i++) {
            assessors.add(Map.of("name", "考评员" + i, "employer", "虚构职业学院" + i));
        }
        return Map.of(
                "unitName", "职业技能评价部", "unitHead", "负责人乙", "staff", staff, "experts", experts, "assessors", assessors);
    }

    /** A small PDF file with one empty page, for the attachments. */
    public static byte[] pdf(String title) {
        String text = "%PDF-1.4\n% " + title + "\n"
                + "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String template() {
        try {
            return new ClassPathResource("demo/example-dossier.json").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
