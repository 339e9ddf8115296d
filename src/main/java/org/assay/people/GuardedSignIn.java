package org.assay.people;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Compares passwords, but not for a user name or an address that failed too often lately. */
@Component
class GuardedSignIn extends DaoAuthenticationProvider {

    private final SignInFailures failures;

    GuardedSignIn(SignIn accounts, PasswordEncoder passwords, SignInFailures failures) {
        super(accounts);
        setPasswordEncoder(passwords);
        this.failures = failures;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String address = asked.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "unknown";
        if (failures.areTooMany(asked.getName(), address)) {
            throw new LockedException("Too many failed sign-ins");
        }
        try {
            return super.authenticate(asked);
        } catch (BadCredentialsException wrong) {
            failures.note(asked.getName(), address);
            throw wrong;
        }
    }
}
