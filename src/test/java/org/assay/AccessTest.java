package org.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.people.Role;
import org.assay.people.SignIn;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address there is, for everybody there is: what is not public asks for a person, and nobody is ever answered with a fault of ours. */
@ProcessTest
class AccessTest {

    /** What the public may ask for, by the beginning of its address. */
    private static final List<String> PUBLIC = List.of(
            "/sign-in",
            "/register",
            "/announcements",
            "/calls",
            "/catalogue",
            "/draws",
            "/ledger",
            "/registers",
            "/inspections",
            "/results",
            "/objections",
            "/policies",
            "/models/",
            "/api/public/",
            "/api/openapi",
            "/error");

    private record Endpoint(HttpMethod method, String path) {
        boolean isPublic() {
            return path.equals("/") || PUBLIC.stream().anyMatch(path::startsWith);
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    SignIn signIn;

    @Test
    void aVisitorGetsOnlyWhatIsPublic() throws Exception {
        for (Endpoint endpoint : endpoints()) {
            int status = web.perform(MockMvcRequestBuilders.request(endpoint.method(), endpoint.path())
                            .with(csrf()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            if (endpoint.isPublic()) {
                assertThat(status).as(endpoint.toString()).isLessThan(500);
            } else {
                assertThat(status).as(endpoint.toString()).isIn(302, 401, 403);
            }
        }
    }

    @Test
    void whatChangesSomethingNeedsTheTokenOfThePage() throws Exception {
        var officer = signIn.loadUserByUsername(cast.officer().username());
        for (Endpoint endpoint : endpoints()) {
            // The public API has no session to ride on; it takes JSON only.
            if (endpoint.method() != HttpMethod.GET && !endpoint.path().startsWith("/api/public/")) {
                int status = web.perform(MockMvcRequestBuilders.request(endpoint.method(), endpoint.path())
                                .with(user(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(status).as(endpoint.toString()).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aCaseThatDoesNotExistIsNotFoundForAnybody(Role role) throws Exception {
        var person = signIn.loadUserByUsername(cast.newPerson(role).username());
        for (Endpoint endpoint : endpoints()) {
            if (endpoint.path().contains(NOBODYS)) {
                int status = web.perform(MockMvcRequestBuilders.request(endpoint.method(), endpoint.path())
                                .with(user(person))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(status).as(role + " " + endpoint).isBetween(400, 499);
            }
        }
    }

    private static final String NOBODYS = "00000000-0000-4000-8000-000000000000";

    private List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.assay")) {
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                for (String pattern : mapping.getPatternValues()) {
                    Stream.of(
                                    methods.isEmpty()
                                            ? new RequestMethod[] {RequestMethod.GET}
                                            : methods.toArray(new RequestMethod[0]))
                            .forEach(method ->
                                    all.add(new Endpoint(HttpMethod.valueOf(method.name()), filled(pattern))));
                }
            }
        });
        assertThat(all).hasSizeGreaterThan(30);
        return all;
    }

    private static String filled(String pattern) {
        return pattern.replace("{process}", "dossier-check")
                .replace("{section}", "a")
                .replaceAll("\\{[^}]+}", UUID.fromString(NOBODYS).toString());
    }
}
