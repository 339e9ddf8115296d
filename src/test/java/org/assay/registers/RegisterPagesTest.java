package org.assay.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.people.SignIn;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Statements;
import org.assay.testing.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@ProcessTest
class RegisterPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Keeping keeping;

    @Autowired
    RegisterFiles files;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    SignIn signIn;

    @Autowired
    Time.Mover mover;

    private Person officer;
    private Entry object;
    private Entry inspector;

    @BeforeEach
    void someRows() {
        mover.at(Time.BEGINNING);
        officer = Officers.officer(people, null);
        object = cast.as(officer, () -> keeping.enter(Register.OBJECTS, Officers.college()));
        inspector = cast.as(officer, () -> keeping.enter(Register.INSPECTORS, Officers.inspector()));
    }

    @Test
    void everybodyReadsTheThreeListsInBothLanguages() throws Exception {
        mvc.perform(get("/registers/matters").header("Accept-Language", "zh-CN"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("JC-T01")))
                .andExpect(content().string(containsString("法律依据")))
                .andExpect(content().string(not(containsString("/registers/matters/new"))));
        mvc.perform(get("/registers/objects").param("q", object.value("code")).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(object.label())))
                .andExpect(content().string(containsString("Pilot college")));
        mvc.perform(get("/registers/inspectors").param("q", inspector.label()).param("specialty", "fees"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(Entry.masked(inspector.value("certificateNumber")))))
                .andExpect(content().string(not(containsString(inspector.value("certificateNumber")))));
        mvc.perform(get("/registers")).andExpect(redirectedUrl("/registers/matters"));
        mvc.perform(get("/registers/buildings")).andExpect(status().isNotFound());
    }

    @Test
    void aRowShowsItsHistoryButNothingPersonal() throws Exception {
        mvc.perform(get("/registers/objects/{id}", object.id()).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Entered")))
                .andExpect(content().string(not(containsString("13800000000"))))
                .andExpect(content().string(not(containsString(officer.name()))));
        mvc.perform(get("/registers/objects/{id}", object.id())
                        .with(user(signIn.loadUserByUsername(officer.username()))))
                .andExpect(content().string(containsString("13800000000")))
                .andExpect(content().string(containsString(officer.name())));
        mvc.perform(get("/registers/inspectors/{id}", inspector.id()))
                .andExpect(content().string(not(containsString("曾任职"))));
        var matter = keeping.page(Register.MATTERS, RegisterQuery.ALL.from(null, 200)).rows().stream()
                .filter(each -> each.label().equals("JC-T05"))
                .findFirst()
                .orElseThrow();
        mvc.perform(get("/registers/matters/{id}", matter.id()).header("Accept-Language", "zh-CN"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("自 2022-01-06 起施行")))
                .andExpect(content().string(containsString("将生效")));
        mvc.perform(get("/registers/objects/{id}", UUID.randomUUID())).andExpect(status().isNotFound());
    }

    @Test
    void openDataComesPageByPageAndWithoutPersonalData() throws Exception {
        mvc.perform(get("/api/public/registers/matters").param("size", "2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows.length()").value(2))
                .andExpect(jsonPath("$.next").isNotEmpty());
        mvc.perform(get("/api/public/registers/objects").param("q", object.value("code")))
                .andExpect(jsonPath("$.rows[0].label").value(object.label()))
                .andExpect(jsonPath("$.rows[0].values.contactPhone").doesNotExist())
                .andExpect(jsonPath("$.next").isEmpty());
        mvc.perform(get("/api/public/registers/inspectors/{id}", inspector.id()))
                .andExpect(jsonPath("$.row.values.conflicts").doesNotExist())
                .andExpect(jsonPath("$.row.values.certificateNumber")
                        .value(Entry.masked(inspector.value("certificateNumber"))))
                .andExpect(jsonPath("$.history[0].action").value("ENTERED"));
        mvc.perform(get("/api/public/registers/buildings"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")));
        mvc.perform(get("/api/public/registers/objects/{id}", UUID.randomUUID()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aFormThatCannotBeTakenComesBackWithEverythingTypedAndASentenceBesideTheField() throws Exception {
        mvc.perform(as(officer, post("/registers/objects"))
                        .param("kind", "COLLEGE")
                        .param("name", "没写完的虚构学院")
                        .param("code", "12345")
                        .param("contactPhone", "010-12345678"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没写完的虚构学院")))
                .andExpect(content().string(containsString("010-12345678")))
                .andExpect(content().string(containsString("学校标识码应为 10 位数字。")))
                .andExpect(content().string(containsString("href=\"#province\"")));
    }

    @Test
    void aFormIsSavedAndAnOldPageIsToldWhatChanged() throws Exception {
        var typed = Officers.college();
        typed.put("code", object.value("code"));
        typed.put("name", object.value("name"));
        typed.put("address", "虚构大道 8 号");
        mvc.perform(filled(as(officer, post("/registers/objects/{id}", object.id())), typed)
                        .param("version", "0"))
                .andExpect(redirectedUrl("/registers/objects/" + object.id()));
        typed.put("address", "虚构大道 9 号");
        mvc.perform(filled(as(officer, post("/registers/objects/{id}", object.id())), typed)
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("虚构大道 9 号")))
                .andExpect(content().string(containsString("登记地址：虚构大道 1 号 → 虚构大道 8 号")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
    }

    @Test
    void onlyItsKeepersSeeTheFormsAndVisitorsAreAskedToSignIn() throws Exception {
        mvc.perform(get("/registers/objects/new")).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/registers/objects/import")).andExpect(redirectedUrl("/sign-in"));
        var inspectorPerson = Officers.person(people, Role.INSPECTOR, null);
        var hebei = Officers.officer(people, "130000");
        mvc.perform(as(inspectorPerson, get("/registers/objects/new"))).andExpect(status().isNotFound());
        mvc.perform(as(hebei, get("/registers/objects/{id}/edit", object.id()))).andExpect(status().isNotFound());
        mvc.perform(as(hebei, get("/registers/matters/new"))).andExpect(status().isNotFound());
        for (Register register : Register.values()) {
            mvc.perform(as(officer, get("/registers/{register}/new", register.code())))
                    .andExpect(status().isOk());
            mvc.perform(as(officer, get("/registers/{register}/import", register.code())))
                    .andExpect(status().isOk());
        }
        mvc.perform(as(officer, get("/registers/inspectors/{id}/edit", inspector.id())))
                .andExpect(content().string(containsString("曾任职")));
    }

    @Test
    void aFileGoesThroughItsCheckIntoTheRegister() throws Exception {
        var out = new ByteArrayOutputStream();
        cast.as(officer, () -> {
            try {
                files.export(
                        Register.OBJECTS,
                        new RegisterQuery(object.label(), "", "", "", "", "", "", null, 50),
                        Locale.ENGLISH,
                        out);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        var brought = mvc.perform(multipart("/registers/objects/import")
                        .file(new MockMultipartFile("file", "objects.xlsx", null, out.toByteArray()))
                        .with(user(signIn.loadUserByUsername(officer.username())))
                        .with(csrf()))
                .andExpect(redirectedUrlPattern("/registers/imports/*"))
                .andReturn();
        String address = String.valueOf(brought.getResponse().getRedirectedUrl());
        mvc.perform(as(officer, get(address)).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is nothing to import")));
        mvc.perform(as(officer, post(address)).param("seen", "something else")).andExpect(status().isConflict());
        mvc.perform(multipart("/registers/objects/import")
                        .file(new MockMultipartFile("file", "objects.xlsx", null, "MZ".getBytes()))
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(user(signIn.loadUserByUsername(officer.username())))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不是 XLSX")));
        mvc.perform(get("/registers/objects/template.xlsx"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("objects-template.xlsx")));
    }

    @Test
    void pagesKeepToTheirBudget() throws Exception {
        for (Register register : Register.values()) {
            assertThat(Statements.of(() -> mvc.perform(get("/registers/{r}", register.code()))))
                    .hasSizeLessThanOrEqualTo(4);
        }
        assertThat(Statements.of(() -> mvc.perform(as(officer, get("/registers/objects/{id}", object.id())))))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> mvc.perform(as(officer, get("/registers/inspectors/{id}", inspector.id())))))
                .hasSizeLessThanOrEqualTo(6);
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B as(Person person, B request) {
        return request.with(user(signIn.loadUserByUsername(person.username())))
                .with(csrf())
                .locale(Locale.SIMPLIFIED_CHINESE);
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B filled(B request, Map<String, String> typed) {
        typed.forEach((name, value) -> request.param(name, value));
        return request;
    }
}
