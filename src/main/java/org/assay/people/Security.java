package org.assay.people;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;

/** Who may call which address: everything is denied that is not named here; the front doors decide about each case. */
@Configuration(proxyBeanMethods = false)
public class Security {

    /** Session attribute: the user name of a sign-in that failed, to be shown once more. */
    public static final String TYPED_USERNAME = "sign-in.username";

    /** bpmn-js sets four inline style attributes; each is allowed by its hash, nothing else is. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-hashes' 'sha256-j2t/iYgmiK/9tDIa+YLs3dUK18D+PDjuKi+KxuYXU/w=' "
            + "'sha256-CA/eh4+2R0J7cEQ14gBMtx834RIOjzMUqCM+evtrkp4=' "
            + "'sha256-AHtqGIKHiUalONG+xeO90E9yUgWLoWuygINiCuiaBnA=' "
            + "'sha256-F1/lIJB2HC2RT+RPHwCjlrUMGQft2PdUC4nHeQ7MKsc='; "
            + "img-src 'self' data: blob:; worker-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiRefusals refusals) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/api/public/**", "/api/openapi/**", "/api/openapi")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                // A browser session may call the API too, and then needs the token; a caller with Basic credentials has
                // no session to ride on.
                .csrf(csrf -> csrf.ignoringRequestMatchers(new RequestHeaderRequestMatcher("Authorization"))
                        // What is public needs no session either: whoever objects by program is a visitor like any
                        // other.
                        .ignoringRequestMatchers("/api/public/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                // A program that did not say who it is must not leave a session behind.
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY)))
                .build();
    }

    @Bean
    @Order(2)
    @SuppressWarnings("NullAway") // null switches the ?continue parameter off; the annotation of the setter forgot it
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        var requestCache = new HttpSessionRequestCache();
        requestCache.setMatchingRequestParameterName(null);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/",
                                "/sign-in",
                                "/register",
                                "/language",
                                "/policies",
                                "/policies/**",
                                "/announcements",
                                "/announcements/**",
                                "/calls",
                                "/calls/**",
                                "/catalogue",
                                "/catalogue/**",
                                "/draws",
                                "/draws/**",
                                "/ledger",
                                "/ledger/**",
                                "/objections/**",
                                "/registers",
                                "/registers/**",
                                "/inspections",
                                "/inspections/**",
                                "/results",
                                "/results/**",
                                "/webjars/**",
                                "/*.css",
                                "/*.js",
                                "/*.svg",
                                "/modules/**",
                                "/demo/**",
                                "/actuator/health/**",
                                "/models/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/admin/ledger/verification")
                        .hasAnyAuthority(Role.ADMINISTRATOR.code(), Role.AUDITOR.code())
                        .requestMatchers(HttpMethod.POST, "/admin/**")
                        .hasAuthority(Role.ADMINISTRATOR.code())
                        .requestMatchers("/admin", "/admin/**")
                        .hasAnyAuthority(Role.ADMINISTRATOR.code(), Role.AUDITOR.code())
                        .requestMatchers(
                                "/inbox/**",
                                "/inbox",
                                "/cases/**",
                                "/messages/**",
                                "/messages",
                                "/documents/**",
                                "/dossiers/**",
                                "/dossiers",
                                "/rounds/**",
                                "/rounds",
                                "/organizations/**",
                                "/account/**",
                                "/experts/**",
                                "/experts",
                                "/panels/**",
                                "/visits",
                                "/visits/**",
                                "/outcomes",
                                "/outcomes/**",
                                "/rectifications/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/sign-in")
                        .defaultSuccessUrl("/inbox")
                        .failureHandler(whySignInFailed())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .requestCache(cache -> cache.requestCache(requestCache))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(withDefaults()))
                .build();
    }

    private static AuthenticationFailureHandler whySignInFailed() {
        var handler = new ExceptionMappingAuthenticationFailureHandler();
        handler.setDefaultFailureUrl("/sign-in?error");
        handler.setExceptionMappings(java.util.Map.of(LockedException.class.getName(), "/sign-in?locked"));
        return (request, response, failure) -> {
            request.getSession().setAttribute(TYPED_USERNAME, request.getParameter("username"));
            handler.onAuthenticationFailure(request, response, failure);
        };
    }
}
