package org.assay.demo;

import java.util.List;
import org.assay.people.Role;
import org.assay.site.Visitors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Offers the demo's people on the first page. */
@Component
@Profile("demo")
class DemoVisitors implements Visitors {

    @Override
    public List<Visitor> all() {
        return DemoPeople.CHOICE.stream()
                .map(choice -> new Visitor(
                        choice.username(),
                        choice.name(),
                        choice.roles().stream()
                                .map(Role::code)
                                .sorted()
                                .map(code -> "roles." + code)
                                .toList(),
                        "demo.does." + choice.username()))
                .toList();
    }
}
