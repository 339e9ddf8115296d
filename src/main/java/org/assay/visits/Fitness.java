package org.assay.visits;

import java.util.stream.Stream;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredObject;
import org.assay.shared.Refused;

/** Whether somebody who was not drawn may make a visit: an account, no known conflict, and nobody twice. */
final class Fitness {

    private Fitness() {}

    /** @throws Refused with what stands against it */
    static void refuse(RegisteredObject object, Team team, RegisteredInspector inspector) {
        if (inspector.personId() == null) {
            throw new Refused("visits.refused.no-account", inspector.label());
        }
        if (team.wasAsked(inspector.id())) {
            throw new Refused("visits.refused.asked-before", inspector.label());
        }
        refuse(object, inspector);
    }

    /** @throws Refused when the register knows of a conflict with the object */
    static void refuse(RegisteredObject object, RegisteredInspector inspector) {
        boolean known = Stream.of(object.code(), object.label())
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> name.equals(inspector.unitCode())
                        || inspector.conflicts().contains(name));
        if (known) {
            throw new Refused("visits.refused.conflict", inspector.label(), object.name());
        }
    }
}
