package org.assay.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.people.SignedIn;
import org.assay.shared.Refused;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever signs in with a password somebody else has set chooses another before anything else. */
@Configuration(proxyBeanMethods = false)
class OneTimePasswords implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns(
                        "/account/**",
                        "/account",
                        "/error",
                        "/webjars/**",
                        "/*.css",
                        "/*.js",
                        "/icon.svg",
                        "/api/public/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws java.io.IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn signedIn)
                || !signedIn.isPasswordOneTime()) {
            return true;
        }
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            throw new Refused("people.refused.one-time-password");
        }
        response.sendRedirect(request.getContextPath() + "/account");
        return false;
    }
}
