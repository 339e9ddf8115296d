package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.assay.people.Person;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/** What of a draw everybody sees, when, and at what cost. */
@ProcessTest
class DrawPagesTest {
    @Autowired
    Draws draws;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover time;

    @Autowired
    MockMvc web;

    private Ceremony ceremony;

    @BeforeEach
    void threePeople() {
        ceremony = new Ceremony(cast, draws, time);
    }

    @Test
    void theBundleOfAnOpenDrawIsThereForEverybodyAndAgrees() throws Exception {
        DrawId id = ceremony.commit(true);
        ceremony.timeHasCome();
        ceremony.enter(ceremony.witness, id, "308417");
        cast.as(ceremony.operator, () -> draws.draw(id));

        byte[] bundle = web.perform(get("/draws/" + id + "/bundle.json"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(BundleCheck.of(bundle, draws.expect(id).commitmentSha256()).key())
                .isEqualTo("good-drawn");
        assertThat(page("/draws/" + id, null)).contains("TEO-", "INS-", "308417", "data-recompute");
        assertThat(page("/draws", null)).contains(draws.expect(id).planId());
    }

    @Test
    void ofASealedDrawTheCommitmentIsPublicAtOnceAndTheRestWhenItIsReleased() throws Exception {
        DrawId id = ceremony.commit(false);
        assertThat(page("/draws/" + id, null))
                .contains(draws.expect(id).commitmentSha256(), "由见证人当场报数")
                .doesNotContain("TEO-0");
        ceremony.timeHasCome();
        ceremony.enter(ceremony.witness, id, "308417");
        cast.as(ceremony.operator, () -> draws.draw(id));
        assertThat(page("/draws/" + id, null)).doesNotContain("TEO-0", "308417", "INS-");
        assertThat(page("/draws/" + id, ceremony.operator)).contains("TEO-0", "308417", "INS-");
        draws.release(id);
        assertThat(page("/draws/" + id, null)).contains("TEO-0", "308417", "INS-");
    }

    @Test
    void stepsAndPagesKeepToTheirStatements() throws Exception {
        DrawId id = ceremony.commit(true);
        ceremony.timeHasCome();
        assertThat(Statements.of(() -> ceremony.enter(ceremony.witness, id, "308417")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> cast.as(ceremony.operator, () -> draws.draw(id))))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(own("/draws/" + id)).hasSizeLessThanOrEqualTo(6);
        assertThat(own("/draws")).hasSizeLessThanOrEqualTo(4);
        assertThat(own("/draws/" + id + "/bundle.json")).hasSizeLessThanOrEqualTo(6);
        assertThat(own("/draws/how-to-check")).hasSizeLessThanOrEqualTo(4);
    }

    private List<String> own(String page) {
        return Statements.of(() -> web.perform(get(page)).andExpect(status().isOk())).stream()
                .filter(statement -> !statement.toLowerCase(Locale.ROOT).contains("spring_session"))
                .toList();
    }

    private String page(String page, @Nullable Person person) throws Exception {
        var request = get(page);
        if (person != null) {
            request.with(securityContext(cast.as(person, SecurityContextHolder::getContext)));
        }
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
