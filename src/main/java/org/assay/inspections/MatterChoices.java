package org.assay.inspections;

import java.util.List;
import java.util.stream.Collectors;
import org.assay.forms.Choices;
import org.assay.forms.Option;
import org.assay.pages.Words;
import org.assay.registers.RegisteredMatter;
import org.assay.registers.Registers;
import org.springframework.stereotype.Component;

/** The matters in force, to be ticked in the rows of a plan: code, name, and at what objects each is checked. */
@Component
class MatterChoices implements Choices {

    private final Registers registers;
    private final Words words;

    MatterChoices(Registers registers, Words words) {
        this.registers = registers;
        this.words = words;
    }

    @Override
    public String key() {
        return "mattersInForce";
    }

    @Override
    public List<Option> options() {
        return registers.matters().stream()
                .map(matter -> new Option(matter.code(), label(matter)))
                .toList();
    }

    private String label(RegisteredMatter matter) {
        String kinds = matter.kinds().stream()
                .sorted()
                .map(kind -> words.of("inspections.kind." + kind))
                .collect(Collectors.joining(words.of("inspections.separator")));
        return words.of("inspections.draft.matter", matter.code(), matter.title(), kinds);
    }
}
