package org.assay.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** What nobody typed is answered as the sender's fault, never as ours. */
@ProcessTest
class RefusalsTest {

    @Autowired
    MockMvc pages;

    @Autowired
    Refusals refusals;

    @Autowired
    Cast cast;

    @Autowired
    UserDetailsService signIn;

    @ParameterizedTest
    @ValueSource(
            strings = {"/catalogue?q={nul}", "/catalogue?province={nul}", "/objections/status?number={nul}&code=x"})
    void aPageAskedForWithANulCharacterSaysThatItCannotBeRead(String address) throws Exception {
        pages.perform(get(address, "\0").param("lang", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("What was sent could not be read.")));
    }

    @Test
    void aProgramThatSendsANulCharacterIsToldTheSame() throws Exception {
        pages.perform(get("/api/public/catalogue").param("q", "\0"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:assay:unreadable"));
    }

    @Test
    void bytesThatAreNoTextAreTheSendersFault() throws Exception {
        var answer = refusals.any(
                new InvalidParameterException("Character decoding failed"),
                new MockHttpServletRequest("GET", "/api/public/catalogue"),
                new MockHttpServletResponse());

        assertThat(((ResponseEntity<?>) answer).getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void aRequestThatIsLargerThanItsLimitIsToldTheLimit() throws Exception {
        var answer = refusals.any(
                new InvalidParameterException(new IllegalStateException("too large"), 413),
                new MockHttpServletRequest("GET", "/error"),
                new MockHttpServletResponse());

        assertThat(((ModelAndView) answer).getModel().get("sentence").toString())
                .contains("45 MB");
    }

    @Test
    void anUploadThatIsNoUploadIsTheSendersFault() throws Exception {
        var answer = refusals.any(
                new MultipartException("Current request is not a multipart request"),
                new MockHttpServletRequest("POST", "/api/dossiers/x/documents"),
                new MockHttpServletResponse());

        assertThat(((ResponseEntity<?>) answer).getStatusCode().value()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scope=NOBODY", "size=many", "due=later", "after=here", "round=1"})
    void aProgramIsToldThatAParameterCannotBeRead(String parameter) throws Exception {
        pages.perform(get("/api/inbox?" + parameter)
                        .with(user(signIn.loadUserByUsername(cast.officer().username()))))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void aProgramThatDoesNotSayWhoItIsGetsAProblem() throws Exception {
        pages.perform(get("/api/dossiers"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
                .andExpect(result -> assertThat(result.getRequest().getSession(false))
                        .as("a session left behind")
                        .isNull())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.type").value("urn:assay:unauthorized"));
    }
}
