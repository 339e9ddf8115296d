package org.assay.dossiers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assay.demo.ExampleDossier;
import org.assay.dossiers.DocumentKind;
import org.assay.dossiers.DossierScript;
import org.assay.dossiers.DossierScript.Played;
import org.assay.dossiers.Dossiers;
import org.assay.dossiers.Section;
import org.assay.dossiers.Sections;
import org.assay.forms.Forms;
import org.assay.organizations.Organizations;
import org.assay.people.Person;
import org.assay.rounds.Round;
import org.assay.rounds.RoundScript;
import org.assay.rounds.Rounds;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with Basic credentials writes a dossier, hands it in, asks after it and does an officer's work. */
@ProcessTest
class DossiersApiTest {

    private static final String PASSWORD = "a long test password";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    MockMvc web;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Rounds rounds;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Organizations organizations;

    @Autowired
    Sections sections;

    @Autowired
    Forms forms;

    private DossierScript script;
    private Round round;

    @BeforeEach
    void openRound() {
        mover.at(Time.BEGINNING);
        script = new DossierScript(cast, organizations, dossiers, sections, forms);
        round = new RoundScript(cast, mover, rounds).open();
    }

    @Test
    void aProgramWritesADossierAndHandsItIn() throws Exception {
        var organization = script.organization();
        var agent = cast.newAgent(organization.id());
        var begun = read(call(agent, post("/api/dossiers"), Map.of("roundId", round.id()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.status").value("DRAFT"))
                .andExpect(jsonPath("$.findings").isNotEmpty()));
        String address = "/api/dossiers/" + begun.get("id").asString();

        call(agent, post(address + "/submit"))
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:assay:dossiers.refused.incomplete"))
                .andExpect(jsonPath("$.detail").isNotEmpty());

        for (var answers : script.answers(organization).entrySet()) {
            long version = answers.getKey() == Section.A ? 1 : 0;
            call(
                            agent,
                            put(address + "/sections/" + answers.getKey()),
                            Map.of("answers", answers.getValue(), "version", version))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.version").value(version + 1))
                    .andExpect(jsonPath("$.problems", empty()));
        }
        for (var kind : DocumentKind.values()) {
            attach(agent, address, kind);
        }
        call(agent, get(address)).andExpect(jsonPath("$.findings[?(@.severity == 'ERROR')]", empty()));

        var first = call(agent, post(address + "/submit").header("Idempotency-Key", "once"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number", startsWith("TEO-")));
        String receipt = body(first);
        call(agent, post(address + "/submit").header("Idempotency-Key", "once"))
                .andExpect(status().isOk())
                .andExpect(content().json(receipt));
        call(agent, post(address + "/submit").header("Idempotency-Key", "another"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:assay:dossiers.refused.already-submitted"));

        call(agent, get(address + "/status"))
                .andExpect(jsonPath("$.number").value(read(first).get("number").asString()))
                .andExpect(jsonPath("$.status").value("SUBMITTED"))
                .andExpect(jsonPath("$.places[0].step").value("check-dossier"))
                .andExpect(jsonPath("$.places[0].due").isNotEmpty());
        call(agent, get("/api/dossiers"))
                .andExpect(jsonPath("$.rows.length()").value(1))
                .andExpect(jsonPath("$.rows[0].status").value("SUBMITTED"));
    }

    @Test
    void aSectionIsSavedFromTheVersionItWasReadIn() throws Exception {
        var played = script.draft(round);
        var stale = Map.of("answers", Map.of("name", "过时"), "version", 0);
        call(played.agent(), put(address(played) + "/sections/C"), stale).andExpect(status().isConflict());
        call(played.agent(), put(address(played) + "/sections/K"), stale).andExpect(status().isNotFound());
        call(played.agent(), put(address(played) + "/sections/C"), Map.of("version", 1))
                .andExpect(status().isBadRequest());
        call(played.agent(), post("/api/dossiers"), Map.of()).andExpect(status().isBadRequest());
    }

    @Test
    void aFileIsTakenOutAgainUntilItWasHandedIn() throws Exception {
        var played = script.draft(round);
        var document = attach(played.agent(), address(played), DocumentKind.values()[0]);
        String file = address(played) + "/documents/" + document.get("id").asString();

        call(stranger(), delete(file)).andExpect(status().isNotFound());
        call(played.agent(), delete(file)).andExpect(status().isNoContent());
        call(played.agent(), delete(file)).andExpect(status().isNotFound());
        call(
                        played.agent(),
                        multipart(address(played) + "/documents")
                                .file(new MockMultipartFile("file", "a.pdf", null, "no pdf".getBytes()))
                                .param("kind", DocumentKind.values()[0].code()))
                .andExpect(status().isConflict());
    }

    @Test
    void aStrangerFindsNothing() throws Exception {
        var played = script.submitted(round);
        var stranger = stranger();
        for (String path : Set.of("", "/status")) {
            call(stranger, get(address(played) + path)).andExpect(status().isNotFound());
        }
        call(stranger, post(address(played) + "/submit")).andExpect(status().isNotFound());
        call(stranger, post(address(played) + "/withdraw")).andExpect(status().isNotFound());
        call(stranger, get("/api/dossiers")).andExpect(jsonPath("$.rows", empty()));
        web.perform(get(address(played))).andExpect(status().isUnauthorized());
        web.perform(get(address(played)).with(httpBasic(stranger.username(), "wrong")))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void anOfficerReadsTheListAndTheDossierMasked() throws Exception {
        var played = script.submitted(round);
        call(cast.officer(), get("/api/dossiers").param("round", round.id().toString()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[*].id", hasItem(played.id().toString())));
        call(cast.officer(), get(address(played)))
                .andExpect(jsonPath("$.sections[0].answers.agentMobile", containsString("*")));
        call(played.agent(), get(address(played)))
                .andExpect(jsonPath("$.sections[0].answers.agentMobile", not(containsString("*"))));
    }

    @Test
    void anOfficersProgramDoesItsWork() throws Exception {
        var played = script.submitted(round);
        String number = cast.item(played.caseId(), "check-dossier").caseNumber();
        var list = read(
                call(cast.officer(), get("/api/inbox").param("scope", "ROLE").param("q", number))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.items.length()").value(1))
                        .andExpect(jsonPath("$.items[0].step").value("check-dossier")));
        String item = "/api/inbox/" + list.get("items").get(0).get("id").asString();

        call(cast.officer(), get(item))
                .andExpect(jsonPath("$.item.caseNumber").value(number))
                .andExpect(jsonPath("$.form.id").value("check-dossier"))
                .andExpect(jsonPath("$.form.components[0].key").value("verdict"))
                .andExpect(jsonPath("$.subject.number").value(number));
        call(played.agent(), get(item)).andExpect(status().isNotFound());
        call(played.agent(), post(item), Map.of("verdict", "accepted")).andExpect(status().isNotFound());
        call(cast.officer(), post(item), Map.of("verdict", "perhaps"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].path").value("verdict"));

        String key = UUID.randomUUID().toString();
        String done =
                body(call(cast.officer(), post(item).header("Idempotency-Key", key), Map.of("verdict", "accepted"))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.state").value("DONE"))
                        .andExpect(jsonPath("$.outcome").value("accepted")));
        call(cast.officer(), post(item).header("Idempotency-Key", key), Map.of("verdict", "accepted"))
                .andExpect(status().isOk())
                .andExpect(content().json(done));
        call(cast.officer(), post(item), Map.of("verdict", "accepted")).andExpect(status().isConflict());
        call(played.agent(), get(address(played) + "/status"))
                .andExpect(jsonPath("$.status").value("ACCEPTED"));
    }

    @Test
    void theDescriptionNamesEveryDoor() throws Exception {
        var paths = new TreeSet<>(read(web.perform(get("/api/openapi")).andExpect(status().isOk()))
                .get("paths")
                .propertyNames());
        assertThat(paths)
                .contains(
                        "/api/inbox",
                        "/api/inbox/{id}",
                        "/api/inbox/{id}/colleagues",
                        "/api/inbox/{id}/hand-over",
                        "/api/inbox/{id}/take-over",
                        "/api/inbox/{id}/due",
                        "/api/rounds",
                        "/api/dossiers",
                        "/api/dossiers/{id}/sections/{section}",
                        "/api/dossiers/{id}/submit",
                        "/api/public/calls",
                        "/api/public/catalogue",
                        "/api/public/announcements")
                .allMatch(path -> path.startsWith("/api/"));
    }

    @Test
    void whatIsWrongWithASectionIsSaidInTheCallersLanguage() throws Exception {
        var played = script.draft(round);
        String section = address(played) + "/sections/J";
        var answers = Map.of("answers", Map.of("teacherTraining", "太短"), "version", 1);

        call(played.agent(), put(section).header("Accept-Language", "en"), answers)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PROBLEM"))
                .andExpect(jsonPath("$.problems[0].path").value("teacherTraining"))
                .andExpect(jsonPath("$.problems[0].key").value("forms.problem.too-short"))
                .andExpect(jsonPath("$.problems[0].message").value("At least 20 characters; these are 2."));
        call(played.agent(), get(address(played)).header("Accept-Language", "zh-CN"))
                .andExpect(jsonPath("$.sections[?(@.section == 'J')].problems[0].message")
                        .value(hasItem(containsString("20"))))
                .andExpect(jsonPath("$.sections[?(@.section == 'J')].problems[0].message")
                        .value(not(hasItem(containsString("characters")))));
    }

    private static String address(Played played) {
        return "/api/dossiers/" + played.id();
    }

    private Person stranger() {
        return cast.newAgent(script.organization().id());
    }

    private JsonNode attach(Person agent, String address, DocumentKind kind) throws Exception {
        byte[] pdf = ExampleDossier.pdf("test " + kind.code());
        return read(call(
                        agent,
                        multipart(address + "/documents")
                                .file(new MockMultipartFile("file", kind.code() + ".pdf", null, pdf))
                                .param("kind", kind.code()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value(kind.code())));
    }

    private ResultActions call(Person person, AbstractMockHttpServletRequestBuilder<?> request, Map<String, ?> body)
            throws Exception {
        request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsBytes(body));
        return call(person, request);
    }

    private ResultActions call(Person person, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(httpBasic(person.username(), PASSWORD)));
    }

    private static String body(ResultActions answer) {
        return new String(
                answer.andReturn().getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static JsonNode read(ResultActions answer) {
        return JSON.readTree(body(answer));
    }
}
