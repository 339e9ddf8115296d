package org.assay.people;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting on this thread: the signed-in person, or nobody when a timer or a visitor acts. */
@Component
public class CurrentPerson {

    public Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.actor())
                : Optional.empty();
    }

    /** @throws IllegalStateException when nobody is signed in; pages that need a person are guarded before */
    public Actor expect() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in on this thread"));
    }

    /** Does something as somebody, for the demo story and for tests. */
    public <T> T as(Person person, Supplier<T> what) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        var signedIn = new SignedIn(person);
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return what.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
