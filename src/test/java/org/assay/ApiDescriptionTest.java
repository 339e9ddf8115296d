package org.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.testing.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API says of every address what it does, what it takes, what it gives and how it may fail. */
@ProcessTest
class ApiDescriptionTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    @Autowired
    MockMvc web;

    private JsonNode document;

    @BeforeEach
    void read() throws Exception {
        var answer = web.perform(get("/api/openapi")).andExpect(status().isOk()).andReturn();
        document = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    /** An operation with its address. */
    record Described(String method, String path, JsonNode operation) {
        String name() {
            return method + " " + path;
        }
    }

    @Test
    void everyOperationIsDescribedInWords() {
        assertThat(operations()).hasSizeGreaterThan(25);
        for (var each : operations()) {
            assertThat(each.operation().path("summary").asString(""))
                    .as(each.name())
                    .isNotBlank();
            assertThat(each.operation().path("tags").size()).as(each.name()).isEqualTo(1);
            for (var parameter : each.operation().path("parameters")) {
                assertThat(parameter.path("description").asString(""))
                        .as(each.name() + " " + parameter.path("name"))
                        .isNotBlank();
            }
        }
        assertThat(operations().stream()
                        .map(each -> each.operation().path("operationId").asString()))
                .doesNotHaveDuplicates()
                .noneMatch(id -> id.contains("_"));
        for (var tag : document.path("tags")) {
            assertThat(tag.path("description").asString("")).as(tag.toString()).isNotBlank();
            assertThat(tag.path("name").asString()).doesNotContain("-api");
        }
    }

    @Test
    void everyRecordIsDescribedAndSaysWhatMayBeMissing() {
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> assertThat(
                                schema.getValue().path("description").asString(""))
                        .as(schema.getKey())
                        .isNotBlank());
        var item = schema("WorkItem");
        assertThat(texts(item.path("required"))).contains("id", "step", "dueAt").doesNotContain("assignee");
        assertThat(texts(item.path("properties").path("organization").path("type")))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(item.path("properties").path("dueAt").path("description").asString(""))
                .contains("legal deadline");
    }

    @Test
    void everyOperationSaysHowItMayFail() {
        for (var each : operations()) {
            var answers = each.operation().path("responses");
            boolean open = each.path().startsWith("/api/public");
            assertThat(answers.has("401")).as(each.name()).isEqualTo(!open);
            assertThat(answers.has("404")).as(each.name()).isEqualTo(each.path().contains("{"));
            assertThat(answers.has("409"))
                    .as(each.name())
                    .isEqualTo(!each.method().equals("get"));
            answers.properties().stream()
                    .filter(answer -> answer.getKey().startsWith("4"))
                    .forEach(answer -> assertThat(answer.getValue()
                                    .path("content")
                                    .path("application/problem+json")
                                    .path("schema")
                                    .path("$ref")
                                    .asString(""))
                            .as(each.name() + " " + answer.getKey())
                            .endsWith("/ProblemDetail"));
        }
    }

    /** Records of the same name in different modules are different schemas. */
    @Test
    void everyOperationAnswersWithItsOwnRecord() {
        assertThat(answer("post", "/api/dossiers/{id}/submit")).contains("number", "at", "sha256");
        assertThat(answer("post", "/api/public/announcements/{id}/objections")).contains("number", "code", "filedAt");
        assertThat(answer("get", "/api/inbox")).containsExactlyInAnyOrder("items", "next");
        assertThat(answer("get", "/api/public/catalogue")).containsExactlyInAnyOrder("asOf", "certificates", "next");
        assertThat(answer("get", "/api/public/announcements")).contains("next").doesNotContain("items", "asOf");
        assertThat(answer("get", "/api/public/registers/{register}")).containsExactlyInAnyOrder("rows", "next");
        assertThat(answer("get", "/api/public/registers/{register}/{id}")).containsExactlyInAnyOrder("row", "history");
        assertThat(answer("get", "/api/public/results")).containsExactlyInAnyOrder("results", "next");
        assertThat(schema("ResultFinding").path("properties").has("severity")).isTrue();
        assertThat(schema("RegisterChange").path("properties").has("action")).isTrue();
        assertThat(schema("PaperLine").path("properties").has("remark")).isTrue();
        assertThat(schema("InboxItem")
                        .path("properties")
                        .path("form")
                        .path("type")
                        .asString())
                .isEqualTo("object");
        assertThat(parameters("/api/public/catalogue"))
                .contains("q", "level", "asOf", "size")
                .doesNotContain("filters");
        assertThat(parameters("/api/public/results"))
                .contains("year", "rectification", "after", "size")
                .doesNotContain("filters");
        assertThat(parameters("/api/public/registers/{register}"))
                .contains("q", "risk", "specialty", "size")
                .doesNotContain("filters");
        assertThat(parameters("/api/visits/{id}/state")).containsExactly("id");
    }

    @Test
    void itTellsWhereToSignInAndWhereItIs() {
        assertThat(document.path("info").path("title").asString()).isEqualTo("Assay");
        assertThat(document.path("info").path("description").asString()).contains("Idempotency-Key", "problem+json");
        assertThat(document.path("components")
                        .path("securitySchemes")
                        .path("basic")
                        .path("scheme")
                        .asString())
                .isEqualTo("basic");
        for (var each : operations()) {
            var security = each.operation().path("security");
            assertThat(security.isArray() && security.isEmpty())
                    .as(each.name())
                    .isEqualTo(each.path().startsWith("/api/public"));
        }
    }

    private List<Described> operations() {
        List<Described> found = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(
                                method -> found.add(new Described(method.getKey(), path.getKey(), method.getValue()))));
        return found;
    }

    private List<String> answer(String method, String path) {
        var responses = document.path("paths").path(path).path(method).path("responses");
        var good = responses.has("200") ? responses.path("200") : responses.path("201");
        String name = good.path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asString("");
        return schema(name.replaceAll(".*/", "")).path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> parameters(String path) {
        List<String> names = new ArrayList<>();
        document.path("paths")
                .path(path)
                .path("get")
                .path("parameters")
                .forEach(each -> names.add(each.path("name").asString()));
        return names;
    }

    private JsonNode schema(String name) {
        return document.path("components").path("schemas").path(name);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
