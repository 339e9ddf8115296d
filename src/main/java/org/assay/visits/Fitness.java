package org.assay.visits;

import java.util.Optional;
import java.util.stream.Stream;
import org.assay.registers.RegisteredInspector;
import org.assay.registers.RegisteredObject;
import org.assay.shared.Refused;

/** Whether somebody who was not drawn may make a visit: an account, no known conflict, and nobody twice. */
final class Fitness {

    private Fitness() {}

    /** @throws Refused with what stands against it */
    static void refuse(RegisteredObject object, Team team, RegisteredInspector inspector) {
        objection(object, team, inspector).ifPresent(objection -> {
            throw objection;
        });
    }

    static boolean isFit(RegisteredObject object, Team team, RegisteredInspector inspector) {
        return objection(object, team, inspector).isEmpty();
    }

    private static Optional<Refused> objection(RegisteredObject object, Team team, RegisteredInspector inspector) {
        if (inspector.personId() == null) {
            return Optional.of(new Refused("visits.refused.no-account", inspector.label()));
        }
        if (team.wasAsked(inspector.id())) {
            return Optional.of(new Refused("visits.refused.asked-before", inspector.label()));
        }
        return isInConflict(object, inspector)
                ? Optional.of(new Refused("visits.refused.conflict", inspector.label(), object.name()))
                : Optional.empty();
    }

    /** Whether the register knows of a conflict with the object. */
    private static boolean isInConflict(RegisteredObject object, RegisteredInspector inspector) {
        return Stream.of(object.code(), object.label())
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> name.equals(inspector.unitCode())
                        || inspector.conflicts().contains(name));
    }
}
