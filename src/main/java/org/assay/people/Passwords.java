package org.assay.people;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords with Argon2id (RFC 9106), a few at a time: each needs 19 MiB, and a burst of sign-ins must not exhaust the memory. */
@Configuration(proxyBeanMethods = false)
class Passwords {

    private static final int AT_A_TIME = 4;

    @Bean
    static PasswordEncoder passwordEncoder() {
        // Salt 16 bytes, hash 32 bytes, one lane, 19 MiB, two passes.
        var argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
        var permits = new Semaphore(AT_A_TIME);
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return guarded(() -> argon2.encode(password));
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                return guarded(() -> argon2.matches(password, hash));
            }

            private <T> T guarded(Supplier<T> work) {
                permits.acquireUninterruptibly();
                try {
                    return work.get();
                } finally {
                    permits.release();
                }
            }
        };
    }
}
