package org.assay.draws;

import java.util.UUID;
import org.assay.people.Actor;
import org.jspecify.annotations.Nullable;

/** Before whom a nonce is entered. @param personId null for somebody from outside, known by name only */
public record Witness(@Nullable UUID personId, String name) {
    /** The person who is signed in. */
    public static Witness of(Actor actor) {
        return new Witness(actor.personId(), actor.name());
    }

    /** A person from outside. */
    public static Witness named(String name) {
        return new Witness(null, name.strip());
    }

    boolean is(@Nullable UUID person) {
        return personId != null && personId.equals(person);
    }
}
