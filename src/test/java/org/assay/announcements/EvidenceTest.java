package org.assay.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assay.people.Person;
import org.assay.people.Role;
import org.assay.shared.MovableClock;
import org.assay.shared.Refused;
import org.assay.testing.Cast;
import org.assay.testing.ProcessTest;
import org.assay.testing.Time;
import org.assay.workflow.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Evidence attached to an objection: taken without a script, refused with a reason, opened by very few. */
@ProcessTest
class EvidenceTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    MockMvc pages;

    @Autowired
    Announcements announcements;

    @Autowired
    Objections objections;

    @Autowired
    Evidence evidence;

    @Autowired
    Attempts attempts;

    @Autowired
    MovableClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Time.Mover mover;

    @Autowired
    Flow flow;

    @Autowired
    TransactionTemplate transaction;

    private Announcement notice;

    @BeforeEach
    void begin() {
        mover.at(Notices.DAY);
        notice = new Notices(announcements, flow, transaction).open();
    }

    private ResultActions objects(@Nullable Person objector, MockMultipartFile... files) throws Exception {
        var input = Notices.objection();
        var request = multipart("/announcements/{id}/objections", notice.id());
        for (var file : files) {
            request.file(file);
        }
        String address = UUID.randomUUID().toString();
        request.with(csrf())
                .with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                })
                .param("lang", "en")
                .param("_key", UUID.randomUUID().toString())
                .param("line", Notices.row(notice, 0).toString())
                .param("objectorKind", "PERSON")
                .param("name", input.name())
                .param("idNumber", Notices.idNumber())
                .param("contact", input.contact())
                .param("grounds", "OTHER")
                .param("facts", input.facts());
        return pages.perform(objector == null ? request : request.with(by(objector)));
    }

    private RequestPostProcessor by(Person person) {
        return securityContext(cast.as(person, SecurityContextHolder::getContext));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("evidence", name, "application/octet-stream", content);
    }

    private UUID only(Person objector) {
        return objections.mine(objector.actor()).get(0).id();
    }

    @Test
    void theOfficerWhoInvestigatesAndTheObjectorOpenItAndNobodyElse() throws Exception {
        var objector = cast.newPerson(Role.OBJECTOR);

        objects(objector, file("证据甲.pdf", PDF), file("", new byte[0])).andExpect(status().is3xxRedirection());

        UUID id = only(objector);
        var kept = evidence.of(id);
        assertThat(kept)
                .singleElement()
                .satisfies(each -> assertThat(each.name()).isEqualTo("证据甲.pdf"));
        String address = "/documents/" + kept.get(0).id();
        for (Person reader : List.of(objector, cast.objectionOfficer())) {
            pages.perform(get(address).with(by(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().bytes(PDF));
            pages.perform(get("/objections/{id}", id).with(by(reader)))
                    .andExpect(content().string(containsString(address)));
        }
        for (Person stranger : List.of(
                cast.newPerson(Role.OBJECTOR), cast.officer(), cast.approver(), cast.auditor(), cast.member())) {
            pages.perform(get(address).with(by(stranger))).andExpect(status().isNotFound());
        }
        pages.perform(get("/objections/{id}", id).with(by(cast.auditor())))
                .andExpect(content().string(not(containsString("证据甲"))));
    }

    @Test
    void aRefusedFileSaysWhyAndNothingTypedIsLost() throws Exception {
        var objector = cast.newPerson(Role.OBJECTOR);

        objects(objector, file("report.pdf", PDF), file("report2.pdf", "no pdf".getBytes(StandardCharsets.UTF_8)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("report2.pdf")))
                .andExpect(content().string(containsString("路见明")))
                .andExpect(content().string(containsString("Please choose them again")));

        assertThat(objections.mine(objector.actor())).isEmpty();
    }

    @Test
    void aLargeFileIsRefusedByName() throws Exception {
        byte[] large = new byte[(20 << 20) + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        objects(null, file("video.pdf", large))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("video.pdf")))
                .andExpect(content().string(containsString("路见明")));
    }

    @Test
    void anAddressThatObjectsTooOftenIsAskedToWaitAnHour() {
        String address = UUID.randomUUID().toString();
        attempts.count("test", address, 2);
        attempts.count("test", address, 2);

        assertThatThrownBy(() -> attempts.count("test", address, 2))
                .isInstanceOf(Refused.class)
                .hasMessage("announcements.refused.too-often");
        attempts.count("test", UUID.randomUUID().toString(), 2);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(61)));
        attempts.count("test", address, 2);
    }

    @Test
    void tenFilesAreTakenAndElevenAreNot() throws Exception {
        var files = IntStream.range(0, 11).mapToObj(i -> file(i + ".pdf", PDF)).toArray(MockMultipartFile[]::new);

        objects(null, files)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("At most 10 files")));
        objects(null, java.util.Arrays.copyOf(files, 10)).andExpect(status().is3xxRedirection());
    }
}
