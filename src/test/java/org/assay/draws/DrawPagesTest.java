package org.assay.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.ledger.FactProof;
import org.assay.ledger.Proofs;
import org.assay.ledger.Sequencer;
import org.assay.people.Person;
import org.assay.shared.Ids;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    Sequencer sequencer;

    @Autowired
    Proofs proofs;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

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
    void commitmentValueAndResultCarryTheirProofs() throws Exception {
        DrawId id = ceremony.commit(true);
        ceremony.timeHasCome();
        ceremony.enter(ceremony.witness, id, "308417");
        cast.as(ceremony.operator, () -> draws.draw(id));
        sequencer.run();

        String page = page("/draws/" + id, null);
        List<FactProof> proofs = this.proofs.eachSaying(
                draws.expect(id).subjectId(), "drawId", id.toString(), "draw-committed", "nonce-entered", "draw-drawn");
        assertThat(proofs).extracting(FactProof::kind).containsExactly("draw-committed", "nonce-entered", "draw-drawn");
        assertThat(proofs).isSortedAccordingTo(Comparator.comparing(FactProof::index));
        assertThat(page).contains(proofs.stream().map(FactProof::leafHash).toList());
        assertThat(proofs.get(0).content()).contains(draws.expect(id).commitmentSha256());
    }

    @Test
    void ofASealedDrawTheCommitmentIsPublicAtOnceAndTheRestWhenItIsReleased() throws Exception {
        DrawId id = ceremony.commit(false);
        assertThat(page("/draws/" + id, null))
                .contains(draws.expect(id).commitmentSha256(), "由见证人当场报数")
                .containsPattern("封签的 SHA-256|Its SHA-256")
                .doesNotContain("TEO-0");
        ceremony.timeHasCome();
        ceremony.enter(ceremony.witness, id, "308417");
        cast.as(ceremony.operator, () -> draws.draw(id));
        assertThat(draws.expect(id).nonce()).matches("308417-[0-9a-f]{64}");
        assertThat(page("/draws/" + id, null)).doesNotContain("TEO-0", "308417", "INS-");
        assertThat(page("/draws/" + id, ceremony.operator)).contains("TEO-0", "308417", "INS-");
        draws.release(id);
        assertThat(page("/draws/" + id, null)).contains("TEO-0", "308417", "INS-");
    }

    /** A browser that still had one of the modules would else run it beside new ones. */
    @Test
    void theModulesThatCheckADrawShareOneAddressMadeOfAllTheirContents() throws Exception {
        DrawId id = ceremony.commit(true);
        var script = Pattern.compile("src=\"(/modules/[0-9a-f]{16}/)draw-verify\\.js\"")
                .matcher(page("/draws/" + id, null));
        assertThat(script.find()).isTrue();

        for (String module : List.of("verify", "check", "hash", "order", "seats", "inspection")) {
            String source = web.perform(get(script.group(1) + "draw-" + module + ".js"))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Cache-Control", Matchers.containsString("immutable")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(Pattern.compile("from \"(.*?)\"").matcher(source).results())
                    .allMatch(other -> other.group(1).startsWith("./draw-"));
        }
        web.perform(get("/modules/0123456789abcdef/draw-check.js")).andExpect(status().isNotFound());
        web.perform(get(script.group(1) + "app.js")).andExpect(status().isNotFound());
    }

    /** Its commitment held the pool itself, so that it stays closed until the release, as it was meant to. */
    @Test
    void aDrawOfTheEarlierFormatShowsItsHashAndKeepsItsPoolUntilItIsReleased() throws Exception {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into draw (id, plan_id, subject_id, title, state, commitment_sha256, pool_size, seats, reserves, nonce_source,
                                  committed_at, planned_at, version)
                values (:id, :plan, :id, 'Title', 'COMMITTED', 'abcdef', 1, 1, 0, 'WITNESS', now(), now(), 0)""").param("id", id).param("plan", "OLD-" + id).update();
        jdbc.sql("insert into draw_part (draw_id, place, name, size, sha256, text)"
                        + " values (?, 1, 'commitment', 1, 'abcdef', '{\"pool\":[\"EX-001\"]}')")
                .param(id)
                .update();

        assertThat(page("/draws/" + id, null)).contains("abcdef").doesNotContain("EX-001", "commitment.json");
        web.perform(get("/draws/" + id + "/commitment.json")).andExpect(status().isNotFound());
        assertThat(page("/draws/" + id, cast.officer())).contains("commitment.json");
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
