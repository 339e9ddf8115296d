package org.assay.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assay.organizations.Organizations;
import org.assay.people.NewPerson;
import org.assay.people.People;
import org.assay.people.Role;
import org.assay.registers.Answering;
import org.assay.registers.Keeping;
import org.assay.registers.ObjectKind;
import org.assay.registers.Register;
import org.assay.registers.RegisteredObject;
import org.assay.registers.Registers;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills the registers of the demo with fictional colleges, sites and inspectors; the catalogue's organizations are there already. */
@Component
@Profile("demo")
class DemoRegisters {

    /** The site the visitor's own organization runs. */
    private static final String SITE_OF_THE_AGENT = "北辰虚构建筑科技有限公司考核站点";

    private final Keeping keeping;
    private final Answering answering;
    private final Registers registers;
    private final Organizations organizations;
    private final People people;
    private final DemoCast cast;

    DemoRegisters(
            Keeping keeping,
            Answering answering,
            Registers registers,
            Organizations organizations,
            People people,
            DemoCast cast) {
        this.keeping = keeping;
        this.answering = answering;
        this.registers = registers;
        this.organizations = organizations;
        this.people = people;
        this.cast = cast;
    }

    /** The rows of both tables, each table at once, and an account for each inspector who has one and is no choice of the visitor. */
    void enter() {
        var inspectors = rows("demo/inspectors.csv");
        inspectors.forEach(this::join);
        cast.as("inspections", () -> {
            keeping.enterAll(Register.OBJECTS, rows("demo/objects.csv"));
            keeping.enterAll(Register.INSPECTORS, inspectors);
            return answering.link(siteOfTheAgent(), organizationOfTheAgent());
        });
    }

    private UUID siteOfTheAgent() {
        return registers.objects(Set.of(ObjectKind.SITE)).stream()
                .filter(object -> object.name().equals(SITE_OF_THE_AGENT))
                .map(RegisteredObject::id)
                .findFirst()
                .orElseThrow();
    }

    private String organizationOfTheAgent() {
        return organizations
                .expect(Objects.requireNonNull(cast.person("agent").organizationId()))
                .creditCode();
    }

    private void join(Map<String, String> inspector) {
        String username = inspector.getOrDefault("account", "");
        if (!username.isEmpty() && people.named(username).isEmpty()) {
            people.join(new NewPerson(
                    username,
                    inspector.getOrDefault("name", username),
                    username + "@assay.example",
                    "demo-" + username,
                    Set.of(Role.INSPECTOR),
                    null,
                    null,
                    "zh-CN"));
        }
    }

    private static List<Map<String, String>> rows(String resource) {
        var lines = text(resource).strip().lines().toList();
        String[] columns = lines.get(0).split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
