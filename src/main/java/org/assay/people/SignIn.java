package org.assay.people;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks up the account behind a user name for Spring Security. */
@Component
public class SignIn implements UserDetailsService {

    private final PersonRepository persons;

    SignIn(PersonRepository persons) {
        this.persons = persons;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        if (username.indexOf('\0') >= 0) {
            throw new UsernameNotFoundException("No account has such a name");
        }
        return persons.findByUsername(username.strip().toLowerCase(java.util.Locale.ROOT))
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
