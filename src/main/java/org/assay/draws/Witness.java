package org.assay.draws;

import java.util.UUID;
import org.assay.people.Actor;
import org.jspecify.annotations.Nullable;

/** Before whom a nonce is entered: the person who calls it. */
public record Witness(UUID personId, String name) {
    /** The person who is signed in. */
    public static Witness of(Actor actor) {
        return new Witness(actor.personId(), actor.name());
    }

    boolean is(@Nullable UUID person) {
        return personId.equals(person);
    }
}
